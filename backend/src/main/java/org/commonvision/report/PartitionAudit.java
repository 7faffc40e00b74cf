package org.commonvision.report;

import java.util.Arrays;

/**
 * Whether two ways of dividing the same people, published side by side, leave no group smaller than allowed: rule D8 of the
 * disclosure rules. Whatever is added to and taken from what, the smallest group of people that can be told apart from the two
 * sets of figures together is the smallest value here, over all choices of categories. It is exact for two divisions, and says
 * nothing about three.
 */
final class PartitionAudit {

    /** More categories than this are never published: every choice of them is looked at. */
    static final int MOST_CATEGORIES = 20;

    /**
     * @param people how many people each group of the first division has in each category of the second
     * @return the fewest people that somebody could tell apart; the two may be published together if that is enough
     */
    static int smallestGroup(int[][] people) {
        return smallestGroup(people, Integer.MAX_VALUE);
    }

    /** The same, of which nobody asks how much more than enough it is: each choice of categories is looked at only until it tells so many apart. */
    static int smallestGroup(int[][] people, int enough) {
        int categories = people.length == 0 ? 0 : people[0].length;
        if (categories > MOST_CATEGORIES) {
            throw new IllegalArgumentException("Too many categories: " + categories);
        }
        int smallest = Integer.MAX_VALUE;
        // A choice and its complement tell the same people apart, so the last category stays outside.
        for (int chosen = 0; chosen < 1 << Math.max(0, categories - 1); chosen++) {
            smallest = Math.min(smallest, toldApartBy(chosen, people, enough));
        }
        return smallest;
    }

    /**
     * The fewest people that a third division could tell apart beside the other two: for every choice of its classes, in each group
     * that the other two leave together, either those inside or those outside must show. Sufficient, not exact: more is refused
     * than would have to be. (Any combination gives all people of one such group and class the same weight; where two classes
     * have different weights, at most one of them can have none.)
     *
     * @param people how many people each group of the other two divisions crossed has in each class of the third
     */
    static int smallestGroupBeside(int[][] people) {
        return smallestGroupBeside(people, Integer.MAX_VALUE);
    }

    /** The same, of which nobody asks how much more than enough it is. */
    static int smallestGroupBeside(int[][] people, int enough) {
        int classes = people.length == 0 ? 0 : people[0].length;
        if (classes > MOST_CATEGORIES) {
            throw new IllegalArgumentException("Too many classes: " + classes);
        }
        int smallest = Integer.MAX_VALUE;
        for (int chosen = 1; chosen < 1 << Math.max(0, classes - 1); chosen++) {
            int sum = 0;
            for (int i = 0; i < people.length && sum < enough; i++) {
                int inside = inside(chosen, people[i]);
                sum += Math.min(inside, all(people[i]) - inside);
            }
            smallest = Math.min(smallest, sum);
        }
        return smallest;
    }

    /**
     * Whether the two divisions crossed have a group of fewer people than allowed: rule D15, which asks for more than the smallest
     * group that sums and differences come down to.
     */
    static boolean hasAtomBelow(int least, int[][] people) {
        return Arrays.stream(people).flatMapToInt(Arrays::stream).anyMatch(atom -> atom > 0 && atom < least);
    }

    private static int inside(int chosen, int[] group) {
        int inside = 0;
        for (int left = chosen; left != 0; left &= left - 1) {
            inside += group[Integer.numberOfTrailingZeros(left)];
        }
        return inside;
    }

    private static int all(int[] group) {
        int all = 0;
        for (int people : group) {
            all += people;
        }
        return all;
    }

    private static int toldApartBy(int chosen, int[][] people, int enough) {
        int sum = 0;
        int smallestWhole = Integer.MAX_VALUE;
        for (int i = 0; i < people.length && sum < enough; i++) {
            int inside = inside(chosen, people[i]);
            int outside = all(people[i]) - inside;
            sum += Math.min(inside, outside);
            if (inside + outside > 0) {
                smallestWhole = Math.min(smallestWhole, Math.abs(inside - outside));
            }
        }
        return sum > 0 ? sum : smallestWhole;
    }

    private PartitionAudit() {}
}
