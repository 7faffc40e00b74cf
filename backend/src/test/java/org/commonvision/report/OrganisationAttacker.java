package org.commonvision.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.framework.Audience;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.Rights;
import org.commonvision.organisation.CodeList;
import org.commonvision.organisation.OrganisationSummary;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireView;

/**
 * Somebody who has everything that is ever published of an organisation, knows who works where and in which group, and tries
 * every way of adding and subtracting figures to come down to fewer than ten people.
 */
final class OrganisationAttacker {

    /**
     * How many organisations were attacked, and in how many of them fewer than ten people could be told apart.
     *
     * @param isolatedInRates of those, in how many by response rates, which are about who took part and not about answers
     * @param rates how many response rates there were
     * @param untrue what some figure or format says that is not so, or that the JSON does not say
     * @param controlIsolated with free filters, as survey engines have them
     * @param controlRolledUp with free filters whose every view is rolled up
     * @param cohorts how many cohorts something was published of
     * @param controlCohorts with every cohort of ten published, whatever its audit says
     */
    record Outcome(int trials, int isolated, int isolatedInRates, int rates, List<String> untrue, int controlIsolated, int controlRolledUp, int cohorts, int controlCohorts) {

        Map<String, Integer> figures() {
            return Map.of("trials", trials, "isolated", isolated + isolatedInRates, "rates", rates, "untrue", untrue.size(), "controlIsolated", controlIsolated, "controlRolledUp", controlRolledUp,
                    "cohorts", cohorts, "controlCohorts", controlCohorts);
        }
    }

    private static final int CYCLES = 3;
    /** Of so many organisations one is read on paper as well. */
    private static final int ON_PAPER = 10;
    private static final PublishedQuestionnaire QUESTIONNAIRE = questionnaire();
    private static final Map<String, CycleSheets.Figure> KEYS = Map.of("C", new CycleSheets.Figure(true, 0), "S", new CycleSheets.Figure(true, 1),
            "C.1", new CycleSheets.Figure(false, 0), "C.2", new CycleSheets.Figure(false, 1), "C.3", new CycleSheets.Figure(false, 2), "S.1", new CycleSheets.Figure(false, 3));
    private static final CodeList GROUPS = new CodeList("groups", "Groups", IntStream.range(0, 6).mapToObj(i -> new CodeList.Code("group-" + i, "Group " + i)).toList());

    private OrganisationAttacker() {}

