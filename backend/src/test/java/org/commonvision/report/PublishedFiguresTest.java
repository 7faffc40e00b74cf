package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The attacker itself: what it finds, it finds rightly, and it overlooks nothing. */
class PublishedFiguresTest {

    @Test
    void one_person_is_found_by_a_sum_of_three() {
        var figures = new PublishedFigures();
        figures.add(people(0, 30));
        figures.add(people(0, 15));
        figures.add(people(14, 30));
        assertThat(figures.isolatesFewerThan(2), is(true));
    }

    @Test
    void it_finds_what_trying_every_group_of_people_finds() {
        var random = new Random(3);
        int found = 0;
        for (int i = 0; i < 1_500; i++) {
            int everybody = 2 + random.nextInt(9);
            int k = 1 + random.nextInt(4);
            var sets = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(_ -> IntStream.range(0, everybody).filter(_ -> random.nextBoolean()).boxed().collect(Collectors.toSet()))
                    .filter(set -> !set.isEmpty()).toList();
            var figures = new PublishedFigures();
            sets.forEach(figures::add);
            boolean isolates = figures.isolatesFewerThan(k);
            assertEquals(isolatesByTrying(sets, everybody, k), isolates, () -> k + " " + sets);
            found += isolates ? 1 : 0;
        }
        assertThat(found, is(greaterThan(300)));
    }

    /** There is a combination on the people of a group, and on no others, if and only if the matrix without their columns has a lower rank. */
    private static boolean isolatesByTrying(List<Set<Integer>> figures, int everybody, int k) {
        int rank = rank(figures, everybody);
        return IntStream.range(1, 1 << everybody).filter(group -> Integer.bitCount(group) < k).anyMatch(group -> rank(figures.stream().map(figure -> {
            var others = new HashSet<>(figure);
            others.removeIf(person -> (group >> person & 1) == 1);
            return (Set<Integer>) others;
        }).toList(), everybody) < rank);
    }

    private static int rank(List<Set<Integer>> figures, int everybody) {
        return PublishedFigures.reduced(figures.stream().map(figure -> IntStream.range(0, everybody).mapToObj(person -> figure.contains(person) ? BigInteger.ONE : BigInteger.ZERO)
                .toArray(BigInteger[]::new)).toArray(BigInteger[][]::new)).length;
    }

    private static Set<Integer> people(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }
}
