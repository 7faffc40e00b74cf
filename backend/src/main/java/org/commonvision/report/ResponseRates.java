package org.commonvision.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How many of the staff list took part, of each published group, and never who (rule D10). A group of which the list has fewer than the
 * least has no rate, nor is it what is left when others are taken from a larger one: its people are counted with whatever else a
 * group above has left, once they are enough together, and otherwise in no rate. So what is counted is nested, and divided only into
 * parts of at least the least.
 */
final class ResponseRates {

    /** What the cell of those is called who are in none. */
    static final String NO_CELL = "";

    private final List<Publication.Staff> staff;
    private final List<CycleSheets.Group> groups;
    private final UnaryOperator<String> place;
    private final int least;
    private final Map<String, Integer> listedAt = new HashMap<>();
    private final Map<String, Integer> tookPartAt = new HashMap<>();
    /** The places that each group's rate counts. */
    private final Map<RollUp.Cell, Set<String>> counted = new IdentityHashMap<>();
    /** Which of the parts that everything is made of a place is in; a place that no rate counts is in none. */
    private final Map<String, Integer> partOf = new HashMap<>();
    private int parts;

    /**
     * @param staff as the list was when the cycle closed
     * @param groups of everybody who took part, with or without figures
     * @param place where the frozen tree has the unit of a sheet or of the list
     */
    ResponseRates(RollUp.Cell organisation, List<Publication.Staff> staff, List<CycleSheets.Group> groups, UnaryOperator<String> place, int least) {
        this.staff = staff;
        this.groups = groups;
        this.place = place;
        this.least = least;
        staff.forEach(listed -> listedAt.merge(place.apply(listed.unit()), listed.people(), Integer::sum));
        groups.forEach(group -> tookPartAt.merge(place.apply(group.unit()), group.totals().people(), Integer::sum));
        boolean byUnit = staff.stream().anyMatch(listed -> listed.unit() != null);
        settle(organisation, byUnit ? organisation.breakdown() : List.of());
    }

    /** Settles what this group and those below count; the places that are too few are left to the group above. */
    private Set<String> settle(RollUp.Cell cell, List<RollUp.Cell> children) {
        var left = new HashSet<>(cell.places());
        var places = new HashSet<String>();
        for (var child : children) {
            left.removeAll(child.places());
            left.addAll(settle(child, child.breakdown()));
            places.addAll(counted.get(child));
        }
        if (sum(listedAt, left) >= least) {
            left.forEach(one -> partOf.put(one, parts));
            parts++;
            places.addAll(left);
            left.clear();
        }
        counted.put(cell, places);
        return left;
    }

    /** Null where the staff list does not say. */
    CodedShare of(RollUp.Cell cell) {
        var places = counted.getOrDefault(cell, Set.of());
        return rate(sum(tookPartAt, places), sum(listedAt, places));
    }

    /**
     * Of each cell of the second table; of none where the list, divided so and by units, would tell fewer than the least apart (rule D8),
     * or does not say.
     *
     * @param cells what each cell is called
     * @param cellOf what the cell is called that a code belongs to
     */
    Map<String, CodedShare> of(List<String> cells, UnaryOperator<String> cellOf) {
        // Whoever is in no cell is what is left of all when the cells are taken away.
        var divided = Stream.concat(cells.stream(), Stream.of(NO_CELL)).toList();
        var people = new int[parts][divided.size()];
        var listed = new HashMap<String, Integer>();
        for (var some : staff) {
            var part = partOf.get(place.apply(some.unit()));
            if (part != null) {
                var cell = cellOf.apply(some.category());
                people[part][divided.indexOf(cell)] += some.people();
                listed.merge(cell, some.people(), Integer::sum);
            }
        }
        var tookPart = new HashMap<String, Integer>();
        groups.stream().filter(group -> partOf.containsKey(place.apply(group.unit())))
                .forEach(group -> tookPart.merge(cellOf.apply(group.category()), group.totals().people(), Integer::sum));
        var rates = new HashMap<String, CodedShare>();
        if (staff.stream().anyMatch(some -> some.category() != null) && PartitionAudit.smallestGroup(people, least) >= least) {
            cells.forEach(cell -> rates.put(cell, rate(tookPart.getOrDefault(cell, 0), listed.getOrDefault(cell, 0))));
        }
        return rates;
    }

    /** Coded like every share, so that it never says that everybody took part; who is not on the list raises it no further. */
    private CodedShare rate(int tookPart, int listed) {
        return listed < least ? null : CodedShare.of(Math.min(tookPart, listed), listed);
    }

    private static int sum(Map<String, Integer> peopleAt, Set<String> places) {
        return places.stream().mapToInt(place -> peopleAt.getOrDefault(place, 0)).sum();
    }
}
