package org.commonvision.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * How well some items measure one thing, from sums over people's answers. Alpha (Cronbach, 1951) and omega of one common factor
 * (McDonald, 1999), whose loadings are found by iterated principal axes (Thomson, 1934).
 */
final class ScaleStatistics {

    private static final int MOST_ROUNDS = 2_000;
    private static final double STILL = 1e-10;

    private ScaleStatistics() {}

    /**
     * @param products sums of products of the answers to each two items, row by row
     * @return the sample's covariances
     */
    static double[][] covariances(long people, long[] sums, long[][] products) {
        int items = sums.length;
        var covariances = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                covariances[i][j] = (products[i][j] - (double) sums[i] * sums[j] / people) / (people - 1);
            }
        }
        return covariances;
    }

    /** Of the sum of the items. */
    static double variance(double[][] covariances) {
        double sum = 0;
        for (var row : covariances) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum;
    }

    /** Of the sample. */
    static double variance(long people, double sum, double squares) {
        return (squares - sum * sum / people) / (people - 1);
    }

    /** Of each item, added up. */
    static double itemVariances(double[][] covariances) {
        double sum = 0;
        for (int i = 0; i < covariances.length; i++) {
            sum += covariances[i][i];
        }
        return sum;
    }

    static Double alpha(double[][] covariances) {
        return alpha(covariances.length, itemVariances(covariances), variance(covariances));
    }

    /**
     * Null for a single item, or where everybody has the same sum.
     *
     * @param own the items' variances, added up
     * @param whole the variance of their sum
     */
    static Double alpha(int items, double own, double whole) {
        return items < 2 || whole <= 0 ? null : items / (items - 1.0) * (1 - own / whole);
    }

    /** Null for fewer than three items, where an item has the same answer from everybody, or where one factor does not fit at all. */
    static Double omega(double[][] covariances) {
        int items = covariances.length;
        var deviations = new double[items];
        for (int i = 0; i < items; i++) {
            deviations[i] = Math.sqrt(covariances[i][i]);
        }
        if (items < 3 || Arrays.stream(deviations).anyMatch(deviation -> deviation <= 0)) {
            return null;
        }
        var loadings = loadings(correlations(covariances, deviations));
        if (loadings == null) {
            return null;
        }
        double common = 0;
        double unique = 0;
        for (int i = 0; i < items; i++) {
            common += loadings[i] * deviations[i];
            unique += covariances[i][i] * (1 - loadings[i] * loadings[i]);
        }
        return common * common / (common * common + unique);
    }

    private static double[][] correlations(double[][] covariances, double[] deviations) {
        var correlations = new double[deviations.length][deviations.length];
        for (int i = 0; i < deviations.length; i++) {
            for (int j = 0; j < deviations.length; j++) {
                correlations[i][j] = covariances[i][j] / (deviations[i] * deviations[j]);
            }
        }
        return correlations;
    }

    /** Of one factor; null where an item would have more in common than it has. */
    private static double[] loadings(double[][] correlations) {
        int items = correlations.length;
        var communalities = new double[items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                communalities[i] = j == i ? communalities[i] : Math.max(communalities[i], Math.abs(correlations[i][j]));
            }
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var reduced = correlations.clone();
            for (int i = 0; i < items; i++) {
                reduced[i] = correlations[i].clone();
                reduced[i][i] = communalities[i];
            }
            var loadings = firstAxis(reduced);
            double moved = 0;
            for (int i = 0; i < items; i++) {
                double next = loadings[i] * loadings[i];
                if (next >= 1) {
                    return null;
                }
                moved = Math.max(moved, Math.abs(next - communalities[i]));
                communalities[i] = next;
            }
            if (moved < STILL) {
                return loadings;
            }
        }
        return null;
    }

    /** The eigenvector of the largest eigenvalue, as long as its root; by the power method. */
    private static double[] firstAxis(double[][] matrix) {
        int items = matrix.length;
        var axis = new double[items];
        Arrays.fill(axis, 1);
        double value = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = new double[items];
            double length = 0;
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    next[i] += matrix[i][j] * axis[j];
                }
                length += next[i] * next[i];
            }
            length = Math.sqrt(length);
            double moved = Math.abs(length - value);
            value = length;
            for (int i = 0; i < items; i++) {
                axis[i] = length == 0 ? 0 : next[i] / length;
            }
            if (moved < STILL / 100) {
                break;
            }
        }
        for (int i = 0; i < items; i++) {
            axis[i] *= Math.sqrt(value);
        }
        return axis;
    }

    /** Of two figures of each person (Pearson, 1896); null where the one or the other is everybody's. */
    static Double correlation(long people, double first, double second, double firstSquared, double secondSquared, double product) {
        double spread = (people * firstSquared - first * first) * (people * secondSquared - second * second);
        return spread <= 0 ? null : (people * product - first * second) / Math.sqrt(spread);
    }

    /** To two significant figures. */
    static double toTwoFigures(double number) {
        if (number == 0) {
            return 0;
        }
        return new BigDecimal(number).round(new MathContext(2)).doubleValue();
    }
}
