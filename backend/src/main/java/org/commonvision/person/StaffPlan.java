package org.commonvision.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonvision.organisation.CodeLists;
import org.commonvision.organisation.UnitView;
import org.commonvision.platform.http.SpreadsheetText;

/**
 * What a file of staff makes of a list: a function of the two, so that a dry run and the import that follows cannot differ. A row in
 * which something is wrong is left out whole, and whoever it is stays as they are; they do not leave by a mistake in their row.
 */
final class StaffPlan {

    static final int MOST_SHOWN = 100;
    private static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** Somebody in the file, and who they are on the list; {@code wrong} leaves them out. */
    private static final class Entry {
        private final int row;
        private String name;
        private String email;
        private String employeeNumber;
        private String unit;
        private String staffGroup;
        private String payBandCluster;
        private String managerCell = "";
        private Entry manager;
        private ListedMember known;
        private UUID id;
        private boolean wrong;

        Entry(int row) {
            this.row = row;
        }
    }

    private final StaffTable table;
    private final StaffColumns columns;
    private final StaffCodes staffGroups;
    private final StaffCodes payBands;
    private final StaffUnits units;
    private final List<ListedMember> list;
    private final List<StaffFinding> findings = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<ListedMember> added = new ArrayList<>();
    private final List<ListedMember> altered = new ArrayList<>();
    private int back;
    private int moved;
    private int unchanged;
    private final List<ListedMember> leavers;
    private final List<UnitView> newUnits;

    StaffPlan(StaffTable table, StaffMapping mapping, CodeLists lists, List<ListedMember> list, List<UnitView> units, LocalDate today) {
        this.table = table;
        this.columns = mapping.columns();
        this.staffGroups = StaffCodes.staffGroups(mapping.staffGroups(), lists);
        this.payBands = StaffCodes.payBands(mapping.payBands(), lists);
        this.units = new StaffUnits(units, today);
        this.list = list;
        table.rows().forEach(row -> entries.add(read(row)));
        refuseWhatIsThereTwice(columns.email(), it -> it.email);
        refuseWhatIsThereTwice(columns.employeeNumber(), it -> it.employeeNumber);
        findOnTheList();
        findManagers();
        refuseCircles();
        findings.sort(Comparator.comparingInt(StaffFinding::row));
        classify();
        leavers = leavers();
        newUnits = this.units.newOnes(used());
    }

    /** Those to add, under new ids; their managers may be among them. */
    List<ListedMember> added() {
        return added;
    }

    /** Those who are on the list, or were, as they will stand there. */
    List<ListedMember> altered() {
        return altered;
    }

    List<ListedMember> leaving() {
        return leavers;
    }

    /** Parents before their parts. */
    List<UnitView> newUnits() {
        return newUnits;
    }

    List<StaffFinding> findings() {
        return findings;
    }

    StaffOutcome outcome() {
        int before = (int) list.stream().filter(it -> it.leftOn() == null).count();
        return new StaffOutcome(before, added.size() + back, moved, altered.size() - moved - back, unchanged,
                leavers.size(), leavers.size() * 5 > before,
                (int) entries.stream().filter(it -> it.wrong).count(), findings.size(), findings.stream().limit(MOST_SHOWN).toList(),
                newUnits.size(), newUnits.stream().limit(MOST_SHOWN).map(UnitView::name).toList(),
                leavers.stream().limit(MOST_SHOWN).map(ListedMember::name).toList());
    }

    private Entry read(StaffTable.Row row) {
        var entry = new Entry(row.number());
        if (row.cells().size() > table.headings().size()) {
            wrong(entry, null, "This row has " + row.cells().size() + " cells, the headings are " + table.headings().size() + ". Is a quotation mark missing, or a separator one too many?");
        }
        entry.name = name(entry, row);
        entry.email = StaffList.address(text(entry, row, columns.email()));
        if (!ADDRESS.matcher(entry.email).matches()) {
            wrong(entry, columns.email(), entry.email.isEmpty() ? "There is no address. Give the one that they sign in with." : "This is no e-mail address. Mend it.");
        }
        entry.employeeNumber = StaffColumns.in(row, columns.employeeNumber()).isEmpty() ? null : text(entry, row, columns.employeeNumber());
        if (entry.employeeNumber != null && entry.employeeNumber.isEmpty()) {
            wrong(entry, columns.employeeNumber(), "There is no employee number. Give it, or say that the file has no such column.");
        }
        entry.unit = unit(entry, row);
        entry.staffGroup = code(entry, row, columns.staffGroup(), staffGroups, "staff group");
        entry.payBandCluster = code(entry, row, columns.payBand(), payBands, "pay band");
        entry.managerCell = columns.manager() == null ? "" : text(entry, row, columns.manager());
        return entry;
    }

