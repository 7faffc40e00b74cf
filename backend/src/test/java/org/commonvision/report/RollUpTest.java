package org.commonvision.report;

import static org.commonvision.report.UnitTree.ORGANISATION;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.commonvision.Proof;
import org.commonvision.report.RollUp.Cell;
import org.commonvision.report.RollUp.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule D5: worked examples, what must hold of any organisation, and a second implementation written from the rule's words. */
@Tag(Proof.TAG)
class RollUpTest {

    private static final int K = RollUp.LEAST;

    @Test
    void an_organisation_with_too_few_people_publishes_nothing() {
        assertThat(RollUp.of(tree("a", "b"), Map.of("a", 5, "b", 4), K), is(nullValue()));
    }

    @Test
    void two_units_that_are_large_enough_are_published_alone() {
        var organisation = RollUp.of(tree("a", "b"), Map.of("a", 10, "b", 12), K);
        assertThat(organisation.breakdown().stream().map(Cell::key).toList(), contains("a", "b"));
        assertThat(organisation.people(), is(22));
    }

    @Test
    void small_units_go_together() {
        var organisation = RollUp.of(tree("a", "b", "c"), Map.of("a", 20, "b", 6, "c", 5), K);
        assertThat(organisation.breakdown().stream().map(Cell::kind).toList(), contains(Kind.UNIT, Kind.COMBINED));
        assertThat(organisation.breakdown().getLast().parts(), contains("b", "c"));
    }

    @Test
    void one_small_unit_takes_the_smallest_large_one_with_it() {
        var organisation = RollUp.of(tree("a", "b", "c"), Map.of("a", 20, "b", 11, "c", 3), K);
        assertThat(organisation.breakdown().getLast().parts(), contains("b", "c"));
        assertThat(organisation.breakdown().getLast().people(), is(14));
    }

    @Test
    void nothing_is_broken_down_into_one_group() {
        assertThat(RollUp.of(tree("a", "b"), Map.of("a", 20, "b", 3), K).breakdown(), is(empty()));
        assertThat(RollUp.of(tree("a"), Map.of("a", 20), K).breakdown(), is(empty()));
    }

    @Test
    void those_placed_in_no_unit_are_a_group_like_any_other() {
        var organisation = RollUp.of(tree("a"), Map.of("a", 20, ORGANISATION, 15), K);
        assertThat(organisation.breakdown().stream().map(Cell::kind).toList(), contains(Kind.UNIT, Kind.NOT_IN_A_UNIT));
        var few = RollUp.of(tree("a", "b"), Map.of("a", 20, "b", 30, ORGANISATION, 1), K);
        assertThat(few.breakdown().getLast().namesThoseNotInAUnit(), is(true));
        assertThat(few.breakdown().getLast().parts(), contains("a"));
    }

    @Test
    void a_unit_nobody_answered_from_is_named_beside_those_with_few() {
        assertThat(RollUp.of(tree("a", "b", "c", "d"), Map.of("a", 20, "b", 9, "c", 4), K).breakdown().getLast().parts(), contains("b", "c", "d"));
        assertThat(RollUp.of(tree("a", "b", "c"), Map.of("a", 20, "b", 19), K).withoutFigures(), contains("c"));
    }

    @Test
    void what_was_taken_into_the_pool_is_not_broken_down() {
        var tree = new UnitTree(List.of(unit("a", null), unit("b", null), unit("c", null), unit("b1", "b"), unit("b2", "b")));
        var organisation = RollUp.of(tree, Map.of("a", 50, "b1", 10, "b2", 11, "c", 2), K);
        assertThat(organisation.finest().stream().map(Cell::kind).toList(), contains(Kind.UNIT, Kind.COMBINED));
        assertThat(organisation.breakdown().getLast().places(), containsInAnyOrder("b", "b1", "b2", "c", ORGANISATION));
    }

    @Test
    void nobody_can_ask_for_less() {
        assertThrows(IllegalArgumentException.class, () -> RollUp.of(tree("a"), Map.of("a", 20), K - 1));
    }

