package org.commonvision.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The attacker's book-keeping: which people each published figure rests on. People whom exactly the same figures rest on cannot
 * be told apart, so they are one unknown (an atom). Whatever is added, subtracted and scaled is a row of the matrix's row space;
 * an attack is such a row that rests on few people.
 */
final class PublishedFigures {

    private final List<Set<Integer>> figures = new ArrayList<>();

    void add(Set<Integer> people) {
        if (!people.isEmpty()) {
            figures.add(people);
        }
    }

    /** The sizes of the groups of people that nobody can tell apart. */
    List<Integer> atoms() {
        return List.copyOf(atomSizes().values());
    }

    private Map<List<Integer>, Integer> atomSizes() {
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

    /**
     * Whether some combination rests on 1 to k-1 people, decided exactly: there is one on the atoms S, and on no other, if and
     * only if the matrix without the columns of S has a lower rank. Every set of atoms of fewer than k people is tried.
     */
    boolean isolatesFewerThan(int k) {
        var sizes = atomSizes();
        var patterns = List.copyOf(sizes.keySet());
        var people = patterns.stream().map(sizes::get).toList();
        var matrix = new BigInteger[figures.size()][patterns.size()];
        for (int figure = 0; figure < figures.size(); figure++) {
            for (int atom = 0; atom < patterns.size(); atom++) {
                matrix[figure][atom] = patterns.get(atom).contains(figure) ? BigInteger.ONE : BigInteger.ZERO;
            }
        }
        // Elimination once; its rows span the same space and are few.
        var basis = reduced(matrix);
        var small = new ArrayList<Integer>();
        for (int atom = 0; atom < people.size(); atom++) {
            if (people.get(atom) < k) {
                small.add(atom);
            }
        }
        return small.size() <= FEW ? anySet(small, 0, new ArrayList<>(), 0, people, k, basis) : anyLikelySet(small, people, k, basis, matrix);
    }

    private static final int FEW = 12;
    private static final int TRIES = 60;

    private static boolean anyLikelySet(List<Integer> small, List<Integer> people, int k, BigInteger[][] basis, BigInteger[][] matrix) {
        for (var row : basis) {
            if (isFew(row, people, k)) {
                return true;
            }
        }
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                if (isFew(difference(matrix[i], matrix[j]), people, k)) {
                    return true;
                }
            }
        }
        var random = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            var order = new ArrayList<>(small);
            Collections.shuffle(order, random);
            var chosen = new ArrayList<Integer>();
            int size = 0;
            for (int atom : order) {
                if (size + people.get(atom) < k) {
                    size += people.get(atom);
                    chosen.add(atom);
                }
            }
            if (reduced(without(basis, chosen)).length < basis.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFew(BigInteger[] row, List<Integer> people, int k) {
        int size = 0;
        for (int atom = 0; atom < row.length; atom++) {
            size += row[atom].signum() == 0 ? 0 : people.get(atom);
        }
        return size > 0 && size < k;
    }

    private static BigInteger[] difference(BigInteger[] one, BigInteger[] other) {
        var row = new BigInteger[one.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = one[i].subtract(other[i]);
        }
        return row;
    }

    private static boolean anySet(List<Integer> small, int from, List<Integer> chosen, int size, List<Integer> people, int k, BigInteger[][] basis) {
        boolean grows = false;
        for (int i = from; i < small.size(); i++) {
            if (size + people.get(small.get(i)) < k) {
                grows = true;
                chosen.add(small.get(i));
                if (anySet(small, i + 1, chosen, size + people.get(small.get(i)), people, k, basis)) {
                    return true;
                }
                chosen.removeLast();
            }
        }
        // Only sets that cannot grow need the elimination: a combination on a smaller one is one on the larger.
        return !grows && !chosen.isEmpty() && reduced(without(basis, chosen)).length < basis.length;
    }

    private static BigInteger[][] without(BigInteger[][] matrix, List<Integer> columns) {
        var kept = new BigInteger[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            kept[row] = matrix[row].clone();
            for (int column : columns) {
                kept[row][column] = BigInteger.ZERO;
            }
        }
        return kept;
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
