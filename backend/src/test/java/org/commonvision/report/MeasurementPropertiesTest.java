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

    private static final int POINTS = 3;
    private static final Gen<List<Integer>> ANSWERS = lists().of(integers().between(-2, POINTS)).ofSizeBetween(0, 60);
    private static final Gen<List<Integer>> ANSWERED = lists().of(integers().between(1, POINTS)).ofSizeBetween(1, 60);

    @Test
    void every_item_is_accounted_for_once() {
        qt().forAll(ANSWERS).check(answers -> {
            var tally = tally(answers);
            return tally.answered() + tally.unanswered() + tally.notApplicable() == tally.items()
                    && java.util.Arrays.stream(tally.distribution()).sum() == tally.answered();
        });
    }

    @Test
    void figures_are_whole_numbers_from_0_to_100_or_none() {
        qt().forAll(ANSWERS).check(answers -> {
            var tally = tally(answers);
            return inRange(Measurement.score(tally)) && inRange(Measurement.elementScore(tally)) && inRange(Measurement.highestShare(tally));
        });
    }

    @Test
    void a_figure_needs_half_of_the_items_to_apply_and_three_quarters_of_those_answered() {
        qt().forAll(ANSWERS).check(answers -> {
            long applicable = answers.stream().filter(value -> value >= 0).count();
            long answered = answers.stream().filter(value -> value > 0).count();
            boolean enough = applicable > 0 && applicable >= answers.size() / 2.0 && answered >= applicable * 0.75;
            return (Measurement.score(tally(answers)) != null) == enough;
        });
    }

    @Test
    void the_order_of_the_items_does_not_matter() {
        qt().forAll(ANSWERS, integers().all()).check((answers, seed) -> {
            var mixed = new ArrayList<>(answers);
            Collections.shuffle(mixed, new Random(seed));
            return Figures.of(tally(answers), Measurement.score(tally(answers))).equals(Figures.of(tally(mixed), Measurement.score(tally(mixed))));
        });
    }

    @Test
    void a_figure_never_falls_when_an_answer_goes_up() {
        qt().forAll(ANSWERED, integers().between(0, 59)).check((answers, place) -> {
            var raised = new ArrayList<>(answers);
            raised.set(place % answers.size(), Math.min(POINTS, answers.get(place % answers.size()) + 1));
            return Measurement.score(tally(raised)) >= Measurement.score(tally(answers));
        });
    }

    @Test
    void a_whole_of_parts_is_the_whole_of_their_answers() {
        qt().forAll(ANSWERS, ANSWERS).check((one, other) -> {
            var both = new ArrayList<>(one);
            both.addAll(other);
            var whole = tally(one).plus(tally(other));
            return Figures.of(whole, Measurement.score(whole)).equals(Figures.of(tally(both), Measurement.score(tally(both))));
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
        qt().forAll(ANSWERS).check(answers -> {
            long answered = answers.stream().filter(value -> value > 0).count();
            long highest = answers.stream().filter(value -> value == POINTS).count();
            return Measurement.standing(tally(answers)) == (answered == 0 ? Standing.NO_FIGURE
                    : highest == answered ? Standing.STRENGTH
                    : answered - highest > answered / 2.0 ? Standing.POSSIBLE_AREA : Standing.NEITHER);
        });
    }

    private static boolean inRange(Integer figure) {
        return figure == null || figure >= 0 && figure <= 100;
    }

    private static Tally tally(List<Integer> answers) {
        var values = new short[answers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = answers.get(i).shortValue();
        }
        return Measurement.tally(values, 0, values.length, POINTS);
    }
}
