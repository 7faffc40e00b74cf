package org.commonvision.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether those of a cohort who are in both of two cycles may be said to be a group, beside everything else that was published of a
 * cycle: rule D17. Who is in it and who is not is a third division of the people, as who has a figure of the whole is, so it is
 * audited as those are, together with them and with the cohorts before it.
 */
final class CohortAudit {

    /** Every choice of the classes is looked at; with more of them nothing is published. */
    private static final int MOST_CLASSES = 12;

    /**
     * Some people of a cycle.
     *
     * @param unit on their sheets; null where none was said
     * @param category of the second table; null where none was said
     * @param in whether they are in each division of the whole that was published before, and last whether they are in the cohort
     */
    record Told(String unit, String category, List<Boolean> in, int people) {}

    private CohortAudit() {}

    /** @param ledger what was published of the cycle */
    static boolean holds(List<Publication.Released> ledger, List<Told> people, int least) {
        var classes = classes(people);
        boolean divides = classes.keySet().stream().map(List::getLast).distinct().count() == 2;
        if (!divides || classes.size() > MOST_CLASSES || classes.values().stream().anyMatch(of -> of < least)) {
            return false;
        }
        var order = List.copyOf(classes.keySet());
        var together = new HashMap<List<String>, int[]>();
        people.forEach(told -> together.computeIfAbsent(cells(ledger, told), _ -> new int[order.size()])[order.indexOf(told.in())] += told.people());
        return PartitionAudit.smallestGroupBeside(together.values().toArray(int[][]::new)) >= least;
    }

    /** How many people have exactly which of the divisions in common. */
    static Map<List<Boolean>, Integer> classes(List<Told> people) {
        var classes = new HashMap<List<Boolean>, Integer>();
        people.forEach(told -> classes.merge(told.in(), told.people(), Integer::sum));
        return classes;
    }

    /** The published groups of the tree and the second table that hold somebody. */
    private static List<String> cells(List<Publication.Released> ledger, Told told) {
        var places = ledger.stream().filter(cell -> cell.cell().startsWith(RollUp.Kind.ORGANISATION + "/")).findFirst().orElseThrow().leaves();
        var place = told.unit() != null && places.contains(told.unit()) ? told.unit() : UnitTree.ORGANISATION;
        var cells = new ArrayList<String>();
        for (var kind : RollUp.Kind.values()) {
            ledger.stream().filter(cell -> cell.cell().startsWith(kind + "/") && cell.leaves().contains(place)).forEach(cell -> cells.add(cell.cell()));
        }
        for (var by : OrganisationReport.SecondaryBy.values()) {
            if (ledger.stream().anyMatch(cell -> cell.cell().startsWith(by + "/"))) {
                var own = by + "/" + told.category();
                cells.add(ledger.stream().anyMatch(cell -> cell.cell().equals(own)) ? own : by + "/");
            }
        }
        return cells;
    }
}
