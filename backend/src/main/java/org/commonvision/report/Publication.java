package org.commonvision.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.organisation.CodeList;
import org.commonvision.organisation.OrganisationSummary;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;

/**
 * What is published of a cycle, worked out from sums over its sheets: which groups (D5), which table besides (D7, D8), which
 * elements (D16), and each figure rounded and coded (D9). A pure function of what goes in.
 */
final class Publication {

    /** A category of the secondary table has at least so many people (D7). */
    static final int LEAST_IN_A_CATEGORY = 20;
    /** Bands of the distribution are shown from so many people (D9). */
    static final int LEAST_FOR_BANDS = 30;
    /** Every choice of the classes is looked at; of more than these nothing is added. */
    private static final int MOST_CLASSES = 12;
    static final String LEFT_OUT = "The second table is not published for this cycle.";
    private static final String NOT_STATED = "Not stated";
    private static final String OTHER = "Other or not stated";

    /** Everything that a publication rests on. */
    record Basis(Cycle cycle, OrganisationSummary organisation, UnitTree tree, PublishedQuestionnaire questionnaire, CodeList categories,
            CycleSheets.Summed sheets, Optional<OrganisationReport> earlier, OrganisationReport.Others others, LocalDate on, List<Staff> staff) {}

    /** How many people the staff list had when the cycle closed, by where they are and what they do as far as it says so. */
    record Staff(String unit, String category, int people) {}

    /** A published group of people for the ledger: its leaves, and how many it rests on. */
    record Released(String cell, Set<String> leaves, int people) {}

    /** People whom exactly the same published groups hold: nothing that is published tells them apart (rule D15). */
    record Atom(List<String> cells, int people) {}

    record Result(OrganisationReport report, List<Released> ledger, List<Atom> atoms) {}

    /**
     * Figures that are given of the organisation as a whole.
     *
     * @param classes how many people have exactly which of those that not everybody has, by the names of the released groups
     */
    private record Given(Set<CycleSheets.Figure> figures, Map<List<String>, Integer> classes) {}

    /**
     * People of one unit and category who have the same of some figures.
     *
     * @param figures bit i for the i-th of these figures
     */
    private record Alike(String unit, String category, long figures, int people) {}

    private final Basis basis;
    private final List<Integer> core;
    private final int sections;
    private final List<CycleSheets.Group> complete;

    private Publication(Basis basis) {
        this.basis = basis;
        this.core = CycleSheets.core(basis.questionnaire().view());
        this.sections = basis.questionnaire().order().sections().size();
        this.complete = basis.sheets().groups().stream().filter(CycleSheets.Group::complete).toList();
    }

    static Result of(Basis basis) {
        return new Publication(basis).result();
    }

    private Result result() {
        var byPlace = new HashMap<String, Totals>();
        complete.forEach(group -> byPlace.merge(place(group.unit()), group.totals(), Totals::plus));
        var peopleAt = new HashMap<String, Integer>();
        byPlace.forEach((place, totals) -> peopleAt.put(place, totals.people()));
        var organisation = RollUp.of(basis.tree(), peopleAt, basis.cycle().least());
        var all = complete.stream().map(CycleSheets.Group::totals).reduce(nothing(), Totals::plus);
        var rates = organisation == null ? null
                : new ResponseRates(organisation, basis.staff(), basis.sheets().groups(), this::place, basis.cycle().least());
        var secondary = organisation == null ? null : secondary(organisation, rates);
        var given = organisation == null ? new Given(Set.of(), Map.of()) : figuresOfTheWhole(organisation, secondary, all);
        var shown = given.figures();
        var asked = basis.cycle().secondary() != Cycle.Secondary.NONE;
        var earlier = comparableEarlier();
        var report = new OrganisationReport(basis.organisation(), cycle(), QuestionnaireReference.of(basis.questionnaire().view()),
                basis.questionnaire().view().rights(), basis.on(), basis.cycle().least(), domains(),
                organisation == null ? null : cell(organisation, byPlace, rates, earlierCells(earlier)),
                elements(all, shown), seniorDomains(all, shown), secondary, asked && secondary == null && organisation != null ? LEFT_OUT : null,
                organisation == null ? null : earlier.map(OrganisationReport::cycle).orElse(null),
                organisation == null ? null : basis.others());
        return organisation == null ? new Result(report, List.of(), List.of())
                : new Result(report, ledger(organisation, secondary, given), atoms(organisation, secondary, given));
    }

