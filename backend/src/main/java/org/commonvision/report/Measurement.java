package org.commonvision.report;

import java.util.List;
import org.commonvision.questionnaire.ItemOrder;

/**
 * The statistics of the product, as pure functions. Rules: {@code docs/measurement.md}; the worked cases that these and the
 * app's own functions both meet are in {@code measurement-cases.json}.
 */
final class Measurement {

    /** Two-sided 95 per cent of the normal distribution. */
    static final double Z = 1.959964;
    /** |index| from which a change is called reliable (Jacobson and Truax, 1991). */
    static final double RELIABLE = 1.96;

    /**
     * Answers at some positions, counted. {@code distribution[p - 1]} is how many gave point p.
     *
     * @param notApplicable those that count for nothing: what was not observed among them
     */
    record Tally(int items, int notApplicable, int notObserved, int answered, int sum, int[] distribution) {

        int applicable() {
            return items - notApplicable;
        }

        int unanswered() {
            return applicable() - answered;
        }

        int highest() {
            return distribution[distribution.length - 1];
        }

        Tally plus(Tally other) {
            var both = distribution.clone();
            for (int i = 0; i < both.length; i++) {
                both[i] += other.distribution[i];
            }
            return new Tally(items + other.items, notApplicable + other.notApplicable, notObserved + other.notObserved, answered + other.answered, sum + other.sum, both);
        }
    }

    /** Low and high end, whole per cent. */
    record Interval(int low, int high) {}

    static Tally tally(short[] answers, int from, int to, int points) {
        int notApplicable = 0;
        int notObserved = 0;
        int answered = 0;
        int sum = 0;
        var distribution = new int[points];
        for (int i = from; i < to; i++) {
            int value = answers[i];
            if (value > 0) {
                answered++;
                sum += value;
                distribution[value - 1]++;
            } else if (value < 0) {
                notApplicable++;
                notObserved += value == ItemOrder.NOT_OBSERVED ? 1 : 0;
            }
        }
        return new Tally(to - from, notApplicable, notObserved, answered, sum, distribution);
    }

    /** The ratings of importance, where those of items that do not apply are moot. */
    static short[] importanceOf(short[] importance, short[] answers) {
        var moot = importance.clone();
        for (int i = 0; i < moot.length; i++) {
            if (answers[i] == ItemOrder.NOT_APPLICABLE) {
                moot[i] = ItemOrder.NOT_APPLICABLE;
            }
        }
        return moot;
    }

    /** Whether a figure of importance says that something matters much: it lies in the upper half of its scale. */
    static boolean isImportant(Integer importance) {
        return importance != null && importance > 50;
    }

    static Tally nothing(int points) {
        return new Tally(0, 0, 0, 0, 0, new int[points]);
    }

    /** 0 to 100: (sum - n) / (n (points - 1)) x 100 over the n answered items. */
    static double exactScore(int sum, int n, int points) {
        return 100.0 * (sum - n) / (n * (points - 1.0));
    }

    /** A section, or the whole, has a figure if at least half of its items apply and three quarters of those are answered. */
    static boolean hasFigure(Tally tally) {
        return tally.applicable() > 0 && tally.applicable() * 2 >= tally.items() && tally.answered() * 4 >= tally.applicable() * 3;
    }

    /** The score of a section or the whole in whole numbers, or null where too little is answered. */
    static Integer score(Tally tally) {
        return hasFigure(tally) ? whole(tally) : null;
    }

    /** An element needs one answered item. */
    static Integer elementScore(Tally tally) {
        return tally.answered() > 0 ? whole(tally) : null;
    }

    private static int whole(Tally tally) {
        return roundHalfUp(exactScore(tally.sum(), tally.answered(), tally.distribution().length));
    }

    /** Share of the highest point among the answered, whole per cent; null where nothing is answered. */
    static Integer highestShare(Tally tally) {
        return tally.answered() == 0 ? null : roundHalfUp(100.0 * tally.highest() / tally.answered());
    }

