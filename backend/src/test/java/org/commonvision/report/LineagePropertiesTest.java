package org.commonvision.report;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commonvision.framework.Succession;
import org.commonvision.framework.Succession.Meaning;
import org.commonvision.framework.Succession.Successor;
import org.commonvision.report.Lineage.Descent;
import org.junit.jupiter.api.Test;

/** What must hold of the items of any versions at all, however they tell of one another. */
class LineagePropertiesTest {

    private static final List<String> KEYS = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void what_is_the_same_one_way_is_the_same_the_other_way() {
        qt().forAll(integers().all(), integers().between(1, 6), integers().between(1, 6)).check((seed, one, other) -> {
            var lineage = new Lineage("q", versions(new Random(seed)));
            var earlier = items(lineage, one);
            var later = items(lineage, other);
            var there = SameItems.of(earlier, later);
            var back = SameItems.of(later, earlier);
            for (int i = 0; i < later.size(); i++) {
                if (there.before(i) >= 0 && back.before(there.before(i)) != i) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void no_item_is_the_same_as_two_others() {
        qt().forAll(integers().all(), integers().between(1, 6), integers().between(1, 6)).check((seed, one, other) -> {
            var lineage = new Lineage("q", versions(new Random(seed)));
            var later = items(lineage, other);
            var same = SameItems.of(items(lineage, one), later);
            var taken = new HashSet<Integer>();
            for (int i = 0; i < later.size(); i++) {
                if (same.before(i) >= 0 && !taken.add(same.before(i))) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void what_has_changed_on_the_way_is_never_the_same_again() {
        qt().forAll(integers().all(), integers().between(2, 6)).check((seed, changedIn) -> {
            var versions = new ArrayList<Lineage.Version>();
            var random = new Random(seed);
            for (int number = 1; number <= 6; number++) {
                var said = number == changedIn ? List.of(new Successor("a", null, Meaning.CHANGED)) : List.<Successor>of();
                versions.add(new Lineage.Version(number, Map.of("a", "I ask", "b", "I plan"), number == 1 ? null : new Succession(number - 1, said)));
            }
            var lineage = new Lineage("q", versions);
            int before = 1 + random.nextInt(changedIn - 1);
            int after = changedIn + random.nextInt(7 - changedIn);
            return !lineage.of(before).get("a").meansTheSame(lineage.of(after).get("a")) && lineage.of(before).get("a").comesFromTheSame(lineage.of(after).get("a"))
                    && lineage.of(before).get("b").meansTheSame(lineage.of(after).get("b"));
        });
    }

    /** Six of them, each with some of the keys and something to say of some version before it. */
    private static List<Lineage.Version> versions(Random random) {
        var versions = new ArrayList<Lineage.Version>();
        for (int number = 1; number <= 6; number++) {
            var words = new LinkedHashMap<String, String>();
            KEYS.stream().filter(_ -> random.nextInt(3) > 0).forEach(key -> words.put(key, "I " + key + random.nextInt(2)));
            var said = words.keySet().stream().filter(_ -> random.nextInt(3) == 0)
                    .map(key -> new Successor(key, random.nextBoolean() ? null : KEYS.get(random.nextInt(KEYS.size())), random.nextBoolean() ? Meaning.SAME : Meaning.CHANGED)).toList();
            versions.add(new Lineage.Version(number, words, number == 1 || random.nextInt(4) == 0 ? null : new Succession(1 + random.nextInt(number - 1), said)));
        }
        return versions;
    }

    private static List<Descent> items(Lineage lineage, int version) {
        return KEYS.stream().map(lineage.of(version)::get).filter(java.util.Objects::nonNull).toList();
    }
}
