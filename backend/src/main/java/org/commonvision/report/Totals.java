package org.commonvision.report;

/**
 * Sums over some people's sheets, to be added up freely before anything is rounded. For each section: how many have a figure,
 * the sum of their figures, how many are below {@link #MIDDLE}, how many from {@link #FAVOURABLE} up; for each element: how
 * many have a figure, their sum, how many had it named as a possible area to develop.
 */
record Totals(int people, long[] of, int sections) {

    /** From here a figure is in the middle third of what is shown; on 0 to 100. */
    static final int MIDDLE = 50;
    /** From here a figure counts as favourable: three quarters of the way. */
    static final int FAVOURABLE = 75;

    static Totals nothing(int sections, int elements) {
        return new Totals(0, new long[4 * sections + 3 * elements], sections);
    }

    Totals plus(Totals other) {
        var sum = of.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.of[i];
        }
        return new Totals(people + other.people, sum, sections);
    }

    int withSection(int section) {
        return (int) of[4 * section];
    }

    int sectionMean(int section) {
        return mean(of[4 * section + 1], of[4 * section]);
    }

    int sectionLow(int section) {
        return (int) of[4 * section + 2];
    }

    int sectionHigh(int section) {
        return (int) of[4 * section + 3];
    }

    int withElement(int element) {
        return (int) of[4 * sections + 3 * element];
    }

    int elementMean(int element) {
        return mean(of[4 * sections + 3 * element + 1], of[4 * sections + 3 * element]);
    }

    int elementAreas(int element) {
        return (int) of[4 * sections + 3 * element + 2];
    }

    private static int mean(long sum, long people) {
        return Math.toIntExact((2 * sum + people) / (2 * people));
    }
}
