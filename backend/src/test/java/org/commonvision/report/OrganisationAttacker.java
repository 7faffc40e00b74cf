package org.commonvision.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.framework.Audience;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.Rights;
import org.commonvision.organisation.CodeList;
import org.commonvision.organisation.OrganisationSummary;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireView;

/**
 * Somebody who has everything that is ever published of an organisation, knows who works where and in which group, and tries
 * every way of adding and subtracting figures to come down to fewer than ten people.
 */
final class OrganisationAttacker {

    /** How many organisations were attacked, and in how many of them fewer than ten people could be told apart. */
    record Outcome(int trials, int isolated, int controlIsolated) {}

    private static final int CYCLES = 3;
    private static final PublishedQuestionnaire QUESTIONNAIRE = questionnaire();
    private static final CodeList GROUPS = new CodeList("groups", "Groups", IntStream.range(0, 6).mapToObj(i -> new CodeList.Code("group-" + i, "Group " + i)).toList());

    private OrganisationAttacker() {}

    static Outcome attack(int trials, long seed) {
        var random = new Random(seed);
        int isolated = 0;
        int controlIsolated = 0;
        for (int i = 0; i < trials; i++) {
            var published = new PublishedFigures();
            var filtered = new PublishedFigures();
            var organisation = GeneratedOrganisation.of(random);
            Optional<OrganisationReport> earlier = Optional.empty();
            int person = 0;
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                // Joiners, leavers and movers; once in a while the units are not the same any more. Each cycle has answers of its own.
                var units = random.nextInt(4) == 0 ? GeneratedOrganisation.units(random) : organisation.units;
                organisation = GeneratedOrganisation.of(random, units);
                var result = publish(organisation, random, earlier);
                everythingPublished(organisation, result, person).forEach(published::add);
                everyFilter(organisation, person).forEach(filtered::add);
                person += organisation.answers.size();
                earlier = Optional.of(result.report());
            }
            isolated += published.isolatesFewerThan(RollUp.LEAST) ? 1 : 0;
            controlIsolated += filtered.isolatesFewerThan(RollUp.LEAST) ? 1 : 0;
        }
        return new Outcome(trials, isolated, controlIsolated);
    }

    static Publication.Result publish(GeneratedOrganisation organisation, Random random, Optional<OrganisationReport> earlier) {
        var cycle = new Cycle(new UUID(random.nextLong(), random.nextLong()), "RXX", "q", 1, "To see where we stand", LocalDate.EPOCH, LocalDate.EPOCH,
                Cycle.Secondary.STAFF_GROUP, RollUp.LEAST);
        return Publication.of(new Publication.Basis(cycle, new OrganisationSummary("RXX", "A trust"), organisation.tree, QUESTIONNAIRE, GROUPS,
                groups(organisation), figures -> having(organisation, figures), earlier, null, LocalDate.EPOCH));
    }

    /** As PostgreSQL would sum them. */
    private static List<CycleSheets.Group> groups(GeneratedOrganisation organisation) {
        record Key(String unit, String group) {}
        var sums = new LinkedHashMap<Key, Totals>();
        for (int i = 0; i < organisation.answers.size(); i++) {
            var answer = organisation.answers.get(i);
            sums.merge(new Key(answer.unit(), answer.staffGroup()), totals(organisation, i), Totals::plus);
        }
        return sums.entrySet().stream().map(entry -> new CycleSheets.Group(entry.getKey().unit(), entry.getKey().group(), true, entry.getValue())).toList();
    }

    private static List<CycleSheets.Having> having(GeneratedOrganisation organisation, List<CycleSheets.Figure> figures) {
        return IntStream.range(0, organisation.answers.size()).mapToObj(i -> {
            var answer = organisation.answers.get(i);
            // The first section and its element are everybody's; the second and its are the seniors'.
            long has = isSenior(organisation, i) ? (1L << figures.size()) - 1 : 0;
            return new CycleSheets.Having(answer.unit(), answer.staffGroup(), has, 1);
        }).toList();
    }

    private static Totals totals(GeneratedOrganisation organisation, int person) {
        int score = organisation.answers.get(person).score();
        int low = score < Totals.MIDDLE ? 1 : 0;
        int high = score >= Totals.FAVOURABLE ? 1 : 0;
        boolean senior = isSenior(organisation, person);
        return new Totals(1, new long[] {1, score, low, high, senior ? 1 : 0, senior ? score : 0, senior ? low : 0, senior ? high : 0,
            1, score, low, senior ? 1 : 0, senior ? score : 0, senior ? low : 0}, 2);
    }

    /** Who took the domain for senior roles: some here and there, in some organisations everybody. */
    private static boolean isSenior(GeneratedOrganisation organisation, int person) {
        return organisation.answers.size() % 5 == 0 || organisation.answers.get(person).band().equals("band-0");
    }

    /** The people behind each figure of a report. */
    private static List<Set<Integer>> everythingPublished(GeneratedOrganisation organisation, Publication.Result result, int first) {
        var figures = new ArrayList<Set<Integer>>();
        for (var cell : result.ledger()) {
            figures.add(people(organisation, first, answer -> cell.leaves().contains(answer.unit())));
        }
        var report = result.report();
        if (report.secondary() != null) {
            var codes = report.secondary().cells().stream().map(OrganisationReport.SecondaryCell::code).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
            codes.forEach(code -> figures.add(people(organisation, first, answer -> code.equals(answer.staffGroup()))));
            figures.add(people(organisation, first, answer -> !codes.contains(answer.staffGroup())));
        }
        if (!report.seniorDomains().isEmpty() || report.elements().stream().anyMatch(element -> element.domain().equals("S"))) {
            figures.add(IntStream.range(0, organisation.answers.size()).filter(i -> isSenior(organisation, i)).mapToObj(i -> first + i).collect(Collectors.toSet()));
        }
        return figures;
    }

    /** The control: filters on unit, staff group and pay band, each view shown from ten people up, as survey engines do it. */
    private static List<Set<Integer>> everyFilter(GeneratedOrganisation organisation, int first) {
        var views = new HashMap<String, Set<Integer>>();
        for (int i = 0; i < organisation.answers.size(); i++) {
            var answer = organisation.answers.get(i);
            for (var unit : List.of("*", answer.unit())) {
                for (var group : List.of("*", String.valueOf(answer.staffGroup()))) {
                    for (var band : List.of("*", answer.band())) {
                        views.computeIfAbsent(unit + "/" + group + "/" + band, _ -> new HashSet<>()).add(first + i);
                    }
                }
            }
        }
        return views.values().stream().filter(view -> view.size() >= RollUp.LEAST).toList();
    }

    private static Set<Integer> people(GeneratedOrganisation organisation, int first, Predicate<GeneratedOrganisation.Answer> who) {
        return IntStream.range(0, organisation.answers.size()).filter(i -> who.test(organisation.answers.get(i))).mapToObj(i -> first + i).collect(Collectors.toSet());
    }

    private static PublishedQuestionnaire questionnaire() {
        var sections = Map.of("C", Audience.EVERYONE, "S", Audience.SENIOR).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> new QuestionnaireView.Section(entry.getKey(), entry.getKey(), "", entry.getValue(), List.of(new QuestionnaireView.Element(
                        entry.getKey() + ".1", entry.getKey(), "", "", List.of(new QuestionnaireView.Item(entry.getKey() + ".1.a", "I listen", "Listens")), null)))).toList();
        var points = List.of(new QuestionnaireView.Scale.Point(1, "No"), new QuestionnaireView.Scale.Point(2, "Yes"));
        var view = new QuestionnaireView("q", 1, "Q", "", "", 1, LocalDate.EPOCH, new FrameworkReference("f", 1, "F"),
                new Rights("Us", "CC0", "", "", null, null, null), new QuestionnaireView.Scale(points, null, null),
                new QuestionnaireView.Measurement(true, "", new QuestionnaireView.Reliability(12, .8),
                        sections.stream().map(section -> new QuestionnaireView.SectionReliability(section.key(), 12, .8)).toList()),
                sections, null, null, null, null, null);
        return new PublishedQuestionnaire(PublishedText.of("{}"), view, new ItemOrder(view), null, null);
    }
}