    /** In whole per cent; null where n is 0. */
    static Interval wilson(int hits, int n) {
        if (n == 0) {
            return null;
        }
        var exact = exactWilson(hits, n);
        return new Interval(roundHalfUp(100 * exact[0]), roundHalfUp(100 * exact[1]));
    }

    /** Low and high end of Wilson's score interval for a share (Wilson, 1927; Newcombe, 1998, method 3). */
    static double[] exactWilson(int hits, int n) {
        double p = (double) hits / n;
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    /** Where an element stands: only the answers decide, never a judgement of the person. */
    static Standing standing(Tally tally) {
        if (tally.answered() == 0) {
            return Standing.NO_FIGURE;
        }
        if (tally.highest() == tally.answered()) {
            return Standing.STRENGTH;
        }
        return (tally.answered() - tally.highest()) * 2 > tally.answered() ? Standing.POSSIBLE_AREA : Standing.NEITHER;
    }

    /** Reliable-change index (Jacobson and Truax, 1991): the change against the standard error of a difference. */
    static double reliableChangeIndex(double from, double to, double standardDeviation, double reliability) {
        return (to - from) / standardErrorOfDifference(standardDeviation, reliability);
    }

    /** The smallest change, in whole points of 100, that is reliable. */
    static int smallestDetectable(double standardDeviation, double reliability) {
        return (int) Math.ceil(RELIABLE * standardErrorOfDifference(standardDeviation, reliability));
    }

    static double standardErrorOfDifference(double standardDeviation, double reliability) {
        return standardDeviation * Math.sqrt(2) * Math.sqrt(1 - reliability);
    }

    /** z of two group means that were rounded, over the standard deviation that the questionnaire version records. */
    static double differenceOfMeans(int before, int peopleBefore, int after, int peopleAfter, double standardDeviation) {
        return (after - before) / (standardDeviation * Math.sqrt(1.0 / peopleBefore + 1.0 / peopleAfter));
    }

    /**
     * The answers of two sheets to the items that both have, kept only where both gave a point.
     *
     * @param asked how many items the later one asks, those of sections that were not chosen both times left out
     * @param items how many of them the earlier one asked too
     */
    record Common(Tally from, Tally to, int asked, int items, int applicable) {

        /** By the rule for a section's figure, where an item is applicable if it is in both sheets and applies in both. */
        boolean isComparable() {
            return applicable > 0 && applicable * 2 >= asked && from.answered() * 4 >= applicable * 3;
        }

        /** Why it is not comparable; null where it is. */
        Obstacle obstacle() {
            if (isComparable()) {
                return null;
            }
            if (asked == 0) {
                return Obstacle.NOT_CHOSEN_BOTH_TIMES;
            }
            if (items == 0) {
                return Obstacle.NO_ITEM_THE_SAME;
            }
            return items * 2 < asked ? Obstacle.TOO_FEW_ITEMS_THE_SAME : Obstacle.TOO_FEW_ANSWERED;
        }

        Common plus(Common other) {
            return new Common(from.plus(other.from), to.plus(other.to), asked + other.asked, items + other.items, applicable + other.applicable);
        }
    }

    static Common nothingInCommon(int asked, int points) {
        return new Common(nothing(points), nothing(points), asked, 0, 0);
    }

    /** @param at for each item of both, its position in the one and in the other */
    static Common common(short[] from, short[] to, List<int[]> at, int asked, int points) {
        var first = new short[at.size()];
        var second = new short[at.size()];
        int applicable = 0;
        for (int i = 0; i < at.size(); i++) {
            short a = from[at.get(i)[0]];
            short b = to[at.get(i)[1]];
            if (a >= 0 && b >= 0) {
                applicable++;
            }
            if (a > 0 && b > 0) {
                first[i] = a;
                second[i] = b;
            }
        }
        return new Common(tally(first, 0, first.length, points), tally(second, 0, second.length, points), asked, at.size(), applicable);
    }

    static int roundHalfUp(double number) {
        // Shares such as 12.5 per cent are exact in binary; what is not is a hair off and must not fall below its half.
        return (int) Math.floor(number + 0.5 + 1e-9);
    }

    private Measurement() {}
}
