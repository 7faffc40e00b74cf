package org.commonvision.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups of an organisation's people are published: rule D5 of the disclosure rules. At each published node the children
 * with fewer than {@code least} people are taken together, with as many of the others as it needs to be {@code least}; what is
 * left is published on its own. So children always add up to their parent, and every published group is a whole one or is split
 * into at least two of at least {@code least}.
 */
final class RollUp {

    /** Everything here rests on at least so many people; an organisation may ask for more, never for fewer. */
    static final int LEAST = 10;

    /** What a published group of people is. */
    enum Kind { ORGANISATION, UNIT, NOT_IN_A_UNIT, COMBINED }

    /**
     * A group of people whose figures are published.
     *
     * @param key of the unit; for the others, of the unit that they are in
     * @param parts the keys of the units that a combined group names, in the order of their names
     * @param namesThoseNotInAUnit a combined group that also holds those placed directly in the unit above
     * @param places the units on the sheets of its people; {@link UnitTree#ORGANISATION} for those who gave none
     * @param people exactly; never published
     * @param breakdown empty where none is published
     * @param withoutFigures units directly below that nobody answered from, named so that nobody looks for them
     */
    record Cell(Kind kind, String key, List<String> parts, boolean namesThoseNotInAUnit, Set<String> places, int people,
            List<Cell> breakdown, List<String> withoutFigures) {

        /** This cell and every cell below it, from the top. */
        List<Cell> all() {
            var all = new ArrayList<Cell>();
            all.add(this);
            breakdown.forEach(cell -> all.addAll(cell.all()));
            return all;
        }

        /** The finest published groups: each person of this cell is in exactly one. */
        List<Cell> finest() {
            return all().stream().filter(cell -> cell.breakdown().isEmpty()).toList();
        }
    }

    private record Child(Kind kind, String key, Set<String> places, int people) {}

    private final UnitTree tree;
    private final Map<String, Integer> peopleAt;
    private final int least;

    private RollUp(UnitTree tree, Map<String, Integer> peopleAt, int least) {
        this.tree = tree;
        this.peopleAt = peopleAt;
        this.least = least;
    }

    /**
     * @param peopleAt how many people gave each unit, by its key; those who gave none, or one that the tree has not, under
     *     {@link UnitTree#ORGANISATION}
     * @return the organisation with what is published of it, or null where it has too few people for anything
     */
    static Cell of(UnitTree tree, Map<String, Integer> peopleAt, int least) {
        if (least < LEAST) {
            throw new IllegalArgumentException("Never fewer than " + LEAST);
        }
        var rollUp = new RollUp(tree, peopleAt, least);
        var places = tree.within(UnitTree.ORGANISATION);
        int people = rollUp.people(places);
        return people < least ? null : rollUp.published(Kind.ORGANISATION, UnitTree.ORGANISATION, places, people);
    }

    /** The step of rule D5 for anything that is counted: which of some groups are published alone; the others go together. */
    static List<Integer> alone(List<Integer> sizes, int least) {
        var big = new ArrayList<Integer>();
        int pool = 0;
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i) >= least) {
                big.add(i);
            } else {
                pool += sizes.get(i);
            }
        }
        // The smallest first; where two are equal, the later in order, so that the same input always gives the same groups.
        big.sort(Comparator.comparing((Integer i) -> sizes.get(i)).thenComparing(Comparator.reverseOrder()));
        while (pool > 0 && pool < least && !big.isEmpty()) {
            pool += sizes.get(big.removeFirst());
        }
        big.sort(Comparator.naturalOrder());
        return big;
    }

    private Cell published(Kind kind, String key, Set<String> places, int people) {
        var children = children(key);
        var alone = alone(children.stream().map(Child::people).toList(), least);
        var pooled = new ArrayList<Child>();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < children.size(); i++) {
            if (!alone.contains(i)) {
                pooled.add(children.get(i));
            }
        }
        int inPool = pooled.stream().mapToInt(Child::people).sum();
        if (alone.size() + (inPool > 0 ? 1 : 0) < 2) {
            return new Cell(kind, key, List.of(), false, places, people, List.of(), List.of());
        }
        for (int i : alone) {
            var child = children.get(i);
            cells.add(child.kind() == Kind.UNIT ? published(Kind.UNIT, child.key(), child.places(), child.people())
                    : new Cell(Kind.NOT_IN_A_UNIT, key, List.of(), false, child.places(), child.people(), List.of(), List.of()));
        }
        var names = pooled.stream().filter(child -> child.kind() == Kind.UNIT).map(Child::key).toList();
        if (inPool == 0) {
            return new Cell(kind, key, List.of(), false, places, people, cells, names);
        }
        var together = new LinkedHashSet<String>();
        pooled.forEach(child -> together.addAll(child.places()));
        cells.add(new Cell(Kind.COMBINED, key, names, names.size() < pooled.size(), together, inPool, List.of(), List.of()));
        return new Cell(kind, key, List.of(), false, places, people, cells, List.of());
    }

    /** The units directly below, and those who are placed in none of them. */
    private List<Child> children(String key) {
        var children = new ArrayList<Child>();
        for (var unit : tree.below(key)) {
            var places = tree.within(unit.key());
            children.add(new Child(Kind.UNIT, unit.key(), places, people(places)));
        }
        if (!children.isEmpty()) {
            children.add(new Child(Kind.NOT_IN_A_UNIT, key, Set.of(key), people(Set.of(key))));
        }
        return children;
    }

    private int people(Set<String> places) {
        return places.stream().mapToInt(place -> peopleAt.getOrDefault(place, 0)).sum();
    }
}
