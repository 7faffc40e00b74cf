package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonvision.platform.http.SpreadsheetText;
import org.commonvision.report.OrganisationReport.Cell;
import org.commonvision.report.OrganisationReport.DomainFigures;
import org.commonvision.report.OrganisationReport.ElementFigures;

/**
 * A published report as rows of one table, for CSV and XLSX: a row for each figure as it was published, and nothing that is reckoned
 * anew. What a spreadsheet would run is neutralised.
 */
final class OrganisationTable {

    /** What each column means, in the order of the columns: the codebook. */
    static final List<Column> COLUMNS = List.of(
            new Column("table", "Which of the published tables: units, secondary, senior-domains, elements, others; codebook and rights for what is said about them"),
            new Column("group", "Key of the unit, or code of the staff group or pay band cluster; of the unit above for those in no unit or combined; empty for the organisation"),
            new Column("groupName", "Name of the group of people"),
            new Column("kind", "organisation, unit, not-in-a-unit, or combined, in the table units"),
            new Column("level", "How far below the organisation, in the table units; the groups directly below another follow it and add up to it"),
            new Column("units", "The units that a combined group is of, and those directly below that have no figures of their own"),
            new Column("people", "How many people the figures rest on, rounded to 5"),
            new Column("key", "Key of the domain or element; in the codebook, a column of this table"),
            new Column("name", "Name of the domain or element; in the codebook, what the column means"),
            new Column("mean", "Mean of the people's figures, a whole number of 0 to 100"),
            new Column("favourable", "People with a figure of at least 75, in whole per cent"),
            new Column("favourableBound", "How to read it: exact, at-most or at-least; shares near 0 and 100 are never said exactly"),
            new Column("below50", "People below 50, in whole per cent; empty for fewer than 30 people"),
            new Column("below50Bound", "How to read it"),
            new Column("from50To74", "People from 50 to 74, in whole per cent; empty for fewer than 30 people"),
            new Column("from50To74Bound", "How to read it"),
            new Column("possibleArea", "People for whom the element was a possible area to develop, in whole per cent"),
            new Column("possibleAreaBound", "How to read it"),
            new Column("change", "Since the earlier cycle, against the error of two means: improved, no-detectable-change, fell; empty where there is nothing to compare with"));

    /** A column's name and what it means. */
    record Column(String name, String meaning) {}

    /** One row, by the columns above; null for an empty place. */
    @JsonPropertyOrder({"table", "group", "groupName", "kind", "level", "units", "people", "key", "name", "mean", "favourable", "favourableBound",
        "below50", "below50Bound", "from50To74", "from50To74Bound", "possibleArea", "possibleAreaBound", "change"})
    record Row(String table, String group, String groupName, String kind, Integer level, String units, Integer people, String key, String name, Integer mean,
            Integer favourable, String favourableBound, Integer below50, String below50Bound, Integer from50To74, String from50To74Bound,
            Integer possibleArea, String possibleAreaBound, String change) {

        /** In the order of the columns. */
        List<Object> values() {
            return Arrays.asList(table, group, groupName, kind, level, units, people, key, name, mean, favourable, favourableBound,
                    below50, below50Bound, from50To74, from50To74Bound, possibleArea, possibleAreaBound, change);
        }
    }

    private final OrganisationReport report;
    private final List<Row> rows = new ArrayList<>();

    private OrganisationTable(OrganisationReport report) {
        this.report = report;
    }

    /** The figures. */
    static List<Row> figures(OrganisationReport report) {
        var table = new OrganisationTable(report);
        table.addFigures();
        return table.rows;
    }

    /** The codebook and whose words these are, as rows of the same table. */
    static List<Row> about(OrganisationReport report) {
        var rows = new ArrayList<Row>();
        COLUMNS.forEach(column -> rows.add(words("codebook", column.name(), column.meaning())));
        report.rights().told().forEach((what, text) -> rows.add(words("rights", what, text)));
        return rows;
    }

    private void addFigures() {
        if (report.whole() == null) {
            return;
        }
        add(report.whole(), 0);
        if (report.secondary() != null) {
            report.secondary().cells().forEach(cell -> cell.domains().forEach(domain ->
                    rows.add(row("secondary", cell.code(), cell.name(), null, null, "", cell.people(), domain))));
        }
        report.seniorDomains().forEach(domain -> rows.add(row("senior-domains", "", report.organisation().name(), null, null, "", null, domain)));
        report.elements().forEach(element -> rows.add(row(element)));
        if (report.others() != null) {
            report.others().domains().forEach(domain -> rows.add(new Row("others", "", neutral(report.others().organisations() + " other organisations together"),
                    null, null, "", null, neutral(domain.key()), neutral(name(domain.key())), domain.mean(), null, null, null, null, null, null, null, null, null)));
        }
    }

    private void add(Cell cell, int level) {
        var units = new ArrayList<>(cell.parts());
        units.addAll(cell.withoutFigures());
        cell.domains().forEach(domain -> rows.add(row("units", cell.key(), cell.name(), word(cell.kind()), level, String.join("; ", units), cell.people(), domain)));
        cell.breakdown().forEach(child -> add(child, level + 1));
    }

    private Row row(String table, String group, String groupName, String kind, Integer level, String units, Integer people, DomainFigures domain) {
        var bands = domain.bands();
        return new Row(table, neutral(group), neutral(groupName), kind, level, neutral(units), people, neutral(domain.key()), neutral(name(domain.key())), domain.mean(),
                domain.favourable().percent(), word(domain.favourable().bound()),
                bands == null ? null : bands.get(0).percent(), bands == null ? null : word(bands.get(0).bound()),
                bands == null ? null : bands.get(1).percent(), bands == null ? null : word(bands.get(1).bound()),
                null, null, domain.change() == null ? null : word(domain.change()));
    }

    private Row row(ElementFigures element) {
        return new Row("elements", "", neutral(report.organisation().name()), null, null, "", element.people(), neutral(element.key()), neutral(element.name()), element.mean(),
                null, null, null, null, null, null, element.possibleArea().percent(), word(element.possibleArea().bound()), null);
    }

    private static Row words(String table, String key, String name) {
        return new Row(table, "", "", null, null, "", null, neutral(key), neutral(name), null, null, null, null, null, null, null, null, null, null);
    }

    /** Of a domain that is for everyone; those for senior roles have no name of their own in the report. */
    private String name(String domain) {
        return report.domains().stream().filter(named -> named.key().equals(domain)).map(OrganisationReport.Named::name).findFirst().orElse(domain);
    }

    private static String neutral(String text) {
        return SpreadsheetText.neutral(text);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
