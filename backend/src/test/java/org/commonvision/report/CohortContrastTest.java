package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonvision.framework.Audience;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.QuestionnaireView;
import org.junit.jupiter.api.Test;

/** What is said of a cohort, and whether it may be. */
class CohortContrastTest {

    private static final QuestionnaireView.Measurement ERROR = new QuestionnaireView.Measurement(true, "Assumed", new QuestionnaireView.Reliability(12, .8), List.of());

    @Test
    void a_change_has_an_interval_by_the_recorded_error_and_from_what_is_shown() {
        // 12 sqrt(2) sqrt(.2) = 7.589 for a person; of 27 people, shown as 25, 1.96 times a fifth of it: 2.97.
        var domain = domain(27, new CohortContrast.Sums(27 * 50 + 3, 27 * 53, 9, 1));
        assertThat(domain.before(), is(50));
        assertThat(domain.after(), is(53));
        assertThat(domain.change(), is(3));
        assertThat(List.of(domain.low(), domain.high()), is(List.of(0, 6)));
        assertThat(domain.verdict(), is(OrganisationReport.Change.IMPROVED));
        assertThat(domain.smallestDetectable(), is(15));
        assertThat(domain.rose(), is(new CodedShare(33, CodedShare.Bound.EXACT)));
        assertThat(domain.stayed(), is(new CodedShare(63, CodedShare.Bound.EXACT)));
        assertThat(domain.fell(), is(new CodedShare(10, CodedShare.Bound.AT_MOST)));
    }

    @Test
    void a_smaller_change_is_not_told_from_none() {
        assertThat(domain(27, new CohortContrast.Sums(27 * 50, 27 * 52, 0, 0)).verdict(), is(OrganisationReport.Change.NO_DETECTABLE_CHANGE));
        assertThat(domain(27, new CohortContrast.Sums(27 * 53, 27 * 50, 0, 9)).verdict(), is(OrganisationReport.Change.FELL));
    }

    /** Rule D17 against the attacker, who tries every combination: two divisions that are safe together, and a cohort beside them. */
    @Test
    void what_the_audit_lets_pass_tells_nobody_apart() {
        var random = new Random(17);
        int passed = 0;
        int refusedWithReason = 0;
        for (int trial = 0; trial < 4_000; trial++) {
            int k = 2 + random.nextInt(3);
            int units = 1 + random.nextInt(3);
            int categories = 1 + random.nextInt(3);
            var people = new ArrayList<int[]>();
            for (int i = 0; i < 4 + random.nextInt(20); i++) {
                people.add(new int[] {random.nextInt(units), random.nextInt(categories), random.nextInt(3) == 0 ? 1 : 0});
            }
            var beside = new PublishedFigures();
            IntStream.range(0, units).forEach(unit -> beside.add(of(people, 0, unit)));
            IntStream.range(0, categories).forEach(category -> beside.add(of(people, 1, category)));
            if (beside.isolatesFewerThan(k)) {
                continue;
            }
            beside.add(of(people, 2, 1));
            boolean holds = CohortAudit.holds(ledger(people, units, categories), told(people), k);
            boolean isolates = beside.isolatesFewerThan(k);
            assertThat("what passes is safe: " + trial, holds && isolates, is(false));
            passed += holds ? 1 : 0;
            refusedWithReason += !holds && isolates ? 1 : 0;
        }
        assertThat(passed > 50, is(true));
        assertThat(refusedWithReason > 50, is(true));
    }

    @Test
    void a_cohort_that_is_a_whole_unit_or_everybody_is_never_said() {
        var ledger = List.of(new Publication.Released("ORGANISATION/", Set.of("", "a", "b"), 40), new Publication.Released("UNIT/a", Set.of("a"), 20), new Publication.Released("UNIT/b", Set.of("b"), 20));
        assertThat(CohortAudit.holds(ledger, List.of(told("a", true, 20), told("b", false, 20)), 10), is(false));
        assertThat(CohortAudit.holds(ledger, List.of(told("a", true, 20), told("b", true, 20)), 10), is(false));
        assertThat(CohortAudit.holds(ledger, List.of(told("a", true, 19), told("a", false, 1), told("b", false, 20)), 10), is(false));
        assertThat(CohortAudit.holds(ledger, List.of(told("a", true, 10), told("a", false, 10), told("b", false, 20)), 10), is(true));
        assertThat(CohortAudit.holds(ledger, List.of(told("a", true, 9), told("a", false, 11), told("b", false, 20)), 10), is(false));
    }

    private static CohortAudit.Told told(String unit, boolean in, int people) {
        return new CohortAudit.Told(unit, null, List.of(in), people);
    }

    private static CohortReport.Domain domain(int people, CohortContrast.Sums sums) {
        var section = new QuestionnaireView.Section("A", "A", "", Audience.EVERYONE, List.of());
        var view = new QuestionnaireView("q", 1, "Q", "", "", 1, null, null, null,
                new QuestionnaireView.Scale(List.of(new QuestionnaireView.Scale.Point(1, "No"), new QuestionnaireView.Scale.Point(2, "Yes")), null, null), ERROR, List.of(section), null, null, null, null, null);
        return CohortContrast.domains(new ItemOrder(view), List.of(0), ERROR, people, List.of(sums)).getFirst();
    }

    private static List<Publication.Released> ledger(List<int[]> people, int units, int categories) {
        var ledger = new ArrayList<Publication.Released>();
        var places = new HashSet<>(Set.of(UnitTree.ORGANISATION));
        IntStream.range(0, units).forEach(unit -> places.add("u" + unit));
        ledger.add(new Publication.Released("ORGANISATION/", places, people.size()));
        IntStream.range(0, units).forEach(unit -> ledger.add(new Publication.Released("UNIT/u" + unit, Set.of("u" + unit), 0)));
        IntStream.range(0, categories).forEach(category -> ledger.add(new Publication.Released("STAFF_GROUP/c" + category, places, 0)));
        return ledger;
    }

    private static List<CohortAudit.Told> told(List<int[]> people) {
        return people.stream().map(person -> new CohortAudit.Told("u" + person[0], "c" + person[1], List.of(person[2] == 1), 1)).toList();
    }

    private static Set<Integer> of(List<int[]> people, int division, int value) {
        var of = new HashSet<Integer>();
        IntStream.range(0, people.size()).filter(i -> people.get(i)[division] == value).forEach(of::add);
        return of;
    }
}
