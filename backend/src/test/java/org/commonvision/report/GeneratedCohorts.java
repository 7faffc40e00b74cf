package org.commonvision.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Programmes of nasty shapes in a generated organisation, from each cycle to the next, and whom a figure of them rests on in both: some
 * people from everywhere, a unit, a unit without one of its people, one staff group, nearly everybody.
 */
final class GeneratedCohorts {

    private static final int IN_A_CYCLE = 3;

    /** A published cycle, the number of its first person, and who is in the cohorts of which something was published with it. */
    private record Published(GeneratedOrganisation organisation, List<Publication.Released> ledger, int first, List<Set<Integer>> cohorts) {}

    private final Map<String, CycleSheets.Figure> keys;
    private final List<Set<Integer>> published = new ArrayList<>();
    private final List<Set<Integer>> all = new ArrayList<>();
    private Published before;

    GeneratedCohorts(Map<String, CycleSheets.Figure> keys) {
        this.keys = keys;
    }

    /** Of each cohort that is published, those who answered before and those who answered after. */
    List<Set<Integer>> published() {
        return published;
    }

    /** Of each cohort of ten, whatever its audit says. */
    List<Set<Integer>> all() {
        return all;
    }

    void cycle(GeneratedOrganisation organisation, Publication.Result result, int first, Random random) {
        var after = result.ledger().isEmpty() ? null : new Published(organisation, result.ledger(), first, new ArrayList<>());
        if (before != null && after != null) {
            for (int i = 0; i < IN_A_CYCLE; i++) {
                cohort(before, after, random);
            }
        }
        before = after;
    }

    private void cohort(Published before, Published after, Random random) {
        var positions = new IdentityHashMap<GeneratedOrganisation.Answer, Integer>();
        IntStream.range(0, before.organisation().answers.size()).forEach(i -> positions.put(before.organisation().answers.get(i), i));
        var answers = after.organisation().answers;
        var chosen = chosen(answers, random).stream().filter(i -> positions.containsKey(after.organisation().before.get(answers.get(i)))).collect(Collectors.toSet());
        var then = chosen.stream().map(i -> positions.get(after.organisation().before.get(answers.get(i)))).collect(Collectors.toSet());
        if (chosen.size() < RollUp.LEAST) {
            return;
        }
        all.add(numbered(before, then));
        all.add(numbered(after, chosen));
        if (CohortAudit.holds(before.ledger(), told(before, then), RollUp.LEAST) && CohortAudit.holds(after.ledger(), told(after, chosen), RollUp.LEAST)) {
            before.cohorts().add(then);
            after.cohorts().add(chosen);
            published.add(numbered(before, then));
            published.add(numbered(after, chosen));
        }
    }

    private static Set<Integer> chosen(List<GeneratedOrganisation.Answer> answers, Random random) {
        var everybody = IntStream.range(0, answers.size()).boxed();
        var one = answers.get(random.nextInt(answers.size()));
        return switch (random.nextInt(5)) {
            case 0 -> everybody.filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
            case 1 -> everybody.filter(i -> answers.get(i).unit().equals(one.unit())).collect(Collectors.toSet());
            case 2 -> everybody.filter(i -> answers.get(i).unit().equals(one.unit()) && answers.get(i) != one).collect(Collectors.toSet());
            case 3 -> everybody.filter(i -> String.valueOf(answers.get(i).staffGroup()).equals(String.valueOf(one.staffGroup()))).collect(Collectors.toSet());
            default -> everybody.filter(_ -> random.nextInt(20) != 0).collect(Collectors.toSet());
        };
    }

    /** As PostgreSQL would count them. */
    private List<CohortAudit.Told> told(Published cycle, Set<Integer> cohort) {
        var figures = cycle.ledger().stream().map(Publication.Released::cell).filter(cell -> cell.startsWith("WITH/")).map(cell -> keys.get(cell.substring("WITH/".length()))).toList();
        var answers = cycle.organisation().answers;
        return IntStream.range(0, answers.size()).mapToObj(i -> {
            var answer = answers.get(i);
            var in = Stream.of(figures.stream().map(figure -> answer.of(figure) != null), cycle.cohorts().stream().map(earlier -> earlier.contains(i)), Stream.of(cohort.contains(i)))
                    .flatMap(it -> it).toList();
            return new CohortAudit.Told(answer.unit(), answer.staffGroup(), in, 1);
        }).toList();
    }

    private static Set<Integer> numbered(Published cycle, Set<Integer> positions) {
        return positions.stream().map(position -> cycle.first() + position).collect(Collectors.toCollection(HashSet::new));
    }
}