    private String name(Entry entry, StaffTable.Row row) {
        var column = columns.name() != null ? columns.name() : columns.lastName();
        String name = columns.name() != null ? text(entry, row, columns.name())
                : (text(entry, row, columns.firstName()) + " " + text(entry, row, columns.lastName())).strip();
        if (name.isEmpty()) {
            wrong(entry, column, "There is no name. Give it.");
        }
        return name;
    }

    private String unit(Entry entry, StaffTable.Row row) {
        var path = new StaffUnits.Path(optional(entry, row, columns.division()), optional(entry, row, columns.directorate()), optional(entry, row, columns.team()));
        if (path.isEmpty() || entry.wrong) {
            return null;
        }
        var found = units.at(path);
        if (found.wrong() != null) {
            wrong(entry, columns.team() != null && !path.team().isEmpty() ? columns.team() : columns.directorate() != null ? columns.directorate() : columns.division(), found.wrong());
        }
        return found.key();
    }

    private String code(Entry entry, StaffTable.Row row, Integer column, StaffCodes codes, String what) {
        String value = optional(entry, row, column);
        if (value.isEmpty()) {
            return null;
        }
        if (!codes.knows(value)) {
            wrong(entry, column, "It is not known which " + what + " \"" + value + "\" is. Say which it is, or mend it in the file.");
            return null;
        }
        return codes.code(value);
    }

    private String optional(Entry entry, StaffTable.Row row, Integer column) {
        return column == null ? "" : text(entry, row, column);
    }

    private String text(Entry entry, StaffTable.Row row, int column) {
        String cell = row.cell(column);
        if (cell.length() > LONGEST) {
            wrong(entry, column, "This has more than " + LONGEST + " characters. Shorten it.");
        } else if (SpreadsheetText.isRun(cell)) {
            wrong(entry, column, "A spreadsheet would take this for a formula. Put an apostrophe (') before it where it is meant as text.");
        }
        return SpreadsheetText.plain(cell);
    }

    private void refuseWhatIsThereTwice(Integer column, Function<Entry, String> value) {
        var rows = entries.stream().filter(it -> value.apply(it) != null && !value.apply(it).isEmpty()).collect(Collectors.groupingBy(value));
        rows.values().stream().filter(it -> it.size() > 1).forEach(same -> same.forEach(it -> {
            int other = same.getFirst() == it ? same.get(1).row : same.getFirst().row;
            wrong(it, column, "Row " + other + " has the same. Keep one row for each person.");
        }));
    }

    /** By the employee number first, which outlives a change of name and address. An address never passes on from one person to another by itself. */
    private void findOnTheList() {
        var byNumber = list.stream().filter(it -> it.employeeNumber() != null).collect(Collectors.toMap(ListedMember::employeeNumber, it -> it));
        var byEmail = list.stream().collect(Collectors.toMap(ListedMember::email, it -> it));
        var inTheFileByNumber = entries.stream().map(it -> it.employeeNumber).filter(Objects::nonNull).collect(Collectors.toSet());
        var taken = new HashMap<ListedMember, Entry>();
        for (var entry : entries) {
            var numbered = entry.employeeNumber == null ? null : byNumber.get(entry.employeeNumber);
            var addressed = byEmail.get(entry.email);
            boolean isTheirs = addressed == null || addressed == numbered || numbered == null && (entry.employeeNumber == null || addressed.employeeNumber() == null);
            if (!isTheirs && (addressed.employeeNumber() == null || !inTheFileByNumber.contains(addressed.employeeNumber()))) {
                wrong(entry, columns.email(), "The list has this address for " + addressed.name()
                        + (addressed.employeeNumber() == null ? "" : ", employee number " + addressed.employeeNumber()) + ". Give this person another one.");
            }
            entry.known = numbered != null ? numbered : isTheirs ? addressed : null;
            entry.id = entry.known == null ? UUID.randomUUID() : entry.known.id();
            var same = entry.known == null ? null : taken.putIfAbsent(entry.known, entry);
            if (same != null) {
                wrong(entry, null, "On the list this is the same person as in row " + same.row + ". Keep one row for each person.");
            }
        }
    }