    @Test
    void a_circle_of_units_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new UnitTree(List.of(unit("a", "b"), unit("b", "a"))));
    }

    @Test
    void children_add_up_and_every_group_is_whole_or_split_into_at_least_two_large_ones() {
        var random = new Random(20261126);
        for (int i = 0; i < 3_000; i++) {
            var generated = GeneratedOrganisation.of(random);
            var organisation = RollUp.of(generated.tree, generated.peopleAt(), K);
            if (organisation == null) {
                assertThat(generated.answers.size() < K, is(true));
                continue;
            }
            assertThat(organisation.people(), is(generated.answers.size()));
            for (var cell : organisation.all()) {
                assertThat(cell.people(), is(greaterThanOrEqualTo(K)));
                assertThat(cell.breakdown().size(), is(org.hamcrest.Matchers.not(1)));
                if (!cell.breakdown().isEmpty()) {
                    assertThat(cell.breakdown().stream().mapToInt(Cell::people).sum(), is(cell.people()));
                }
            }
        }
    }

    @Test
    void a_second_implementation_publishes_the_same_groups() {
        var proof = new Proof("roll-up");
        var random = new Random(11);
        for (int i = 0; i < Proof.trials(3_000, 30_000); i++) {
            var generated = GeneratedOrganisation.of(random);
            int k = random.nextInt(4) == 0 ? K + random.nextInt(10) : K;
            var organisation = RollUp.of(generated.tree, generated.peopleAt(), k);
            var groups = organisation == null ? Set.<Set<String>>of() : groups(organisation);
            proof.trial(groups.equals(new SecondRollUp(generated, k, true).groups()), () -> generated.units + " " + generated.peopleAt());
            proof.control(groups.equals(new SecondRollUp(generated, k, false).groups()));
        }
        proof.ends(0.2);
    }

    private static Set<Set<String>> groups(Cell organisation) {
        var groups = new HashSet<Set<String>>();
        organisation.all().forEach(cell -> groups.add(new TreeSet<>(cell.places())));
        return groups;
    }

    /** The rule once more, from its words, over sets of people instead of sizes, and from the bottom of the text up. */
    private static final class SecondRollUp {

        private final GeneratedOrganisation generated;
        private final int k;
        /** Without it small groups go together as they are, as if that were enough: the control. */
        private final boolean fillsThePool;
        private final Set<Set<String>> groups = new HashSet<>();

        SecondRollUp(GeneratedOrganisation generated, int k, boolean fillsThePool) {
            this.generated = generated;
            this.k = k;
            this.fillsThePool = fillsThePool;
            var everybody = new TreeSet<String>();
            everybody.add(ORGANISATION);
            generated.units.forEach(unit -> everybody.add(unit.key()));
            if (size(everybody) >= k) {
                publish(ORGANISATION, everybody);
            }
        }

        Set<Set<String>> groups() {
            return groups;
        }

        private void publish(String node, Set<String> places) {
            groups.add(places);
            var children = new HashMap<String, Set<String>>();
            for (var place : places) {
                var child = childOn(node, place);
                children.computeIfAbsent(child, _ -> new TreeSet<>()).add(place);
            }
            boolean hasUnits = children.keySet().stream().anyMatch(child -> !child.equals(node));
            if (!hasUnits) {
                return;
            }
            // In the order of their names; those in no unit last.
            var order = new ArrayList<>(children.keySet());
            order.sort((a, b) -> a.equals(node) ? 1 : b.equals(node) ? -1 : name(a).equals(name(b)) ? a.compareTo(b) : name(a).compareTo(name(b)));
            var alone = new ArrayList<String>();
            var pool = new TreeSet<String>();
            var pooledChildren = new TreeSet<String>();
            for (var child : order) {
                if (size(children.get(child)) >= k) {
                    alone.add(child);
                } else {
                    pool.addAll(children.get(child));
                    pooledChildren.add(child);
                }
            }
            while (fillsThePool && size(pool) > 0 && size(pool) < k && !alone.isEmpty()) {
                var smallest = alone.getFirst();
                for (var child : alone) {
                    if (size(children.get(child)) <= size(children.get(smallest))) {
                        smallest = child;
                    }
                }
                alone.remove(smallest);
                pool.addAll(children.get(smallest));
            }
            if (alone.size() + (size(pool) > 0 ? 1 : 0) < 2) {
                return;
            }
            if (size(pool) > 0) {
                groups.add(pool);
            }
            for (var child : alone) {
                if (child.equals(node)) {
                    groups.add(children.get(child));
                } else {
                    publish(child, children.get(child));
                }
            }
        }

        /** The child of a node that a place is in; the node itself for a place that is the node. */
        private String childOn(String node, String place) {
            if (place.equals(node)) {
                return node;
            }
            var at = place;
            while (!parent(at).equals(node)) {
                at = parent(at);
            }
            return at;
        }

        private String parent(String key) {
            var parent = generated.units.stream().filter(unit -> unit.key().equals(key)).findFirst().orElseThrow().parent();
            return parent == null ? ORGANISATION : parent;
        }

        private String name(String key) {
            return generated.units.stream().filter(unit -> unit.key().equals(key)).findFirst().orElseThrow().name();
        }

        private int size(Set<String> places) {
            return (int) generated.answers.stream().filter(answer -> places.contains(answer.unit())).count();
        }
    }

    private static UnitTree tree(String... keys) {
        return new UnitTree(java.util.Arrays.stream(keys).map(key -> unit(key, null)).toList());
    }

    private static UnitTree.Unit unit(String key, String parent) {
        return new UnitTree.Unit(key, "Unit " + key, "team", parent);
    }
}
