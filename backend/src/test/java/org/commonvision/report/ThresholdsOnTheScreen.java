package org.commonvision.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonvision.report.SubtractionAttacker.Cell;

/**
 * How a report is usually kept confidential, and what ours must not be: every figure is reckoned from all answers, and the screen
 * leaves out those behind which fewer than three stand. A control: the attacker must find people here.
 */
final class ThresholdsOnTheScreen {

    static SubtractionAttacker attacked(GeneratedRound round) {
        var attacker = new SubtractionAttacker();
        var all = new ArrayList<Map.Entry<String, short[]>>();
        round.answers().groups().forEach((voice, sheets) -> {
            var group = IntStream.range(0, sheets.size()).mapToObj(i -> Map.entry(voice + " " + i, sheets.get(i))).toList();
            all.addAll(group);
            show(attacker, group);
        });
        show(attacker, all);
        return attacker;
    }

    private static void show(SubtractionAttacker attacker, List<Map.Entry<String, short[]>> raters) {
        for (var level : ReportParts.items().values()) {
            var answers = new HashSet<Cell>();
            raters.forEach(rater -> level.stream().filter(item -> rater.getValue()[item] >= 1).forEach(item -> answers.add(new Cell(rater.getKey(), item))));
            if (answers.stream().map(Cell::rater).distinct().count() >= 3) {
                attacker.mean(List.of((Set<Cell>) answers));
            }
        }
    }

    private ThresholdsOnTheScreen() {}
}
