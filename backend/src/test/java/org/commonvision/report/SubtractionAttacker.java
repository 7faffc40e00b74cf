package org.commonvision.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Adds up and takes away what a report shows, in every way there is, and finds whom that leaves. It knows more than any reader: who
 * answered what and how every figure is made of whose answers. What it does not know are the answers: an unknown for each rater,
 * item and point above the lowest, which is 1 where that was the answer. Each figure is a row of exact coefficients, and a group of
 * raters is exposed if some combination of rows rests on the answers of nobody else.
 */
final class SubtractionAttacker {

    /** An answer of one rater. */
    record Cell(String rater, int item) {}

    private record Unknown(Cell cell, int point) {}

    private final List<Map<Unknown, Fraction>> rows = new ArrayList<>();

    /** A mean over some items, each item's mean weighing the same, is the plain case of one item repeated. */
    void mean(List<Set<Cell>> items) {
        var row = new HashMap<Unknown, Fraction>();
        for (var cells : items) {
            var weight = new Fraction(BigInteger.ONE, BigInteger.valueOf((long) items.size() * cells.size()));
            for (var cell : cells) {
                for (int point = 2; point <= 5; point++) {
                    row.merge(new Unknown(cell, point), weight.times(point - 1), Fraction::plus);
                }
            }
        }
        rows.add(row);
    }

    /** A distribution: how many gave each point. */
    void distribution(Set<Cell> cells) {
        for (int point = 2; point <= 5; point++) {
            var row = new HashMap<Unknown, Fraction>();
            for (var cell : cells) {
                row.put(new Unknown(cell, point), Fraction.ONE);
            }
            rows.add(row);
        }
    }

    /** One or two raters of whom something can be worked out that rests on nobody else's answers; empty where there are none. */
    Set<String> exposed() {
        // Unknowns that stand alike in every row fall together, so it is enough to know whose they are.
        var alike = new HashMap<Map<Integer, Fraction>, Set<String>>();
        columns().forEach((unknown, column) -> alike.computeIfAbsent(column, _ -> new TreeSet<>()).add(unknown.cell().rater()));
        int rank = rank(alike.keySet());
        return suspects(alike.values()).filter(group -> rank(alike.keySet().stream().filter(column -> !group.containsAll(alike.get(column))).toList()) < rank)
                .findFirst().orElse(Set.of());
    }

    /** A combination that rests on some raters alone makes the rank fall when these are left out; that needs a column which is theirs alone. */
    private static Stream<Set<String>> suspects(Collection<Set<String>> owners) {
        var alone = owners.stream().filter(raters -> raters.size() == 1).flatMap(Set::stream).distinct();
        var two = owners.stream().filter(raters -> raters.size() == 2);
        var one = owners.stream().filter(raters -> raters.size() == 1).map(raters -> raters.iterator().next()).distinct().sorted().toList();
        return Stream.of(alone.map(Set::of), two, one.stream().flatMap(a -> one.stream().filter(b -> a.compareTo(b) < 0).map(b -> Set.of(a, b)))).flatMap(it -> it);
    }

    private Map<Unknown, Map<Integer, Fraction>> columns() {
        var columns = new HashMap<Unknown, Map<Integer, Fraction>>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i).forEach((unknown, coefficient) -> columns.computeIfAbsent(unknown, _ -> new HashMap<>()).put(row, coefficient));
        }
        return columns;
    }

    private static int rank(Collection<Map<Integer, Fraction>> columns) {
        return eliminated(columns).size();
    }

    /** Rows that span the same, each with a leading unknown that no later one has. */
    private static <K> List<Map<K, Fraction>> eliminated(Collection<Map<K, Fraction>> rows) {
        var basis = new ArrayList<Map<K, Fraction>>();
        var leading = new ArrayList<K>();
        for (var row : rows) {
            var left = new HashMap<>(row);
            for (int i = 0; i < basis.size(); i++) {
                var at = left.get(leading.get(i));
                if (at != null) {
                    subtract(left, basis.get(i), at.over(basis.get(i).get(leading.get(i))));
                }
            }
            if (!left.isEmpty()) {
                basis.add(left);
                leading.add(left.keySet().iterator().next());
            }
        }
        return basis;
    }

    private static <K> void subtract(Map<K, Fraction> from, Map<K, Fraction> row, Fraction times) {
        row.forEach((unknown, coefficient) -> {
            var left = from.getOrDefault(unknown, Fraction.ZERO).minus(coefficient.times(times));
            if (left.equals(Fraction.ZERO)) {
                from.remove(unknown);
            } else {
                from.put(unknown, left);
            }
        });
    }

    /** Exact. */
    record Fraction(BigInteger over, BigInteger under) {

        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
        static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

        Fraction {
            var common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
            over = over.divide(common);
            under = under.divide(common);
        }

        Fraction plus(Fraction other) {
            return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.over.negate(), other.under));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction times(int factor) {
            return new Fraction(over.multiply(BigInteger.valueOf(factor)), under);
        }

        Fraction over(Fraction other) {
            return new Fraction(over.multiply(other.under), under.multiply(other.over));
        }
    }
}