    static Outcome attack(int trials, long seed) {
        var random = new Random(seed);
        int isolated = 0;
        int isolatedInRates = 0;
        int rates = 0;
        var untrue = new ArrayList<String>();
        int controlIsolated = 0;
        int controlRolledUp = 0;
        int cohorts = 0;
        int controlCohorts = 0;
        for (int i = 0; i < trials; i++) {
            var published = new PublishedFigures();
            var filtered = new PublishedFigures();
            var rolledUp = new PublishedFigures();
            var everyCohort = new PublishedFigures();
            var programmes = new GeneratedCohorts(KEYS);
            var organisation = GeneratedOrganisation.of(random);
            Optional<OrganisationReport> earlier = Optional.empty();
            var participation = new PublishedFigures();
            int person = 0;
            int listed = 0;
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                var staff = organisation.staff(random);
                var result = publish(organisation, staff, random, earlier);
                var report = result.report();
                var json = StoredJson.write(report);
                var release = ReadRelease.of(organisation, KEYS, json);
                var shares = ReadRates.of(organisation, staff, json);
                untrue.addAll(release.untrue());
                untrue.addAll(shares.untrue());
                untrue.addAll(ReadFormats.ofTables(json, OrganisationCsv.of(report), OrganisationXlsx.of(report)));
                // Setting a page takes longer than all the rest.
                if (i % ON_PAPER == 0) {
                    untrue.addAll(ReadFormats.onPaper(json, OrganisationPdf.of(report)));
                }
                rates += shares.figures().size();
                shares.figures().forEach(from(listed, participation::add));
                listed += staff.size();
                release.figures().forEach(from(person, published::add));
                release.figures().forEach(from(person, everyCohort::add));
                programmes.cycle(organisation, result, person, random);
                everyFilter(organisation).forEach(from(person, filtered::add));
                everyFilterRolledUp(organisation).forEach(from(person, rolledUp::add));
                // Each cycle has answers of its own: nobody's of one is an answer of another.
                person += organisation.answers.size();
                earlier = Optional.of(report);
                organisation = organisation.later(random);
            }
            programmes.published().forEach(published::add);
            programmes.all().forEach(everyCohort::add);
            cohorts += programmes.published().size() / 2;
            controlCohorts += everyCohort.isolatesFewerThan(RollUp.LEAST) ? 1 : 0;
            isolated += published.isolatesFewerThan(RollUp.LEAST) ? 1 : 0;
            isolatedInRates += participation.isolatesFewerThan(RollUp.LEAST) ? 1 : 0;
            controlIsolated += filtered.isolatesFewerThan(RollUp.LEAST) ? 1 : 0;
            controlRolledUp += rolledUp.isolatesFewerThan(RollUp.LEAST) ? 1 : 0;
        }
        return new Outcome(trials, isolated, isolatedInRates, rates, untrue, controlIsolated, controlRolledUp, cohorts, controlCohorts);
    }

    private static Consumer<Set<Integer>> from(int first, Consumer<Set<Integer>> figures) {
        return people -> figures.accept(people.stream().map(person -> first + person).collect(Collectors.toSet()));
    }

    static Publication.Result publish(GeneratedOrganisation organisation, List<GeneratedOrganisation.Listed> staff, Random random, Optional<OrganisationReport> earlier) {
        var cycle = new Cycle(new UUID(random.nextLong(), random.nextLong()), "RXX", "q", 1, "To see where we stand", LocalDate.EPOCH, LocalDate.EPOCH,
                Cycle.Secondary.STAFF_GROUP, RollUp.LEAST);
        return Publication.of(new Publication.Basis(cycle, new OrganisationSummary("RXX", "A trust"), organisation.tree, QUESTIONNAIRE, GROUPS,
                new CycleSheets.Summed(groups(organisation), having(organisation)), earlier, null, LocalDate.EPOCH, GeneratedOrganisation.counted(staff)));
    }

    /** As PostgreSQL would sum them. */
    private static List<CycleSheets.Group> groups(GeneratedOrganisation organisation) {
        record Key(String unit, String group, boolean complete) {}
        var sums = new LinkedHashMap<Key, Totals>();
        Stream.concat(organisation.answers.stream(), organisation.incomplete.stream())
                .forEach(answer -> sums.merge(new Key(answer.unit(), answer.staffGroup(), answer.complete()), answer.totals(), Totals::plus));
        return sums.entrySet().stream().map(entry -> new CycleSheets.Group(entry.getKey().unit(), entry.getKey().group(), entry.getKey().complete(), entry.getValue())).toList();
    }

    private static List<CycleSheets.Having> having(GeneratedOrganisation organisation) {
        return organisation.answers.stream().map(answer -> new CycleSheets.Having(answer.unit(), answer.staffGroup(),
                having(answer, true, GeneratedOrganisation.SECTIONS), having(answer, false, GeneratedOrganisation.ELEMENTS), 1)).toList();
    }

    private static BitSet having(GeneratedOrganisation.Answer answer, boolean ofSections, int figures) {
        return IntStream.range(0, figures).filter(i -> answer.of(new CycleSheets.Figure(ofSections, i)) != null).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The control: filters on unit, staff group and pay band, each view shown from ten people up, as survey engines do it. */
    private static List<Set<Integer>> everyFilter(GeneratedOrganisation organisation) {
        var views = new HashMap<String, Set<Integer>>();
        for (int i = 0; i < organisation.answers.size(); i++) {
            var answer = organisation.answers.get(i);
            for (var unit : List.of("*", answer.unit())) {
                for (var filter : filters(answer)) {
                    views.computeIfAbsent(unit + "/" + filter, _ -> new HashSet<>()).add(i);
                }
            }
        }
        return views.values().stream().filter(view -> view.size() >= RollUp.LEAST).toList();
    }

    /** The other control: the units by rule D5 in every view of its own, so that each of them is safe by itself. */
    private static List<Set<Integer>> everyFilterRolledUp(GeneratedOrganisation organisation) {
        var published = new ArrayList<Set<Integer>>();
        for (var filter : organisation.answers.stream().flatMap(answer -> filters(answer).stream()).distinct().toList()) {
            Predicate<Integer> seen = i -> filters(organisation.answers.get(i)).contains(filter);
            var peopleAt = new TreeMap<String, Integer>();
            IntStream.range(0, organisation.answers.size()).boxed().filter(seen).forEach(i -> peopleAt.merge(organisation.answers.get(i).unit(), 1, Integer::sum));
            var whole = RollUp.of(organisation.tree, peopleAt, RollUp.LEAST);
            if (whole != null) {
                whole.all().forEach(cell -> published.add(IntStream.range(0, organisation.answers.size()).boxed()
                        .filter(seen).filter(i -> cell.places().contains(organisation.answers.get(i).unit())).collect(Collectors.toSet())));
            }
        }
        return published;
    }

    private static List<String> filters(GeneratedOrganisation.Answer answer) {
        return List.of("*/*", answer.staffGroup() + "/*", "*/" + answer.band(), answer.staffGroup() + "/" + answer.band());
    }

    private static PublishedQuestionnaire questionnaire() {
        var sections = List.of(section("C", Audience.EVERYONE, 3), section("S", Audience.SENIOR, 1));
        var points = List.of(new QuestionnaireView.Scale.Point(1, "No"), new QuestionnaireView.Scale.Point(2, "Yes"));
        var view = new QuestionnaireView("q", 1, "Q", "", "", 1, LocalDate.EPOCH, new FrameworkReference("f", 1, "F"),
                new Rights("Us", "CC0", "", "", null, null, null), new QuestionnaireView.Scale(points, null, null),
                new QuestionnaireView.Measurement(true, "", new QuestionnaireView.Reliability(12, .8),
                        sections.stream().map(section -> new QuestionnaireView.SectionReliability(section.key(), 12, .8)).toList()),
                sections, null, null, null, null, null);
        return new PublishedQuestionnaire(PublishedText.of("{}"), view, new ItemOrder(view), null, null);
    }

    private static QuestionnaireView.Section section(String key, Audience audience, int elements) {
        return new QuestionnaireView.Section(key, key, "", audience, IntStream.rangeClosed(1, elements).mapToObj(i -> new QuestionnaireView.Element(
                key + "." + i, key, "", "", List.of(new QuestionnaireView.Item(key + "." + i + ".a", "I listen", "Listens")), null)).toList());
    }
}
