package org.commonvision.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The attacker's book-keeping: which people each published figure rests on. People whom exactly the same figures rest on cannot
 * be told apart, so they are one unknown (an atom). Whatever is added, subtracted and scaled is a row of the matrix's row space;
 * an attack is such a row that rests on few people.
 */
final class PublishedFigures {

    /** No search in a thousand organisations takes as many steps; one that did would say so instead of passing for safe. */
    private static final int MOST_STEPS = 2_000_000;

    private final List<Set<Integer>> figures = new ArrayList<>();

    void add(Set<Integer> people) {
        if (!people.isEmpty()) {
            figures.add(people);
        }
    }

    /**
     * Whether some combination rests on 1 to k-1 people, decided exactly: fractions are never rounded, and every choice of the
     * groups of people that it may rest on is looked at or ruled out.
     */
    boolean isolatesFewerThan(int k) {
        // Figures that share nobody, as those of two cycles, have no equation together.
        return apart().stream().anyMatch(figures -> new Search(k, atoms(figures), figures.size()).finds());
    }

    /** Each person's figures, and how many people have the same. */
    private static Map<List<Integer>, Integer> atoms(List<Set<Integer>> figures) {
        var behind = new HashMap<Integer, List<Integer>>();
        for (int figure = 0; figure < figures.size(); figure++) {
            for (int person : figures.get(figure)) {
                behind.computeIfAbsent(person, _ -> new ArrayList<>()).add(figure);
            }
        }
        var sizes = new LinkedHashMap<List<Integer>, Integer>();
        behind.values().forEach(pattern -> sizes.merge(pattern, 1, Integer::sum));
        return sizes;
    }

    private List<List<Set<Integer>>> apart() {
        var groups = new ArrayList<List<Set<Integer>>>();
        for (var figure : figures) {
            var touched = groups.stream().filter(group -> group.stream().anyMatch(other -> !Collections.disjoint(other, figure))).toList();
            groups.removeAll(touched);
            var together = new ArrayList<Set<Integer>>(List.of(figure));
            touched.forEach(together::addAll);
            groups.add(together);
        }
        return groups;
    }

    private static final class Search {

        private final int k;
        /** The sizes of the atoms, the largest first. */
        private final int[] people;
        private final BigInteger[][] matrix;
        private int steps;

        Search(int k, Map<List<Integer>, Integer> atoms, int figures) {
            this.k = k;
            var largestFirst = atoms.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).toList();
            people = largestFirst.stream().mapToInt(Map.Entry::getValue).toArray();
            matrix = new BigInteger[figures][people.length];
            for (int figure = 0; figure < figures; figure++) {
                for (int atom = 0; atom < people.length; atom++) {
                    matrix[figure][atom] = largestFirst.get(atom).getKey().contains(figure) ? BigInteger.ONE : BigInteger.ZERO;
                }
            }
        }

        boolean finds() {
            return finds(List.of(reduced(matrix)), 0, k - 1);
        }

        /**
         * Whether some combination of the rows, which are independent, rests on no more people than are left, besides those of the atoms
         * before this one that were let in. An atom is either let in, and its people count, or it must not show, and one row is used up.
         */
        private boolean finds(List<BigInteger[]> rows, int atom, int left) {
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException("The search has not come to an end");
            }
            if (rows.stream().anyMatch(row -> weight(row, atom) <= left)) {
                return true;
            }
            int next = atom;
            while (next < people.length && isZero(rows, next)) {
                next++;
            }
            return next < people.length
                    && (finds(withoutShowing(rows, next), next + 1, left) || people[next] <= left && finds(rows, next + 1, left - people[next]));
        }

        private int weight(BigInteger[] row, int from) {
            return IntStream.range(from, row.length).filter(atom -> row[atom].signum() != 0).map(atom -> people[atom]).sum();
        }
    }

    private static boolean isZero(List<BigInteger[]> rows, int column) {
        return rows.stream().allMatch(row -> row[column].signum() == 0);
    }

    /** All combinations of the rows that have nothing in the column. */
    private static List<BigInteger[]> withoutShowing(List<BigInteger[]> rows, int column) {
        var pivot = rows.stream().filter(row -> row[column].signum() != 0).findFirst().orElseThrow();
        var left = new ArrayList<BigInteger[]>();
        for (var row : rows) {
            if (row != pivot) {
                var copy = row.clone();
                if (copy[column].signum() != 0) {
                    eliminate(copy, pivot, column);
                }
                left.add(copy);
            }
        }
        return left;
    }

    /** Gauss's elimination without fractions (Bareiss, 1968, without the division: each row by its greatest common divisor). */
    static BigInteger[][] reduced(BigInteger[][] matrix) {
        var rows = new ArrayList<BigInteger[]>();
        for (var row : matrix) {
            rows.add(row.clone());
        }
        int columns = matrix.length == 0 ? 0 : matrix[0].length;
        int done = 0;
        for (int column = 0; column < columns && done < rows.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            Collections.swap(rows, done, pivot);
            for (int other = 0; other < rows.size(); other++) {
                if (other != done && rows.get(other)[column].signum() != 0) {
                    eliminate(rows.get(other), rows.get(done), column);
                }
            }
            done++;
        }
        return rows.subList(0, done).toArray(BigInteger[][]::new);
    }

    private static void eliminate(BigInteger[] row, BigInteger[] pivot, int column) {
        var factor = row[column];
        var divisor = BigInteger.ZERO;
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].multiply(pivot[column]).subtract(pivot[i].multiply(factor));
            divisor = divisor.gcd(row[i]);
        }
        if (divisor.compareTo(BigInteger.ONE) > 0) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].divide(divisor);
            }
        }
    }
}
