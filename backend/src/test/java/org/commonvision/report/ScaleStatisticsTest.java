package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against figures that can be worked out by hand. */
class ScaleStatisticsTest {

    @Test
    void parallel_items_have_the_alpha_and_the_omega_of_spearman_and_brown() {
        var covariances = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                covariances[i][j] = i == j ? 1 : 0.5;
            }
        }
        assertThat(ScaleStatistics.alpha(covariances), is(closeTo(0.8, 1e-9)));
        assertThat(ScaleStatistics.omega(covariances), is(closeTo(0.8, 1e-6)));
    }

    @Test
    void items_that_load_unequally_have_their_omega_and_a_lower_alpha() {
        // Loadings .8, .7, .6, .5: omega is 2.6^2 / (2.6^2 + 2.26), alpha 4/3 (1 - 4/9.02).
        var loadings = new double[] {0.8, 0.7, 0.6, 0.5};
        var deviations = new double[] {1, 2, 0.5, 1};
        var standard = new double[4][4];
        var covariances = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                standard[i][j] = i == j ? 1 : loadings[i] * loadings[j];
                covariances[i][j] = standard[i][j] * deviations[i] * deviations[j];
            }
        }
        assertThat(ScaleStatistics.omega(standard), is(closeTo(6.76 / 9.02, 1e-6)));
        assertThat(ScaleStatistics.alpha(standard), is(closeTo(4.0 / 3 * (1 - 4 / 9.02), 1e-9)));
        // Raw scores weigh by their deviations: 3.0 of common, .36 + 4 * .51 + .25 * .64 + .75 of their own.
        assertThat(ScaleStatistics.omega(covariances), is(closeTo(9.0 / (9.0 + 0.36 + 2.04 + 0.16 + 0.75), 1e-6)));
    }

    @Test
    void covariances_come_from_sums_alone() {
        // 1, 2, 3 and 2, 4, 6.
        var covariances = ScaleStatistics.covariances(3, new long[] {6, 12}, new long[][] {{14, 28}, {28, 56}});
        assertThat(covariances[0][0], is(closeTo(1, 1e-12)));
        assertThat(covariances[0][1], is(closeTo(2, 1e-12)));
        assertThat(covariances[1][1], is(closeTo(4, 1e-12)));
        assertThat(ScaleStatistics.variance(covariances), is(closeTo(9, 1e-12)));
    }

    @Test
    void a_correlation_comes_from_sums_alone() {
        // 1, 2, 3 and 2, 4, 6; and 3, 1, 2, which goes the other way by a half.
        assertThat(ScaleStatistics.correlation(3, 6, 12, 14, 56, 28), is(closeTo(1, 1e-12)));
        assertThat(ScaleStatistics.correlation(3, 6, 6, 14, 14, 11), is(closeTo(-0.5, 1e-12)));
        assertThat(ScaleStatistics.correlation(3, 6, 6, 14, 12, 12), is(nullValue()));
    }

    @Test
    void where_there_is_nothing_to_say_nothing_is_said() {
        assertThat(ScaleStatistics.alpha(new double[][] {{1}}), is(nullValue()));
        assertThat(ScaleStatistics.alpha(new double[][] {{0, 0}, {0, 0}}), is(nullValue()));
        assertThat(ScaleStatistics.omega(new double[][] {{1, 0.5}, {0.5, 1}}), is(nullValue()));
        assertThat(ScaleStatistics.omega(new double[][] {{1, 0, 0}, {0, 0, 0}, {0, 0, 1}}), is(nullValue()));
        assertThat(ScaleStatistics.omega(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}), is(nullValue()));
    }

    @Test
    void figures_are_given_to_two_places_that_mean_something() {
        assertThat(ScaleStatistics.toTwoFigures(12.46), is(12.0));
        assertThat(ScaleStatistics.toTwoFigures(0.8249), is(0.82));
        assertThat(ScaleStatistics.toTwoFigures(-0.0333), is(-0.033));
        assertThat(ScaleStatistics.toTwoFigures(0), is(0.0));
    }

    /** Alpha as mean covariance over mean variance, from each person's answers; for three items the loadings of one factor are known without a search. */
    @Test
    void random_answers_have_the_alpha_and_the_omega_of_a_second_implementation() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int items = seed % 2 == 0 ? 3 : 3 + random.nextInt(10);
            var answers = new int[300][items];
            for (var sheet : answers) {
                double common = random.nextGaussian();
                for (int i = 0; i < items; i++) {
                    sheet[i] = (int) Math.max(1, Math.min(5, Math.round(3 + 1.2 * common + random.nextGaussian())));
                }
            }
            var covariances = ScaleStatistics.covariances(answers.length, sums(answers), products(answers));
            assertThat(ScaleStatistics.alpha(covariances), is(closeTo(alphaOf(answers), 1e-9)));
            var whole = Arrays.stream(answers).mapToLong(sheet -> Arrays.stream(sheet).sum()).toArray();
            assertThat(ScaleStatistics.variance(answers.length, Arrays.stream(whole).sum(), Arrays.stream(whole).map(sum -> sum * sum).sum()),
                    is(closeTo(ScaleStatistics.variance(covariances), 1e-9)));
            if (items == 3) {
                assertThat(ScaleStatistics.omega(covariances), is(closeTo(omegaOfThree(covariances), 1e-6)));
            }
        }
    }

    private static long[] sums(int[][] answers) {
        var sums = new long[answers[0].length];
        for (var sheet : answers) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sheet[i];
            }
        }
        return sums;
    }

    private static long[][] products(int[][] answers) {
        var products = new long[answers[0].length][answers[0].length];
        for (var sheet : answers) {
            for (int i = 0; i < products.length; i++) {
                for (int j = 0; j < products.length; j++) {
                    products[i][j] += (long) sheet[i] * sheet[j];
                }
            }
        }
        return products;
    }

    static double alphaOf(int[][] answers) {
        int items = answers[0].length;
        double variances = 0;
        double others = 0;
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                if (i == j) {
                    variances += covariance(answers, i, j) / items;
                } else {
                    others += covariance(answers, i, j) / (items * (items - 1));
                }
            }
        }
        return items * others / (variances + (items - 1) * others);
    }

    private static double covariance(int[][] answers, int i, int j) {
        double first = Arrays.stream(answers).mapToInt(sheet -> sheet[i]).average().orElseThrow();
        double second = Arrays.stream(answers).mapToInt(sheet -> sheet[j]).average().orElseThrow();
        return Arrays.stream(answers).mapToDouble(sheet -> (sheet[i] - first) * (sheet[j] - second)).sum() / (answers.length - 1);
    }

    private static double omegaOfThree(double[][] c) {
        double first = Math.sqrt(c[0][1] * c[0][2] / c[1][2]);
        double second = Math.sqrt(c[0][1] * c[1][2] / c[0][2]);
        double third = Math.sqrt(c[0][2] * c[1][2] / c[0][1]);
        return Math.pow(first + second + third, 2) / ScaleStatistics.variance(c);
    }
}