    private void findManagers() {
        var byEmail = new HashMap<String, Entry>();
        var byNumber = new HashMap<String, Entry>();
        entries.forEach(it -> {
            byEmail.putIfAbsent(it.email, it);
            if (it.employeeNumber != null) {
                byNumber.putIfAbsent(it.employeeNumber, it);
            }
        });
        for (var entry : entries) {
            if (entry.managerCell.isEmpty()) {
                continue;
            }
            entry.manager = entry.managerCell.contains("@") ? byEmail.get(StaffList.address(entry.managerCell)) : byNumber.get(entry.managerCell);
            if (entry.manager == null) {
                wrong(entry, columns.manager(), "No row has this address or employee number. Add their manager to the file, or leave the cell empty.");
            } else if (entry.manager == entry) {
                entry.manager = null;
                wrong(entry, columns.manager(), "Nobody manages themselves. Mend it, or leave the cell empty.");
            }
        }
    }

    /** Everybody above whom the way up comes round again is named; those who only lead into a circle are not. */
    private void refuseCircles() {
        var done = new HashSet<Entry>();
        for (var start : entries) {
            var way = new ArrayList<Entry>();
            var onTheWay = new HashSet<Entry>();
            var here = start;
            while (here != null && !done.contains(here) && onTheWay.add(here)) {
                way.add(here);
                here = here.manager;
            }
            if (here != null && onTheWay.contains(here)) {
                var circle = way.subList(way.indexOf(here), way.size());
                String rows = circle.stream().map(it -> it.row).sorted().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
                circle.forEach(it -> wrong(it, columns.manager(), "These rows manage one another in a circle: " + rows + ". Mend one of them."));
            }
            done.addAll(way);
        }
    }

    private void classify() {
        for (var entry : entries) {
            if (entry.wrong) {
                continue;
            }
            var now = entry.known;
            var then = then(entry);
            if (now == null) {
                added.add(then);
            } else if (then.equals(now)) {
                unchanged++;
            } else {
                altered.add(then);
                if (now.leftOn() != null) {
                    back++;
                } else if (!Objects.equals(then.unit(), now.unit())) {
                    moved++;
                }
            }
        }
    }

    /** How the list will have them; what the file has no column for stays. */
    private ListedMember then(Entry entry) {
        var now = Optional.ofNullable(entry.known);
        return new ListedMember(entry.id, entry.email, entry.name,
                columns.employeeNumber() == null ? now.map(ListedMember::employeeNumber).orElse(null) : entry.employeeNumber,
                columns.manager() == null ? now.map(ListedMember::manager).orElse(null) : idOf(entry.manager),
                columns.hasUnits() ? entry.unit : now.map(ListedMember::unit).orElse(null),
                columns.staffGroup() == null ? now.map(ListedMember::staffGroup).orElse(null) : entry.staffGroup,
                columns.payBand() == null ? now.map(ListedMember::payBandCluster).orElse(null) : entry.payBandCluster, null);
    }

    /** None for somebody new whose own row is left out: they will not be there. */
    private static UUID idOf(Entry manager) {
        return manager == null || manager.wrong && manager.known == null ? null : manager.id;
    }

    private List<ListedMember> leavers() {
        var there = entries.stream().map(it -> it.known).filter(Objects::nonNull).collect(Collectors.toSet());
        // The row of a person under another address and with something else wrong in it still is theirs.
        var addresses = entries.stream().filter(it -> it.wrong).map(it -> it.email).collect(Collectors.toSet());
        return list.stream().filter(it -> it.leftOn() == null && !there.contains(it) && !addresses.contains(it.email()))
                .sorted(Comparator.comparing(ListedMember::name).thenComparing(ListedMember::email)).toList();
    }

    private Set<String> used() {
        var used = new HashSet<String>();
        added.forEach(it -> used.add(it.unit()));
        altered.forEach(it -> used.add(it.unit()));
        return used;
    }

    private void wrong(Entry entry, Integer column, String message) {
        entry.wrong = true;
        findings.add(new StaffFinding(entry.row, column == null ? "" : table.headings().get(column), message));
    }
}
