package org.commonvision.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** An organisation of a nasty shape: empty units, units of one person, of one fewer than allowed, of one profession. */
final class GeneratedOrganisation {

    /** What one person's sheet says. */
    record Answer(String unit, String staffGroup, String band, int score) {}

    final UnitTree tree;
    final List<UnitTree.Unit> units;
    final List<Answer> answers;

    private GeneratedOrganisation(List<UnitTree.Unit> units, List<Answer> answers) {
        this.units = units;
        this.tree = new UnitTree(units);
        this.answers = answers;
    }

    static GeneratedOrganisation of(Random random) {
        return of(random, units(random));
    }

    static GeneratedOrganisation of(Random random, List<UnitTree.Unit> units) {
        int groups = 1 + random.nextInt(5);
        boolean alike = random.nextInt(8) == 0;
        var answers = new ArrayList<Answer>();
        var places = new ArrayList<>(units.stream().map(UnitTree.Unit::key).toList());
        places.add(UnitTree.ORGANISATION);
        for (var place : places) {
            boolean oneProfession = random.nextInt(3) == 0;
            int only = random.nextInt(groups);
            for (int i = size(random); i > 0; i--) {
                int group = oneProfession ? only : random.nextInt(groups);
                answers.add(new Answer(place, group == 0 && random.nextInt(3) == 0 ? null : "group-" + group,
                        "band-" + random.nextInt(3), alike ? 50 : random.nextInt(101)));
            }
        }
        return new GeneratedOrganisation(units, answers);
    }

    static List<UnitTree.Unit> units(Random random) {
        var units = new ArrayList<UnitTree.Unit>();
        for (int i = random.nextInt(14); i > 0; i--) {
            var parent = units.isEmpty() || random.nextInt(3) == 0 ? null : units.get(random.nextInt(units.size())).key();
            units.add(new UnitTree.Unit("unit-" + units.size(), "Unit " + (char) ('A' + random.nextInt(6)), "team", parent));
        }
        return units;
    }

    private static int size(Random random) {
        int k = RollUp.LEAST;
        int[] nasty = {0, 0, 1, 2, k - 1, k, k + 1, 2 * k, 3};
        return random.nextInt(4) == 0 ? random.nextInt(40) : nasty[random.nextInt(nasty.length)];
    }

    Map<String, Integer> peopleAt() {
        var people = new TreeMap<String, Integer>();
        answers.forEach(answer -> people.merge(answer.unit(), 1, Integer::sum));
        return people;
    }
}
