package org.commonvision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonvision.Proof;
import org.commonvision.report.SubtractionAttacker.Cell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No adding up and taking away of what a report shows leaves fewer than three raters. */
@Tag(Proof.TAG)
class FeedbackSubtractionTest {

    @Test
    void nothing_can_be_worked_out_that_rests_on_one_or_two_raters_but_where_thresholds_are_only_on_the_screen() {
        var proof = new Proof("subtraction");
        var chance = new Random(3);
        for (int trial = 0; trial < Proof.trials(1, 4) * GeneratedRound.SHAPES; trial++) {
            var round = GeneratedRound.of(trial % GeneratedRound.SHAPES, chance);
            var report = round.report();
            var read = new HashMap<>(ShownFigures.of(report));
            read.putAll(ShownFigures.ofCsv(FeedbackReportCsv.of(report, FeedbackFormatsTest.RIGHTS)));
            var exposed = new Reader(round, read).attacks().exposed();
            proof.trial(exposed.isEmpty(), () -> exposed + " of " + round);
            proof.control(ThresholdsOnTheScreen.attacked(round).exposed().isEmpty());
        }
        proof.ends(0.5);
    }

    /** So that the attacker cannot be led astray by what a figure only claims to be made of. */
    @Test
    void a_figure_rests_on_the_answers_that_it_is_said_to_rest_on_and_all_else_on_figures() {
        var chance = new Random(4);
        for (int trial = 0; trial < Proof.trials(8, 40); trial++) {
            var round = GeneratedRound.of(chance.nextInt(GeneratedRound.SHAPES), chance);
            var shown = ShownFigures.of(round.report());
            var reader = new Reader(round, shown);
            var means = reader.means();
            var distributions = reader.distributions();
            forEachAnswer(round, (group, rater, item) -> {
                var cell = new Cell(group + " " + rater, item);
                for (int value = 1; value <= 5; value++) {
                    var other = ShownFigures.of(round.with(group, rater, item, value).report());
                    var changed = changed(shown, other);
                    var named = changed.stream().filter(name -> means.containsKey(name) || distributions.containsKey(name)).toList();
                    assertTrue(named.stream().allMatch(name -> restsOn(cell, name, means, distributions)), () -> cell + " changes " + changed + " of " + round);
                    assertTrue(changed.isEmpty() || !named.isEmpty(), () -> cell + " changes " + changed + " and no figure, of " + round);
                }
            });
        }
    }

    @Test
    void who_of_a_group_gave_which_answer_makes_no_difference() {
        var chance = new Random(5);
        for (int trial = 0; trial < GeneratedRound.SHAPES; trial++) {
            var round = GeneratedRound.of(trial % GeneratedRound.SHAPES, chance);
            assertEquals(round.report(), round.permuted(chance).report(), round::toString);
        }
    }

    private static boolean restsOn(Cell cell, String name, Map<String, List<Set<Cell>>> means, Map<String, Set<Cell>> distributions) {
        return means.containsKey(name) ? means.get(name).stream().anyMatch(cells -> cells.contains(cell)) : distributions.get(name).contains(cell);
    }

    private static Set<String> changed(Map<String, String> one, Map<String, String> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream().filter(name -> !Objects.equals(one.get(name), other.get(name))).collect(Collectors.toCollection(TreeSet::new));
    }

    private interface EachAnswer {
        void of(Voice group, int rater, int item);
    }

    private static void forEachAnswer(GeneratedRound round, EachAnswer each) {
        round.answers().groups().forEach((group, sheets) -> {
            for (int rater = 0; rater < sheets.size(); rater++) {
                for (int item = 0; item < GeneratedRound.ITEMS; item++) {
                    if (sheets.get(rater)[item] >= 1) {
                        each.of(group, rater, item);
                    }
                }
            }
        });
    }
}