    /** Where people stand in the frozen tree; a unit that it has not is none. */
    private String place(String unit) {
        return basis.tree().isKnown(unit) ? unit : UnitTree.ORGANISATION;
    }

    private OrganisationReport.PublishedCycle cycle() {
        var cycle = basis.cycle();
        return new OrganisationReport.PublishedCycle(cycle.id(), cycle.opensOn(), cycle.closesOn(), cycle.purpose());
    }

    private List<OrganisationReport.Named> domains() {
        return core.stream().map(i -> basis.questionnaire().order().sections().get(i).range())
                .map(range -> new OrganisationReport.Named(range.key(), range.name())).toList();
    }

    // --- The tree ---------------------------------------------------------------------------------------------------

    private OrganisationReport.Cell cell(RollUp.Cell cell, Map<String, Totals> byPlace, ResponseRates rates, Map<String, OrganisationReport.Cell> earlier) {
        var totals = cell.places().stream().map(place -> byPlace.getOrDefault(place, nothing())).reduce(nothing(), Totals::plus);
        var parts = new ArrayList<>(cell.parts().stream().map(this::name).toList());
        if (cell.namesThoseNotInAUnit()) {
            parts.add("Not in a unit");
        }
        return new OrganisationReport.Cell(cell.key(), switch (cell.kind()) {
            case ORGANISATION -> basis.organisation().name();
            case UNIT -> name(cell.key());
            case NOT_IN_A_UNIT -> "Not in a unit";
            case COMBINED -> "Other units (combined)";
        }, OrganisationReport.CellKind.valueOf(cell.kind().name()), roundedTo5(totals.people()), rates.of(cell), parts,
                figures(totals, earlier.get(cell.kind() + "/" + cell.key())),
                cell.breakdown().stream().map(child -> cell(child, byPlace, rates, earlier)).toList(),
                cell.withoutFigures().stream().map(this::name).toList());
    }

    private String name(String unit) {
        return basis.tree().unit(unit).name();
    }

    private List<OrganisationReport.DomainFigures> figures(Totals totals, OrganisationReport.Cell earlier) {
        return IntStream.range(0, core.size()).mapToObj(i -> domain(core.get(i), totals, totals.people(),
                earlier == null ? null : change(i, earlier, totals))).toList();
    }

    private OrganisationReport.DomainFigures domain(int section, Totals totals, int people, OrganisationReport.Change change) {
        int low = totals.sectionLow(section);
        int high = totals.sectionHigh(section);
        return new OrganisationReport.DomainFigures(basis.questionnaire().order().sections().get(section).key(), totals.sectionMean(section),
                CodedShare.of(high, people),
                people < LEAST_FOR_BANDS ? null : List.of(CodedShare.of(low, people), CodedShare.of(people - low - high, people), CodedShare.of(high, people)),
                change);
    }

    // --- Change since the last cycle --------------------------------------------------------------------------------

    /** Only the very same items are compared. */
    private Optional<OrganisationReport> comparableEarlier() {
        var now = QuestionnaireReference.of(basis.questionnaire().view());
        return basis.earlier().filter(report -> report.whole() != null
                && report.questionnaire().key().equals(now.key()) && report.questionnaire().version() == now.version());
    }

    private static Map<String, OrganisationReport.Cell> earlierCells(Optional<OrganisationReport> earlier) {
        var cells = new HashMap<String, OrganisationReport.Cell>();
        earlier.ifPresent(report -> addCells(report.whole(), cells));
        return cells;
    }

    private static void addCells(OrganisationReport.Cell cell, Map<String, OrganisationReport.Cell> cells) {
        // What is combined, or in no unit, is another group of people each time.
        if (cell.kind() == OrganisationReport.CellKind.ORGANISATION || cell.kind() == OrganisationReport.CellKind.UNIT) {
            cells.put(RollUp.Kind.valueOf(cell.kind().name()) + "/" + cell.key(), cell);
        }
        cell.breakdown().forEach(child -> addCells(child, cells));
    }

