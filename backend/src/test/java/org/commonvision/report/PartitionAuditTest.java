package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonvision.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule D8: the case it must catch, the case it cannot, and brute force on small tables. */
@Tag(Proof.TAG)
class PartitionAuditTest {

    @Test
    void one_doctor_among_nurses_is_found() {
        assertThat(PartitionAudit.smallestGroup(new int[][] {{10, 1}, {0, 10}}), is(1));
    }

    @Test
    void teams_of_one_profession_each_tell_nobody_apart() {
        assertThat(PartitionAudit.smallestGroup(new int[][] {{12, 0}, {0, 15}}), is(12));
    }

    @Test
    void evenly_mixed_teams_pass() {
        assertThat(PartitionAudit.smallestGroup(new int[][] {{15, 15}, {15, 15}}), is(30));
    }

    @Test
    void it_says_nothing_about_three_divisions() {
        // Rule D7's example: 100 people at each of four corners and one at (0, 0, 1); every pair of divisions passes.
        int[][] corners = {{0, 0, 0, 100}, {0, 1, 1, 100}, {1, 0, 1, 100}, {1, 1, 2, 100}, {0, 0, 1, 1}};
        for (int[] pair : new int[][] {{0, 1}, {0, 2}, {1, 2}}) {
            var table = new int[2][3];
            for (var corner : corners) {
                table[corner[pair[0]]][corner[pair[1]]] += corner[3];
            }
            assertThat(PartitionAudit.smallestGroup(table) >= 10, is(true));
        }
        var figures = new PublishedFigures();
        for (int division = 0; division < 3; division++) {
            for (int value = 0; value < 3; value++) {
                figures.add(people(corners, division, value));
            }
        }
        assertThat(figures.isolatesFewerThan(10), is(true));
    }

    @Test
    void it_agrees_with_brute_force_on_small_tables() {
        var proof = new Proof("two-divisions");
        var random = new Random(8);
        int refused = 0;
        for (int i = 0; i < Proof.trials(3_000, 30_000); i++) {
            int k = 2 + random.nextInt(4);
            var table = new int[1 + random.nextInt(4)][1 + random.nextInt(4)];
            for (var group : table) {
                Arrays.setAll(group, _ -> random.nextInt(3) == 0 ? 0 : random.nextInt(5));
            }
            boolean found = figures(table).isolatesFewerThan(k);
            proof.trial(found == PartitionAudit.smallestGroup(table) < k && found == PartitionAudit.smallestGroup(table, k) < k, () -> k + " " + Arrays.deepToString(table));
            proof.control(found == smallestCell(table) < k);
            refused += found ? 1 : 0;
        }
        assertThat(refused > 500, is(true));
        // To look at the cells of both tables alone is wrong in one small table of a hundred.
        proof.ends(0.01);
    }

    @Test
    void it_looks_only_as_far_as_it_must_and_says_the_same() {
        var random = new Random(9);
        for (int i = 0; i < 3_000; i++) {
            int k = 2 + random.nextInt(20);
            var table = new int[1 + random.nextInt(12)][2 + random.nextInt(4)];
            for (var group : table) {
                Arrays.setAll(group, _ -> random.nextInt(2) == 0 ? 0 : random.nextInt(8));
            }
            assertThat(Arrays.deepToString(table), PartitionAudit.smallestGroup(table, k) >= k, is(PartitionAudit.smallestGroup(table) >= k));
            assertThat(Arrays.deepToString(table), PartitionAudit.smallestGroupBeside(table, k) >= k, is(PartitionAudit.smallestGroupBeside(table) >= k));
        }
    }

    /** The control: the smallest cell of either table. */
    private static int smallestCell(int[][] table) {
        return IntStream.concat(Arrays.stream(table).mapToInt(group -> Arrays.stream(group).sum()),
                IntStream.range(0, table[0].length).map(category -> Arrays.stream(table).mapToInt(group -> group[category]).sum())).filter(people -> people > 0).min().orElse(Integer.MAX_VALUE);
    }

    private static PublishedFigures figures(int[][] table) {
        var figures = new PublishedFigures();
        int person = 0;
        var byCategory = new java.util.ArrayList<Set<Integer>>();
        for (int i = 0; i < table[0].length; i++) {
            byCategory.add(new HashSet<>());
        }
        for (var group : table) {
            var inGroup = new HashSet<Integer>();
            for (int category = 0; category < group.length; category++) {
                for (int i = 0; i < group[category]; i++) {
                    inGroup.add(person);
                    byCategory.get(category).add(person++);
                }
            }
            figures.add(inGroup);
        }
        byCategory.forEach(figures::add);
        return figures;
    }

    private static Set<Integer> people(int[][] corners, int division, int value) {
        var people = new HashSet<Integer>();
        int person = 0;
        for (var corner : corners) {
            for (int i = 0; i < corner[3]; i++, person++) {
                if (corner[division] == value) {
                    people.add(person);
                }
            }
        }
        return people;
    }
}
