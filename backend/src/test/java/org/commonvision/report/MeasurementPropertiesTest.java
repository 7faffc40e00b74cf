package org.commonvision.report;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.commonvision.report.Measurement.Tally;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What must hold of the figures for any answers at all. */
class MeasurementPropertiesTest {

    private static final Gen<Sheet> SHEETS = sheets(-2, 0);
    private static final Gen<Sheet> ANSWERED = sheets(1, 1);

    /** Answers on a scale of 2 to 7 points. */
    private record Sheet(int points, List<Integer> values) {

        Sheet with(List<Integer> others) {
            return new Sheet(points, others);
        }

        Tally tally() {
            var array = new short[values.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = values.get(i).shortValue();
            }
            return Measurement.tally(array, 0, array.length, points);
        }

        long answered() {
            return values.stream().filter(value -> value > 0).count();
        }
    }

    private static Gen<Sheet> sheets(int lowest, int fewest) {
        return integers().between(2, 7).mutate((points, random) ->
                new Sheet(points, lists().of(integers().between(lowest, points)).ofSizeBetween(fewest, 60).generate(random)));
    }

    @Test
    void every_item_is_accounted_for_once() {
        qt().forAll(SHEETS).check(sheet -> {
            var tally = sheet.tally();
            return tally.answered() + tally.unanswered() + tally.notApplicable() == tally.items()
                    && java.util.Arrays.stream(tally.distribution()).sum() == tally.answered();
        });
    }

    @Test
    void figures_are_whole_numbers_from_0_to_100_or_none() {
        qt().forAll(SHEETS).check(sheet -> {
            var tally = sheet.tally();
            return inRange(Measurement.score(tally)) && inRange(Measurement.elementScore(tally)) && inRange(Measurement.highestShare(tally));
        });
    }

    @Test
    void a_figure_needs_half_of_the_items_to_apply_and_three_quarters_of_those_answered() {
        qt().forAll(SHEETS).check(sheet -> {
            long applicable = sheet.values().stream().filter(value -> value >= 0).count();
            boolean enough = applicable > 0 && applicable >= sheet.values().size() / 2.0 && sheet.answered() >= applicable * 0.75;
            return (Measurement.score(sheet.tally()) != null) == enough;
        });
    }

    @Test
    void the_order_of_the_items_does_not_matter() {
        qt().forAll(SHEETS, integers().all()).check((sheet, seed) -> {
            var mixed = new ArrayList<>(sheet.values());
            Collections.shuffle(mixed, new Random(seed));
            return figures(sheet.tally()).equals(figures(sheet.with(mixed).tally()));
        });
    }

    @Test
    void a_figure_never_falls_when_an_answer_goes_up() {
        qt().forAll(ANSWERED, integers().between(0, 59)).check((sheet, place) -> {
            int at = place % sheet.values().size();
            var raised = new ArrayList<>(sheet.values());
            raised.set(at, Math.min(sheet.points(), sheet.values().get(at) + 1));
            return Measurement.score(sheet.with(raised).tally()) >= Measurement.score(sheet.tally());
        });
    }

    @Test
    void a_whole_of_parts_is_the_whole_of_their_answers() {
        qt().forAll(SHEETS, integers().between(0, 60)).check((sheet, cut) -> {
            int at = Math.min(cut, sheet.values().size());
            var parts = sheet.with(sheet.values().subList(0, at)).tally().plus(sheet.with(sheet.values().subList(at, sheet.values().size())).tally());
            return figures(parts).equals(figures(sheet.tally()));
        });
    }

    @Test
    void how_important_things_are_counts_wherever_they_apply_and_nowhere_else() {
        qt().forAll(SHEETS, integers().all()).check((sheet, seed) -> {
            var random = new Random(seed);
            var answers = new short[sheet.values().size()];
            var importance = new short[answers.length];
            int applicable = 0;
            for (int i = 0; i < answers.length; i++) {
                answers[i] = sheet.values().get(i).shortValue();
                importance[i] = (short) random.nextInt(sheet.points() + 1);
                applicable += answers[i] == -1 ? 0 : 1;
            }
            var tally = Measurement.tally(Measurement.importanceOf(importance, answers), 0, answers.length, sheet.points());
            return tally.applicable() == applicable && tally.answered() <= applicable;
        });
    }

    @Test
    void an_interval_holds_its_share_and_narrows_with_more_answers() {
        qt().forAll(integers().between(0, 60), integers().between(1, 60)).check((some, n) -> {
            int hits = some % (n + 1);
            var few = Measurement.exactWilson(hits, n);
            var many = Measurement.exactWilson(hits * 10, n * 10);
            double share = (double) hits / n;
            return 0 <= few[0] && few[0] <= share + 1e-12 && share - 1e-12 <= few[1] && few[1] <= 1 && many[1] - many[0] < few[1] - few[0];
        });
    }

    @Test
    void a_change_turned_round_is_the_opposite() {
        qt().forAll(integers().between(0, 100), integers().between(0, 100), integers().between(1, 40), integers().between(1, 99)).check((from, to, sd, reliability) ->
                Math.abs(Measurement.reliableChangeIndex(from, to, sd, reliability / 100.0) + Measurement.reliableChangeIndex(to, from, sd, reliability / 100.0)) < 1e-9);
    }

    @Test
    void the_smallest_detectable_change_is_reliable_and_a_point_less_is_not() {
        qt().forAll(integers().between(1, 40), integers().between(1, 99)).check((sd, reliability) -> {
            int smallest = Measurement.smallestDetectable(sd, reliability / 100.0);
            return Measurement.reliableChangeIndex(0, smallest, sd, reliability / 100.0) >= Measurement.RELIABLE - 1e-9
                    && Measurement.reliableChangeIndex(0, smallest - 1, sd, reliability / 100.0) < Measurement.RELIABLE;
        });
    }

    @Test
    void a_strength_is_nothing_but_the_highest_and_a_possible_area_mostly_less() {
        qt().forAll(SHEETS).check(sheet -> {
            long answered = sheet.answered();
            long highest = sheet.values().stream().filter(value -> value == sheet.points()).count();
            return Measurement.standing(sheet.tally()) == (answered == 0 ? Standing.NO_FIGURE
                    : highest == answered ? Standing.STRENGTH
                    : answered - highest > answered / 2.0 ? Standing.POSSIBLE_AREA : Standing.NEITHER);
        });
    }

    private static Figures figures(Tally tally) {
        return Figures.of(tally, Measurement.score(tally));
    }

    private static boolean inRange(Integer figure) {
        return figure == null || figure >= 0 && figure <= 100;
    }
}