    /** From the stored rounded figures and the questionnaire's recorded standard deviation, never from the cell's own spread. */
    private OrganisationReport.Change change(int domain, OrganisationReport.Cell earlier, Totals totals) {
        var before = earlier.domains().get(domain);
        double deviation = basis.questionnaire().view().measurement().sections().stream().filter(section -> section.key().equals(before.key()))
                .findFirst().orElseThrow().standardDeviation();
        double z = Measurement.differenceOfMeans(before.mean(), earlier.people(), totals.sectionMean(core.get(domain)), roundedTo5(totals.people()), deviation);
        if (Math.abs(z) < Measurement.RELIABLE) {
            return OrganisationReport.Change.NO_DETECTABLE_CHANGE;
        }
        return z > 0 ? OrganisationReport.Change.IMPROVED : OrganisationReport.Change.FELL;
    }

    // --- The ledger -------------------------------------------------------------------------------------------------

    /** Every group of people that something was published of. */
    private List<Released> ledger(RollUp.Cell organisation, OrganisationReport.SecondaryTable secondary, Given given) {
        var ledger = new ArrayList<Released>();
        organisation.all().forEach(cell -> ledger.add(new Released(name(cell), cell.places(), cell.people())));
        var others = new TreeMap<String, Integer>();
        if (secondary != null) {
            complete.forEach(group -> others.merge(name(secondary, group.category()), group.totals().people(), Integer::sum));
        }
        given.classes().forEach((cells, people) -> cells.forEach(cell -> others.merge(cell, people, Integer::sum)));
        others.forEach((cell, people) -> ledger.add(new Released(cell, organisation.places(), people)));
        return ledger;
    }

    /**
     * The units and the secondary table say the same figures of the same people, so their groups are crossed. A figure of the
     * whole is said once, of those who have it, and divides people by itself; beside the others it was audited already.
     */
    private List<Atom> atoms(RollUp.Cell organisation, OrganisationReport.SecondaryTable secondary, Given given) {
        var cellsOf = new HashMap<String, List<String>>();
        organisation.all().forEach(cell -> cell.places().forEach(place -> cellsOf.computeIfAbsent(place, _ -> new ArrayList<>()).add(name(cell))));
        var people = new LinkedHashMap<List<String>, Integer>();
        for (var group : complete) {
            var cells = new ArrayList<>(cellsOf.get(place(group.unit())));
            if (secondary != null) {
                cells.add(name(secondary, group.category()));
            }
            people.merge(cells, group.totals().people(), Integer::sum);
        }
        people.putAll(given.classes());
        return people.entrySet().stream().map(entry -> new Atom(entry.getKey(), entry.getValue())).toList();
    }

    private static String name(RollUp.Cell cell) {
        return cell.kind() + "/" + cell.key();
    }

    private String name(OrganisationReport.SecondaryTable secondary, String category) {
        var code = category(category);
        return secondary.by() + "/" + (secondary.cells().stream().anyMatch(cell -> cell.code().equals(code)) ? code : "");
    }

    private String name(CycleSheets.Figure figure, boolean with) {
        var order = basis.questionnaire().order();
        var key = figure.ofSection() ? order.sections().get(figure.position()).key()
                : order.sections().stream().flatMap(section -> section.elements().stream()).skip(figure.position()).findFirst().orElseThrow().key();
        return (with ? "WITH/" : "WITHOUT/") + key;
    }

    // --- The organisation as a whole --------------------------------------------------------------------------------

