package org.commonvision.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An organisation of a nasty shape: empty units, units of one person, of one fewer than allowed, of one profession; and the same one later. */
final class GeneratedOrganisation {

    /** The questionnaire's parts: a domain for everyone with three elements, and one for senior roles with one. */
    static final int SECTIONS = 2;
    static final int ELEMENTS = 4;
    /** Of the figures of a sheet, the first is the core domain's. */
    static final int CORE = 0;

    /**
     * What one person's sheet says.
     *
     * @param figures of the domains, then of the elements; null for one that it has not
     */
    record Answer(String unit, String staffGroup, String band, List<Integer> figures) {

        Integer of(CycleSheets.Figure figure) {
            return figures.get(figure.ofSection() ? figure.position() : SECTIONS + figure.position());
        }

        /** Without a figure for each core domain it is participation and no more (rule D16). */
        boolean complete() {
            return figures.get(CORE) != null;
        }

        Totals totals() {
            var of = IntStream.range(0, figures.size()).boxed().flatMap(i -> figures.get(i) == null ? Stream.of(0, 0, 0, 0).limit(i < SECTIONS ? 4 : 3)
                    : i < SECTIONS ? Stream.of(1, figures.get(i), figures.get(i) < Totals.MIDDLE ? 1 : 0, figures.get(i) >= Totals.FAVOURABLE ? 1 : 0)
                    : Stream.of(1, figures.get(i), figures.get(i) < Totals.MIDDLE ? 1 : 0)).mapToLong(Integer::longValue).toArray();
            return new Totals(1, of, SECTIONS);
        }
    }

    /** Somebody on the staff list, and whether they took part. */
    record Listed(String unit, String staffGroup, boolean tookPart) {}

    final UnitTree tree;
    final List<UnitTree.Unit> units;
    /** Of those whose sheets are complete. */
    final List<Answer> answers;
    final List<Answer> incomplete;

    /** Of those who were there a cycle before, what they said then; each sheet is one of its own, however alike. */
    final Map<Answer, Answer> before;

    private GeneratedOrganisation(List<UnitTree.Unit> units, List<Answer> all) {
        this(units, all, Map.of());
    }

    private GeneratedOrganisation(List<UnitTree.Unit> units, List<Answer> all, Map<Answer, Answer> before) {
        this.before = before;
        this.units = units;
        this.tree = new UnitTree(units);
        this.answers = all.stream().filter(Answer::complete).toList();
        this.incomplete = all.stream().filter(answer -> !answer.complete()).toList();
    }

    static GeneratedOrganisation of(Random random) {
        var units = units(random);
        int groups = 1 + random.nextInt(5);
        var sheets = new Sheets(random);
        var all = new ArrayList<Answer>();
        for (var place : places(units)) {
            boolean oneProfession = random.nextInt(3) == 0;
            int only = random.nextInt(groups);
            for (int i = size(random); i > 0; i--) {
                int group = oneProfession ? only : random.nextInt(groups);
                // One of another profession among them is what has to be noticed.
                boolean another = oneProfession && random.nextInt(25) == 0;
                all.add(new Answer(place, group == 0 && random.nextInt(3) == 0 ? null : "group-" + (another ? random.nextInt(groups) : group),
                        "band-" + random.nextInt(3), sheets.next(place)));
            }
        }
        return new GeneratedOrganisation(units, all);
    }

    /** A cycle later: some have left, moved or been erased, some are new; now and then the units are others. Who stays answers afresh. */
    GeneratedOrganisation later(Random random) {
        var unitsNow = random.nextInt(4) == 0 ? units(random) : units;
        var places = places(unitsNow);
        var sheets = new Sheets(random);
        int leaving = random.nextInt(3) == 0 ? 1 : random.nextInt(20);
        var all = new ArrayList<Answer>();
        var before = new IdentityHashMap<Answer, Answer>();
        for (var answer : Stream.concat(answers.stream(), incomplete.stream()).toList()) {
            if (random.nextInt(100) >= leaving) {
                boolean moves = !places.contains(answer.unit()) || random.nextInt(25) == 0;
                var place = moves ? places.get(random.nextInt(places.size())) : answer.unit();
                var now = new Answer(place, answer.staffGroup(), answer.band(), sheets.next(place));
                all.add(now);
                before.put(now, answer);
            }
        }
        for (int i = random.nextInt(4) * random.nextInt(4); i > 0; i--) {
            var place = places.get(random.nextInt(places.size()));
            all.add(new Answer(place, "group-" + random.nextInt(5), "band-" + random.nextInt(3), sheets.next(place)));
        }
        return new GeneratedOrganisation(unitsNow, all, before);
    }

