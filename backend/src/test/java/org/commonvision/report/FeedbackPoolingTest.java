package org.commonvision.report;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.commonvision.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every shape of a round, against a second implementation of the rules. */
@Tag(Proof.TAG)
class FeedbackPoolingTest {

    @Test
    void rounds_of_every_shape_show_what_the_rules_say_and_leaving_small_groups_out_is_noticed() {
        var proof = new Proof("pooling");
        var chance = new Random(360);
        for (int trial = 0; trial < Proof.trials(1, 40) * GeneratedRound.SHAPES; trial++) {
            var round = GeneratedRound.of(trial % GeneratedRound.SHAPES, chance);
            var rules = FeedbackByTheRules.of(round.answers());
            var shown = ShownFigures.of(round.report());
            proof.trial(rules.equals(shown), () -> round + "\nby the rules " + rules + "\nbut shown " + shown);
            proof.control(rules.equals(ShownFigures.of(withoutSmallGroups(round).report())));
        }
        proof.ends(0.25);
    }

    private static GeneratedRound withoutSmallGroups(GeneratedRound round) {
        return round.withGroups(round.answers().groups().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> group.getValue().size() < 3 ? List.<short[]>of() : group.getValue())));
    }
}