    /**
     * Which figures are given of the organisation as a whole: rule D16, and beyond it. Those who have a figure and those who have
     * not are a third division of the same people, of which D8 says nothing, so each is audited beside the tree, the secondary
     * table and the figures before it; what fails is left out.
     */
    private Given figuresOfTheWhole(RollUp.Cell organisation, OrganisationReport.SecondaryTable secondary, Totals all) {
        var shown = new LinkedHashSet<CycleSheets.Figure>();
        var partial = new ArrayList<CycleSheets.Figure>();
        for (var figure : figures()) {
            int with = figure.ofSection() ? all.withSection(figure.position()) : all.withElement(figure.position());
            if (with == all.people()) {
                shown.add(figure);
            } else if (mayStandAlone(with, all.people()) && partial.size() < Long.SIZE - 1) {
                partial.add(figure);
            }
        }
        if (partial.isEmpty()) {
            return new Given(shown, Map.of());
        }
        var people = basis.sheets().having().stream().map(group -> new Alike(group.unit(), group.category(),
                bits(IntStream.range(0, partial.size()).filter(i -> group.has(partial.get(i)))), group.people())).toList();
        var leaves = byPlace(organisation.finest());
        var codes = secondary == null ? Set.<String>of() : secondary.cells().stream().map(OrganisationReport.SecondaryCell::code).collect(Collectors.toSet());
        var accepted = new ArrayList<Integer>();
        for (int i = 0; i < partial.size(); i++) {
            if (mayBeGivenToo(bits(accepted.stream().mapToInt(Integer::intValue)) | 1L << i, people, leaves, codes)) {
                accepted.add(i);
                shown.add(partial.get(i));
            }
        }
        return new Given(shown, accepted.isEmpty() ? Map.of() : classes(people, accepted, partial));
    }

    private static long bits(IntStream positions) {
        return positions.mapToLong(i -> 1L << i).reduce(0, (one, other) -> one | other);
    }

    private Map<List<String>, Integer> classes(List<Alike> people, List<Integer> accepted, List<CycleSheets.Figure> partial) {
        var classes = new HashMap<List<String>, Integer>();
        people.forEach(group -> classes.merge(accepted.stream().map(i -> name(partial.get(i), (group.figures() >> i & 1) == 1)).toList(),
                group.people(), Integer::sum));
        return classes;
    }

    private boolean mayBeGivenToo(long figures, List<Alike> people, Map<String, Integer> leaves, Set<String> codes) {
        var classes = people.stream().map(group -> group.figures() & figures).distinct().limit(MOST_CLASSES + 1).toList();
        if (classes.size() > MOST_CLASSES) {
            return false;
        }
        var together = new HashMap<String, int[]>();
        for (var group : people) {
            int leaf = leaves.get(place(group.unit()));
            var category = category(group.category());
            var counts = together.computeIfAbsent(leaf + "/" + (codes.contains(category) ? category : ""), _ -> new int[classes.size()]);
            counts[classes.indexOf(group.figures() & figures)] += group.people();
        }
        return PartitionAudit.smallestGroupBeside(together.values().toArray(int[][]::new), basis.cycle().least()) >= basis.cycle().least();
    }

    /** The domains for senior roles first, then the elements. */
    private List<CycleSheets.Figure> figures() {
        var order = basis.questionnaire().order();
        return Stream.concat(IntStream.range(0, sections).filter(i -> !core.contains(i)).mapToObj(i -> new CycleSheets.Figure(true, i)),
                IntStream.range(0, CycleSheets.elements(order)).mapToObj(i -> new CycleSheets.Figure(false, i))).toList();
    }

    private List<OrganisationReport.ElementFigures> elements(Totals all, Set<CycleSheets.Figure> shown) {
        var elements = new ArrayList<OrganisationReport.ElementFigures>();
        int at = 0;
        for (var section : basis.questionnaire().order().sections()) {
            for (var element : section.elements()) {
                if (shown.contains(new CycleSheets.Figure(false, at))) {
                    int with = all.withElement(at);
                    elements.add(new OrganisationReport.ElementFigures(element.key(), element.name(), section.key(), roundedTo5(with),
                            all.elementMean(at), CodedShare.of(all.elementAreas(at), with)));
                }
                at++;
            }
        }
        return elements;
    }

    private List<OrganisationReport.DomainFigures> seniorDomains(Totals all, Set<CycleSheets.Figure> shown) {
        return IntStream.range(0, sections).filter(i -> shown.contains(new CycleSheets.Figure(true, i)))
                .mapToObj(i -> domain(i, all, all.withSection(i), null)).toList();
    }

    /** Rule D16: enough people have the figure, and nobody, or enough people, have not. */
    private boolean mayStandAlone(int with, int all) {
        int without = all - with;
        return with >= basis.cycle().least() && (without == 0 || without >= basis.cycle().least());
    }

    // --- The secondary table ----------------------------------------------------------------------------------------