    /** The same people in the same places, with other sheets or groups. */
    GeneratedOrganisation with(UnaryOperator<Answer> change) {
        return new GeneratedOrganisation(units, Stream.concat(answers.stream(), incomplete.stream()).map(change).toList());
    }

    private static List<String> places(List<UnitTree.Unit> units) {
        return Stream.concat(units.stream().map(UnitTree.Unit::key), Stream.of(UnitTree.ORGANISATION)).toList();
    }

    private static List<UnitTree.Unit> units(Random random) {
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

    /**
     * The staff list: who took part, one in thirty of them under another unit or group than their sheet has, and others who did not, in
     * numbers as nasty as those of the sheets. Places that nobody answered from have people too.
     */
    List<Listed> staff(Random random) {
        var places = places(units);
        var staff = new ArrayList<Listed>();
        for (var answer : Stream.concat(answers.stream(), incomplete.stream()).toList()) {
            boolean elsewhere = random.nextInt(30) == 0;
            staff.add(new Listed(elsewhere ? places.get(random.nextInt(places.size())) : answer.unit(),
                    random.nextInt(30) == 0 ? "group-" + random.nextInt(5) : answer.staffGroup(), true));
        }
        boolean manyOthers = random.nextInt(2) == 0;
        for (var place : places) {
            for (int i = manyOthers ? size(random) : random.nextInt(3); i > 0; i--) {
                staff.add(new Listed(place, random.nextInt(20) == 0 ? null : "group-" + random.nextInt(5), false));
            }
        }
        return staff;
    }

    /** As PostgreSQL would count a staff list when the cycle closes. */
    static List<Publication.Staff> counted(List<Listed> staff) {
        var counted = new LinkedHashMap<List<String>, Integer>();
        staff.forEach(listed -> counted.merge(Arrays.asList(listed.unit().isEmpty() ? null : listed.unit(), listed.staffGroup()), 1, Integer::sum));
        return counted.entrySet().stream().map(entry -> new Publication.Staff(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue())).toList();
    }

    Map<String, Integer> peopleAt() {
        var people = new TreeMap<String, Integer>();
        answers.forEach(answer -> people.merge(answer.unit(), 1, Integer::sum));
        return people;
    }

    /**
     * What is on the sheets: in some organisations everybody answers alike, in some everybody is senior, or everybody of some units and
     * hardly anybody of the others, in some many leave something out.
     */
    private static final class Sheets {

        private final Random random;
        private final boolean alike;
        private final int percentSenior;
        private final int percentLeftOut;
        private final boolean byPlace;
        private final int salt;

        Sheets(Random random) {
            this.random = random;
            alike = random.nextInt(8) == 0;
            percentSenior = new int[] {0, 10, 30, 100}[random.nextInt(4)];
            percentLeftOut = new int[] {0, 0, 2, 15}[random.nextInt(4)];
            byPlace = random.nextInt(2) == 0;
            salt = random.nextInt();
        }

        List<Integer> next(String place) {
            boolean senior = byPlace ? isOneOf(place, 0) : random.nextInt(100) < percentSenior;
            boolean complete = random.nextInt(30) != 0;
            var figures = new Integer[SECTIONS + ELEMENTS];
            figures[CORE] = complete ? score() : null;
            figures[1] = senior ? score() : null;
            for (int i = 0; i < ELEMENTS - 1; i++) {
                boolean leftOut = byPlace && i == 0 ? isOneOf(place, 1) : random.nextInt(100) < percentLeftOut;
                figures[SECTIONS + i] = leftOut ? null : score();
            }
            figures[SECTIONS + ELEMENTS - 1] = senior ? score() : null;
            return Arrays.asList(figures);
        }

        /** Half of the places are; and one person in forty is not as the others there. */
        private boolean isOneOf(String place, int question) {
            return new Random(salt + place.hashCode() * 31L + question).nextBoolean() != (random.nextInt(40) == 0);
        }

        private int score() {
            return alike ? 50 : random.nextInt(101);
        }
    }
}
