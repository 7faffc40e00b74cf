package org.commonvision.report;

import static org.commonvision.report.TaggedPdf.rights;
import static org.commonvision.report.TaggedPdf.text;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.report.OrganisationReport.Cell;
import org.commonvision.report.OrganisationReport.CellKind;
import org.commonvision.report.OrganisationReport.Change;
import org.commonvision.report.OrganisationReport.DomainFigures;
import org.commonvision.report.OrganisationReport.ElementFigures;
import org.commonvision.report.OrganisationReport.SecondaryBy;

/**
 * What a board reads of a published report: a tagged PDF (PDF/UA-1) on two sides of A4. The figures are those of the report; what
 * does not fit on two sides is said to be in the table.
 */
final class OrganisationPdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    /** Lines for the groups directly below the organisation: as many as fit beside everything else. */
    private static final int LINES_FOR_GROUPS = 22;
    /** A longer name takes two. */
    private static final int CHARACTERS_IN_A_LINE = 34;
    private static final int MOST_AREAS = 6;
    private static final int MOST_PARTS = 6;
    private static final List<String> DOMAIN = List.of("Domain", "Mean", "From 75", "From 50 to 74", "Below 50", "Since the last cycle");

    private final OrganisationReport report;

    private OrganisationPdf(OrganisationReport report) {
        this.report = report;
    }

    static byte[] of(OrganisationReport report) {
        var page = new OrganisationPdf(report);
        return TaggedPdf.published(report.publishedOn(), report.organisation().name() + ", " + DAY.format(report.publishedOn()), "An organisation's published figures",
                "<bookmark name=\"" + text(report.organisation().name()) + "\" href=\"#top\" />", "<div class=\"board\">" + page.body() + "</div>");
    }

    private String body() {
        var cycle = report.cycle();
        return "<h1 id=\"top\">" + text(report.organisation().name()) + "</h1>"
                + "<p>" + text(report.questionnaire().name() + ", version " + report.questionnaire().version()) + ". Answered from " + DAY.format(cycle.opensOn()) + " to "
                + DAY.format(cycle.closesOn()) + ", published on " + DAY.format(report.publishedOn()) + ".</p>"
                + "<p>" + text(cycle.purpose()) + "</p>"
                + "<p>For development only, never for pay, selection or discipline. No figure rests on fewer than " + report.least() + " people.</p>"
                + (report.whole() == null ? "<p>Too few people answered for any figure.</p>" : figures())
                + rights(report.rights());
    }

    private String figures() {
        return domains() + groups() + secondary() + areas() + senior();
    }

    private String domains() {
        return "<h2>The whole organisation</h2><p>About " + report.whole().people() + " people.</p>"
                + table("By domain; means run from 0 to 100", Stream.concat(DOMAIN.stream(), report.others() == null ? Stream.empty() : Stream.of("Mean of others")).toList(),
                        report.whole().domains().stream().map(domain -> row(name(domain.key()), Stream.concat(said(domain), others(domain.key())))))
                + (report.others() == null ? "" : "<p class=\"small\">Others are " + report.others().organisations() + " other organisations together.</p>")
                + (report.changesSince() == null ? "" : "<p class=\"small\">The last cycle closed on " + DAY.format(report.changesSince().closesOn())
                        + ". People who answered in both are not paired.</p>");
    }

    private static Stream<String> said(DomainFigures domain) {
        var bands = domain.bands();
        return Stream.of(String.valueOf(domain.mean()), share(domain.favourable()), bands == null ? "not shown" : share(bands.get(1)),
                bands == null ? "not shown" : share(bands.get(0)), domain.change() == null ? "none to compare" : word(domain.change()));
    }

    private Stream<String> others(String domain) {
        return report.others() == null ? Stream.empty()
                : report.others().domains().stream().filter(figures -> figures.key().equals(domain)).map(figures -> String.valueOf(figures.mean()));
    }

    private String groups() {
        var groups = report.whole().breakdown();
        if (groups.isEmpty()) {
            return "";
        }
        var notes = new ArrayList<String>();
        groups.stream().filter(group -> group.kind() == CellKind.COMBINED).forEach(group -> notes.add("Other units (combined): " + some(group.parts()) + "."));
        if (!report.whole().withoutFigures().isEmpty()) {
            notes.add("Without figures of their own: " + some(report.whole().withoutFigures()) + ".");
        }
        int shown = fitting(groups);
        if (groups.size() > shown) {
            notes.add((groups.size() - shown) + " more are in the table, which can be had as CSV or XLSX.");
        }
        return "<h2>By unit</h2>" + table("Means by unit and domain", columns(), groups.stream().limit(shown).map(this::groupRow))
                + (notes.isEmpty() ? "" : "<p class=\"small\">" + text(String.join(" ", notes)) + "</p>");
    }

    private static int fitting(List<Cell> groups) {
        int lines = 0;
        for (int i = 0; i < groups.size(); i++) {
            lines += groups.get(i).name().length() > CHARACTERS_IN_A_LINE ? 2 : 1;
            if (lines > LINES_FOR_GROUPS) {
                return i;
            }
        }
        return groups.size();
    }

    private static String some(List<String> names) {
        return names.stream().limit(MOST_PARTS).collect(Collectors.joining(", ")) + (names.size() > MOST_PARTS ? " and " + (names.size() - MOST_PARTS) + " more" : "");
    }

    private List<String> columns() {
        return Stream.concat(Stream.of("Group", "People"), report.domains().stream().map(OrganisationReport.Named::name)).toList();
    }

    private String groupRow(Cell group) {
        return means(group.name(), group.people(), group.domains());
    }

    private static String means(String name, int people, List<DomainFigures> domains) {
        return row(name, Stream.concat(Stream.of(String.valueOf(people)), domains.stream().map(domain -> String.valueOf(domain.mean()))));
    }

    private String secondary() {
        if (report.secondary() == null) {
            return report.secondaryLeftOut() == null ? "" : "<p>" + text(report.secondaryLeftOut()) + "</p>";
        }
        String by = report.secondary().by() == SecondaryBy.STAFF_GROUP ? "By staff group" : "By pay band";
        return "<h2>" + by + "</h2>" + table("Means " + by.toLowerCase(Locale.ROOT) + " and domain", columns(),
                report.secondary().cells().stream().map(cell -> means(cell.name(), cell.people(), cell.domains())));
    }

    private String areas() {
        if (report.elements().isEmpty()) {
            return "";
        }
        return "<h2>Most often a possible area to develop</h2>" + table("Elements with mostly low and middle answers", List.of("Element", "People", "Share", "Mean"),
                report.elements().stream().sorted(Comparator.comparing((ElementFigures element) -> element.possibleArea().percent()).reversed().thenComparing(ElementFigures::key))
                        .limit(MOST_AREAS).map(element -> row(element.name(), Stream.of(String.valueOf(element.people()), share(element.possibleArea()), String.valueOf(element.mean())))));
    }

    private String senior() {
        return report.seniorDomains().isEmpty() ? "" : "<h2>Domains for senior roles</h2>"
                + table("Of those who answered them", DOMAIN, report.seniorDomains().stream().map(domain -> row(name(domain.key()), said(domain))));
    }

    private String name(String domain) {
        return report.domains().stream().filter(named -> named.key().equals(domain)).map(OrganisationReport.Named::name).findFirst().orElse(domain);
    }

    private static String share(CodedShare share) {
        return switch (share.bound()) {
            case EXACT -> share.percent() + " %";
            case AT_MOST -> "at most " + share.percent() + " %";
            case AT_LEAST -> "at least " + share.percent() + " %";
        };
    }

    private static String word(Change change) {
        return switch (change) {
            case IMPROVED -> "Improved";
            case NO_DETECTABLE_CHANGE -> "No detectable change";
            case FELL -> "Fell";
        };
    }

    private static String table(String caption, List<String> columns, Stream<String> rows) {
        return "<table><caption class=\"small\">" + text(caption) + "</caption><thead><tr>"
                + columns.stream().map(TaggedPdf::heading).collect(Collectors.joining()) + "</tr></thead><tbody>" + rows.collect(Collectors.joining()) + "</tbody></table>";
    }

    private static String row(String name, Stream<String> values) {
        return "<tr><th scope=\"row\">" + text(name) + "</th>" + values.map(value -> "<td>" + text(value) + "</td>").collect(Collectors.joining()) + "</tr>";
    }
}
