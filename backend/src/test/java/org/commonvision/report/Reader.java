package org.commonvision.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.report.SubtractionAttacker.Cell;

/**
 * Somebody who reads a report, knows how its figures are made (docs/measurement.md), and knows as well who answered what: for each
 * figure, whose answers it rests on.
 */
final class Reader {

    private static final List<String> CONFIDENTIAL = Stream.concat(Voice.CONFIDENTIAL.stream(), Stream.of(Voice.OTHER_RATERS_COMBINED, Voice.ALL_RATERS)).map(Reader::word).toList();

    private final GeneratedRound round;
    private final Map<String, String> shown;

    /** @param shown as {@link ShownFigures} names it, taken from any format */
    Reader(GeneratedRound round, Map<String, String> shown) {
        this.round = round;
        this.shown = shown;
    }

    /** Means of confidential raters, by name: for each item that it is made of, the answers. */
    Map<String, List<Set<Cell>>> means() {
        var means = new TreeMap<String, List<Set<Cell>>>();
        ReportParts.items().forEach((key, items) -> CONFIDENTIAL.stream().filter(voice -> shown.containsKey(key + "/" + voice)).forEach(voice ->
                means.put(key + "/" + voice, items.stream().filter(item -> shown.containsKey(keyOf(item) + "/" + voice)).map(item -> answers(voice, item)).toList())));
        return means;
    }

    /** Distributions, by name. */
    Map<String, Set<Cell>> distributions() {
        return ReportParts.items().entrySet().stream().filter(part -> shown.containsKey(part.getKey() + " distribution"))
                .collect(Collectors.toMap(part -> part.getKey() + " distribution", part -> answers(word(Voice.ALL_RATERS), part.getValue().getFirst())));
    }

    SubtractionAttacker attacks() {
        var attacker = new SubtractionAttacker();
        means().values().forEach(attacker::mean);
        distributions().values().forEach(attacker::distribution);
        return attacker;
    }

    private Set<Cell> answers(String voice, int item) {
        var answers = new HashSet<Cell>();
        round.answers().groups().forEach((group, sheets) -> {
            if (voice.equals(word(Voice.ALL_RATERS)) || voice.equals(word(isShown(group) ? group : Voice.OTHER_RATERS_COMBINED))) {
                IntStream.range(0, sheets.size()).filter(rater -> sheets.get(rater)[item] >= 1).forEach(rater -> answers.add(new Cell(group + " " + rater, item)));
            }
        });
        return answers;
    }

    private boolean isShown(Voice group) {
        return Stream.of(shown.getOrDefault("voices", "").split(", ")).anyMatch(voice -> voice.startsWith(word(group) + " "));
    }

    private static String keyOf(int position) {
        return ReportParts.items().entrySet().stream().filter(part -> part.getValue().equals(List.of(position))).map(Map.Entry::getKey)
                .reduce((_, item) -> item).orElseThrow();
    }

    private static String word(Voice voice) {
        return voice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
