package org.commonvision.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.report.FeedbackReportView.Agreement;
import org.commonvision.report.FeedbackReportView.SelfRating;
import org.commonvision.report.FeedbackReportView.HowSure;
import org.commonvision.report.FeedbackReportView.ItemFeedback;
import org.commonvision.report.FeedbackReportView.Quadrant;

/**
 * What a 360 report may show of its answers, as pure functions. Rules with their reasons: {@code docs/measurement.md}.
 * Only an item's own figures are taken from answers; everything else is reckoned from figures that are shown, so that
 * nothing can be found out by taking one from another that is not shown already.
 */
final class FeedbackFigures {

    static final int POINTS = QuestionnaireView.FEEDBACK_POINTS;
    /** Answers behind any figure of confidential raters. */
    static final int ENOUGH = 3;
    /** Confidential raters behind a report. */
    static final int ENOUGH_IN_ALL = 5;
    /** Below this many answers a mean at an end of the scale is said as that end. */
    static final int MANY = 5;
    /** Answers behind a distribution, and behind what is said of agreement. */
    static final int ENOUGH_FOR_A_DISTRIBUTION = 8;
    /** Half a point, in hundredths: what two figures must be apart to be called different. */
    static final int DIFFERENT = 50;
    /** The middle between Sometimes and Often with half a point round it, in hundredths, where nothing is said. */
    static final int HIGH = 375;
    static final int LOW = 325;
    /** How many items are named as the highest and as the lowest, at most. */
    static final int NAMED = 5;

    /** What is shown of one item. */
    record ItemFigures(List<FeedbackFigure> figures, boolean groupsWithheld, List<Integer> distribution, Agreement agreement) {}

    /**
     * The confidential raters as they may be shown: groups of three or more, and those that are smaller together, joined by the
     * smallest of the others while they are fewer than three. Nothing at all with fewer than five.
     */
    static Map<Voice, List<short[]>> published(Map<Voice, List<short[]>> groups) {
        var cells = new EnumMap<Voice, List<short[]>>(Voice.class);
        if (groups.values().stream().mapToInt(List::size).sum() < ENOUGH_IN_ALL) {
            return cells;
        }
        var pool = new ArrayList<short[]>();
        for (var group : Voice.CONFIDENTIAL) {
            var sheets = groups.getOrDefault(group, List.of());
            if (sheets.size() >= ENOUGH) {
                cells.put(group, sheets);
            } else {
                pool.addAll(sheets);
            }
        }
        while (!pool.isEmpty() && pool.size() < ENOUGH) {
            pool.addAll(cells.remove(smallest(cells)));
        }
        if (!pool.isEmpty()) {
            cells.put(Voice.OTHER_RATERS_COMBINED, pool);
        }
        return cells;
    }

    /** Of two alike, the one that is shown first. */
    private static Voice smallest(Map<Voice, List<short[]>> cells) {
        return cells.entrySet().stream().min(Comparator.comparingInt(cell -> cell.getValue().size())).orElseThrow().getKey();
    }

    static RaterBand ratersOf(Map<Voice, List<short[]>> cells) {
        return RaterBand.of(cells.values().stream().mapToInt(List::size).sum());
    }

    /** @param cells as {@link #published} gives them */
    static ItemFigures item(int position, FeedbackAnswers answers, Map<Voice, List<short[]>> cells) {
        var figures = new ArrayList<FeedbackFigure>();
        if (answers.self() != null) {
            named(Voice.SELF, counts(List.of(answers.self()), position)).ifPresent(figures::add);
        }
        named(Voice.LINE_MANAGER, counts(answers.lineManager(), position)).ifPresent(figures::add);
        var counted = new EnumMap<Voice, int[]>(Voice.class);
        cells.forEach((voice, sheets) -> counted.put(voice, counts(sheets, position)));
        boolean withheld = counted.values().stream().anyMatch(counts -> sum(counts) < ENOUGH);
        if (!withheld) {
            counted.forEach((voice, counts) -> figures.add(confidential(voice, counts)));
        }
        int[] all = new int[POINTS];
        counted.values().forEach(counts -> Arrays.setAll(all, point -> all[point] + counts[point]));
        if (sum(all) >= ENOUGH) {
            figures.add(confidential(Voice.ALL_RATERS, all));
        }
        boolean many = sum(all) >= ENOUGH_FOR_A_DISTRIBUTION;
        return new ItemFigures(figures, withheld, many ? shares(all) : null, many ? agreement(all) : null);
    }

