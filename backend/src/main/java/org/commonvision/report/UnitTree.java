package org.commonvision.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An organisation's units as they stood when a cycle closed. Later moves change nothing (rule D4 of the disclosure rules).
 * A unit whose parent is not in the tree stands directly below the organisation.
 */
final class UnitTree {

    /** Stands for the organisation itself, above every unit; no unit's key is empty. */
    static final String ORGANISATION = "";

    /** @param parent null for one that stands directly below the organisation */
    record Unit(String key, String name, String kind, String parent) {}

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Unit>> below = new LinkedHashMap<>();

    UnitTree(List<Unit> all) {
        all.forEach(unit -> units.put(unit.key(), unit));
        all.stream().sorted(Comparator.comparing(Unit::name).thenComparing(Unit::key))
                .forEach(unit -> below.computeIfAbsent(isKnown(unit.parent()) ? unit.parent() : ORGANISATION, _ -> new ArrayList<>()).add(unit));
        if (within(ORGANISATION).size() != units.size() + 1) {
            throw new IllegalArgumentException("The units form a circle");
        }
    }

    boolean isKnown(String key) {
        return key != null && units.containsKey(key);
    }

    Unit unit(String key) {
        return units.get(key);
    }

    List<Unit> below(String key) {
        return below.getOrDefault(key, List.of());
    }

    /** The unit and everything below it. */
    Set<String> within(String key) {
        var all = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(key));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (all.add(next)) {
                below(next).forEach(unit -> open.add(unit.key()));
            }
        }
        return all;
    }
}