    /** Null where there is none to publish. */
    private OrganisationReport.SecondaryTable secondary(RollUp.Cell organisation, ResponseRates rates) {
        if (basis.cycle().secondary() == Cycle.Secondary.NONE) {
            return null;
        }
        var byCategory = new TreeMap<String, Totals>();
        complete.forEach(group -> byCategory.merge(category(group.category()), group.totals(), Totals::plus));
        var cells = merged(byCategory);
        if (cells.size() < 2 || !passesAudit(organisation, cells)) {
            return null;
        }
        var shares = rates.of(List.copyOf(cells.keySet()), code -> cellOf(category(code), cells));
        return new OrganisationReport.SecondaryTable(OrganisationReport.SecondaryBy.valueOf(basis.cycle().secondary().name()),
                cells.entrySet().stream().map(entry -> secondaryCell(entry.getKey(), entry.getValue(), byCategory, shares.get(entry.getKey()))).toList());
    }

    /** The code, or nothing where none was said or the code is in no list of ours. */
    private String category(String code) {
        return code != null && basis.categories().has(code) ? code : "";
    }

    /** D5's step with at least twenty: each group of codes that is shown, by what it is called. */
    private Map<String, List<String>> merged(TreeMap<String, Totals> byCategory) {
        var codes = List.copyOf(byCategory.keySet());
        var sizes = codes.stream().map(code -> byCategory.get(code).people()).toList();
        var alone = RollUp.alone(sizes, Math.max(LEAST_IN_A_CATEGORY, basis.cycle().least()));
        var cells = new LinkedHashMap<String, List<String>>();
        var together = new ArrayList<String>();
        for (int i = 0; i < codes.size(); i++) {
            if (alone.contains(i) && !codes.get(i).isEmpty()) {
                cells.put(codes.get(i), List.of(codes.get(i)));
            } else {
                together.add(codes.get(i));
            }
        }
        if (!together.isEmpty()) {
            cells.put(together.equals(List.of("")) ? NOT_STATED : OTHER, together);
        }
        return cells;
    }

    /** What the cell is called that a code belongs to, also one that nobody has answered with; nothing where it belongs to none. */
    private static String cellOf(String code, Map<String, List<String>> cells) {
        return cells.entrySet().stream().filter(cell -> cell.getValue().contains(code)).map(Map.Entry::getKey).findFirst()
                .orElse(cells.containsKey(OTHER) ? OTHER : ResponseRates.NO_CELL);
    }

    private boolean passesAudit(RollUp.Cell organisation, Map<String, List<String>> cells) {
        var finest = organisation.finest();
        var leaves = byPlace(finest);
        var categories = List.copyOf(cells.values());
        var people = new int[finest.size()][categories.size()];
        for (var group : complete) {
            int category = indexOf(categories, found -> found.contains(category(group.category())));
            people[leaves.get(place(group.unit()))][category] += group.totals().people();
        }
        return PartitionAudit.smallestGroup(people, basis.cycle().least()) >= basis.cycle().least() && !PartitionAudit.hasAtomBelow(basis.cycle().least(), people);
    }

    /** Which of the finest published groups holds a place. */
    private static Map<String, Integer> byPlace(List<RollUp.Cell> finest) {
        var at = new HashMap<String, Integer>();
        for (int i = 0; i < finest.size(); i++) {
            for (var place : finest.get(i).places()) {
                at.put(place, i);
            }
        }
        return at;
    }

    private static <T> int indexOf(List<T> all, Predicate<T> wanted) {
        return IntStream.range(0, all.size()).filter(i -> wanted.test(all.get(i))).findFirst().orElseThrow();
    }

    private OrganisationReport.SecondaryCell secondaryCell(String key, List<String> codes, Map<String, Totals> byCategory, CodedShare rate) {
        var totals = codes.stream().map(byCategory::get).reduce(nothing(), Totals::plus);
        boolean one = codes.size() == 1 && codes.getFirst().equals(key);
        String name = !one ? key : basis.categories().codes().stream().filter(code -> code.code().equals(key)).findFirst().orElseThrow().label();
        return new OrganisationReport.SecondaryCell(one ? key : "", name, roundedTo5(totals.people()), rate, figures(totals, null));
    }

    private Totals nothing() {
        return Totals.nothing(sections, CycleSheets.elements(basis.questionnaire().order()));
    }

    static int roundedTo5(int people) {
        return (people + 2) / 5 * 5;
    }
}