    /** The person's own rating; null where there is none, or where the item does not apply to their role. */
    static Integer importance(int position, FeedbackAnswers answers) {
        return answers.self() == null || answers.importance()[position] == ItemOrder.UNANSWERED || answers.self()[position] == ItemOrder.NOT_APPLICABLE
                ? null : Integer.valueOf(answers.importance()[position]);
    }

    /** How many gave each point. */
    private static int[] counts(List<short[]> sheets, int position) {
        var counts = new int[POINTS];
        sheets.stream().map(sheet -> sheet[position]).filter(value -> value >= 1).forEach(value -> counts[value - 1]++);
        return counts;
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static int tenths(int[] counts) {
        int points = IntStream.range(0, POINTS).map(point -> counts[point] * (point + 1)).sum();
        return halfUp(10 * points, sum(counts));
    }

    private static Optional<FeedbackFigure> named(Voice voice, int[] counts) {
        return sum(counts) == 0 ? Optional.empty() : Optional.of(FeedbackFigure.of(voice, tenths(counts), false, null));
    }

    private static FeedbackFigure confidential(Voice voice, int[] counts) {
        return FeedbackFigure.of(voice, tenths(counts), sum(counts) < MANY, RaterBand.of(sum(counts)));
    }

    /** Whole per cent. */
    private static List<Integer> shares(int[] counts) {
        return Arrays.stream(counts).map(count -> halfUp(100 * count, sum(counts))).boxed().toList();
    }

    /**
     * r_wg = 1 - s² / 2 (James, Demaree and Wolf, 1984; 2 is the variance of five points of which each is as likely), in the words
     * of LeBreton and Senter (2008): from .71 strong, from .51 moderate. In whole numbers: s² is {@code spread / (n (n - 1))}.
     */
    static Agreement agreement(int[] counts) {
        long n = sum(counts);
        long points = 0;
        long squares = 0;
        for (int value = 1; value <= POINTS; value++) {
            points += (long) value * counts[value - 1];
            squares += (long) value * value * counts[value - 1];
        }
        long spread = n * squares - points * points;
        return 10 * spread < 6 * n * (n - 1) ? Agreement.AGREE : spread < n * (n - 1) ? Agreement.PARTLY_AGREE : Agreement.DIFFER;
    }

    /** An element's figures from its items': each item weighs the same. */
    static List<FeedbackFigure> ofElement(List<List<FeedbackFigure>> items) {
        return together(items, 1);
    }

    /** A domain's figures from its items'; none where fewer than half of them have one. */
    static List<FeedbackFigure> ofDomain(List<List<FeedbackFigure>> items) {
        return together(items, (items.size() + 1) / 2);
    }

    private static List<FeedbackFigure> together(List<List<FeedbackFigure>> items, int atLeast) {
        var together = new ArrayList<FeedbackFigure>();
        for (var voice : Voice.values()) {
            var figures = items.stream().flatMap(item -> of(voice, item).stream()).toList();
            if (!figures.isEmpty() && figures.size() >= atLeast) {
                together.add(mean(voice, figures));
            }
        }
        return together;
    }

    private static FeedbackFigure mean(Voice voice, List<FeedbackFigure> figures) {
        int tenths = halfUp(figures.stream().mapToInt(FeedbackFigure::hundredths).sum(), 10 * figures.size());
        boolean few = figures.stream().anyMatch(figure -> figure.end() != null);
        var fewest = figures.stream().map(FeedbackFigure::answered).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        return FeedbackFigure.of(voice, tenths, few, fewest);
    }

    static Optional<FeedbackFigure> of(Voice voice, List<FeedbackFigure> figures) {
        return figures.stream().filter(figure -> figure.voice() == voice).findFirst();
    }

    /** The person beside all raters, from what is shown of both; null where one of them has no figure. */
    static SelfRating selfRating(List<FeedbackFigure> figures) {
        var self = of(Voice.SELF, figures);
        var raters = of(Voice.ALL_RATERS, figures);
        if (self.isEmpty() || raters.isEmpty()) {
            return null;
        }
        int apart = self.get().hundredths() - raters.get().hundredths();
        return apart > DIFFERENT ? SelfRating.HIGHER : apart < -DIFFERENT ? SelfRating.LOWER : SelfRating.ABOUT_THE_SAME;
    }

    /** Null where the person or the raters have no figure. */
    static Quadrant quadrant(List<FeedbackFigure> figures) {
        var self = of(Voice.SELF, figures);
        var raters = of(Voice.ALL_RATERS, figures);
        if (self.isEmpty() || raters.isEmpty()) {
            return null;
        }
        int own = self.get().hundredths();
        int theirs = raters.get().hundredths();
        if (own > LOW && own < HIGH || theirs > LOW && theirs < HIGH) {
            return Quadrant.IN_BETWEEN;
        }
        return own >= HIGH ? theirs >= HIGH ? Quadrant.SHARED_STRENGTH : Quadrant.BLIND_SPOT
                : theirs >= HIGH ? Quadrant.HIDDEN_STRENGTH : Quadrant.SHARED_DEVELOPMENT_AREA;
    }

    /**
     * How much weight the report bears, from what it shows. Much is not observed where for a quarter of the items fewer answered than
     * the round's band; groups differ where in at least half of the domains the highest and the lowest are half a point apart.
     */
    static HowSure howSure(Map<Voice, List<short[]>> cells, List<ItemFeedback> items, List<List<FeedbackFigure>> domains) {
        if (cells.isEmpty()) {
            return null;
        }
        var raters = ratersOf(cells);
        long thin = items.stream().filter(item -> item.groupsWithheld()
                || of(Voice.ALL_RATERS, item.figures()).orElseThrow().answered() != raters).count();
        return new HowSure(raters, 4 * thin >= items.size() ? HowSure.NotObserved.MUCH : HowSure.NotObserved.LITTLE,
                cells.size() == 1 ? HowSure.Groups.ONE_GROUP : groups(domains));
    }

    private static HowSure.Groups groups(List<List<FeedbackFigure>> domains) {
        var spreads = domains.stream().map(FeedbackFigures::ofGroups).filter(figures -> figures.size() > 1)
                .map(figures -> figures.stream().mapToInt(FeedbackFigure::hundredths).summaryStatistics())
                .mapToInt(it -> it.getMax() - it.getMin()).toArray();
        if (spreads.length == 0) {
            return HowSure.Groups.NOT_KNOWN;
        }
        return 2 * Arrays.stream(spreads).filter(spread -> spread > DIFFERENT).count() >= spreads.length ? HowSure.Groups.DIFFERENT : HowSure.Groups.ALIKE;
    }

    private static List<FeedbackFigure> ofGroups(List<FeedbackFigure> figures) {
        return figures.stream().filter(figure -> Voice.CONFIDENTIAL.contains(figure.voice()) || figure.voice() == Voice.OTHER_RATERS_COMBINED).toList();
    }

    /**
     * Which of some figures are the highest, at most five and at most half of them. Those that are alike stand or fall together: no
     * item is named before another by where it stands in the questionnaire.
     *
     * @param figures of all raters, one for each item; null where there is none
     * @return positions, the most extreme first
     */
    static List<Integer> highest(List<FeedbackFigure> figures) {
        return extremes(figures, 1);
    }

    /** As {@link #highest}, from the other end. */
    static List<Integer> lowest(List<FeedbackFigure> figures) {
        return extremes(figures, -1);
    }

    private static List<Integer> extremes(List<FeedbackFigure> figures, int direction) {
        var at = IntStream.range(0, figures.size()).filter(i -> figures.get(i) != null).boxed()
                .sorted(Comparator.comparingInt(i -> -direction * figures.get(i).hundredths())).toList();
        int most = Math.min(NAMED, at.size() / 2);
        if (most == at.size()) {
            return List.of();
        }
        int first = figures.get(at.get(most)).hundredths();
        return at.subList(0, most).stream().filter(i -> figures.get(i).hundredths() != first).toList();
    }

    /** Of a fraction that is not negative. */
    private static int halfUp(int over, int under) {
        return (2 * over + under) / (2 * under);
    }

    private FeedbackFigures() {}
}
