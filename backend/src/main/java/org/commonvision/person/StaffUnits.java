package org.commonvision.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonvision.organisation.UnitKind;
import org.commonvision.organisation.UnitView;

/** Finds the units that a file names by their names, below one another, and thinks out those that are not there yet. */
final class StaffUnits {

    private static final int LONGEST_KEY = 40;

    /** A place in the tree that a file names: at one level or several. */
    record Path(String division, String directorate, String team) {

        boolean isEmpty() {
            return division.isEmpty() && directorate.isEmpty() && team.isEmpty();
        }
    }

    /** Where a path leads: to a unit, or to what is to be said of it. */
    record Found(String key, String wrong) {}

    private record Place(String parent, UnitKind kind, String name) {}

    private final Map<Place, String> byPlace = new HashMap<>();
    private final Map<UnitKind, Map<String, List<String>>> byName = new HashMap<>();
    private final Map<String, UnitView> planned = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<Path, Found> found = new HashMap<>();

    /** A unit that is none on that day is not found by its name; its key stays its own. */
    StaffUnits(List<UnitView> units, LocalDate today) {
        units.forEach(unit -> {
            if (unit.isOpenOn(today)) {
                add(unit);
            } else {
                keys.add(unit.key());
            }
        });
    }

    Found at(Path path) {
        // Not computeIfAbsent: finding one adds others.
        var known = found.get(path);
        if (known == null) {
            known = find(path);
            found.put(path, known);
        }
        return known;
    }

    /** The units not there yet that lead to these, parents first. */
    List<UnitView> newOnes(Set<String> used) {
        var needed = new HashSet<String>();
        for (String key : used) {
            for (var unit = planned.get(key); unit != null; unit = planned.get(unit.parent())) {
                needed.add(unit.key());
            }
        }
        return planned.values().stream().filter(it -> needed.contains(it.key())).toList();
    }

    private Found find(Path path) {
        String parent = null;
        var levels = List.of(Map.entry(UnitKind.DIVISION, path.division()), Map.entry(UnitKind.DIRECTORATE, path.directorate()), Map.entry(UnitKind.TEAM, path.team()));
        for (var level : levels) {
            if (level.getValue().isEmpty()) {
                continue;
            }
            var kind = level.getKey();
            String name = level.getValue();
            if (parent == null) {
                var anywhere = byName.getOrDefault(kind, Map.of()).getOrDefault(folded(name), List.of());
                if (anywhere.size() > 1) {
                    return new Found(null, "There are several units called \"" + name + "\". Name the unit above it as well.");
                }
                parent = anywhere.isEmpty() ? plan(null, kind, name) : anywhere.getFirst();
            } else {
                String key = byPlace.get(new Place(parent, kind, folded(name)));
                parent = key == null ? plan(parent, kind, name) : key;
            }
        }
        return new Found(parent, null);
    }

    private String plan(String parent, UnitKind kind, String name) {
        var unit = new UnitView(freeKey(name), name, kind, parent, null, null);
        planned.put(unit.key(), unit);
        add(unit);
        return unit.key();
    }

    private void add(UnitView unit) {
        // A site stands where a division does.
        var kind = unit.kind() == UnitKind.SITE ? UnitKind.DIVISION : unit.kind();
        keys.add(unit.key());
        byPlace.put(new Place(unit.parent(), kind, folded(unit.name())), unit.key());
        byName.computeIfAbsent(kind, _ -> new HashMap<>()).computeIfAbsent(folded(unit.name()), _ -> new ArrayList<>()).add(unit.key());
    }

    private String freeKey(String name) {
        String slug = folded(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String key = slug.isEmpty() ? "unit" : cut(slug, LONGEST_KEY);
        for (int i = 2; keys.contains(key); i++) {
            String end = "-" + i;
            key = cut(slug.isEmpty() ? "unit" : slug, LONGEST_KEY - end.length()) + end;
        }
        return key;
    }

    private static String cut(String slug, int length) {
        return slug.length() <= length ? slug : slug.substring(0, length).replaceAll("-$", "");
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
