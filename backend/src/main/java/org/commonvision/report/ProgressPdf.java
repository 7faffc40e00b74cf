package org.commonvision.report;

import static org.commonvision.report.TaggedPdf.list;
import static org.commonvision.report.TaggedPdf.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.framework.CrosswalkView.Strength;
import org.commonvision.framework.Rights;
import org.commonvision.report.ProgressReport.Change;
import org.commonvision.report.ProgressReport.Comparison;
import org.commonvision.report.ProgressReport.Difference;
import org.commonvision.report.ProgressReport.DifferenceKind;
import org.commonvision.report.ProgressReport.LinePlace;
import org.commonvision.report.ProgressReport.Part;
import org.commonvision.report.ProgressReport.ProgressLine;
import org.commonvision.report.ProgressReport.ProgressPoint;
import org.commonvision.report.ProgressReport.Related;
import org.commonvision.report.ProgressReport.RelatedElement;

/** Progress on paper: a tagged PDF (PDF/UA-1) of the very object that is served as JSON; nothing in it is reckoned here. */
final class ProgressPdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    /** As many as stand beside a name on a page of A4. */
    private static final int COLUMNS = 5;

    private final ProgressReport progress;
    private final Collection<Rights> rights;

    private ProgressPdf(ProgressReport progress, Collection<Rights> rights) {
        this.progress = progress;
        this.rights = rights;
    }

    /** @param rights of the content of all its assessments */
    static byte[] of(ProgressReport progress, Collection<Rights> rights) {
        return new ProgressPdf(progress, rights).printed();
    }

    private byte[] printed() {
        String until = progress.points().isEmpty() ? "" : ", " + DAY.format(utc(progress.points().getLast().submittedAt()));
        return TaggedPdf.of("Leadership progress" + until, "A person's leadership assessments over time",
                "<bookmark name=\"Progress\" href=\"#progress\" />"
                        + (progress.comparison() == null ? "" : "<bookmark name=\"Two compared\" href=\"#compared\" />")
                        + (progress.points().isEmpty() ? "" : "<bookmark name=\"Over time\" href=\"#over-time\" />"),
                body());
    }

    private String body() {
        return """
                <h1 id="progress">Your progress</h1>
                <p>This is yours: nobody else sees it unless you share it. It is for your own development, \
                never for pay, selection or discipline.</p>
                %s%s%s""".formatted(
                progress.comparison() == null ? "" : comparison(progress.comparison()),
                progress.points().isEmpty() ? "<p>You have not submitted an assessment yet.</p>" : overTime(),
                rights.stream().map(TaggedPdf::rights).distinct().collect(Collectors.joining()));
    }

    private String comparison(Comparison comparison) {
        var before = point(comparison.from());
        var after = point(comparison.to());
        return "<h2 id=\"compared\">" + text(moment(before)) + " and " + text(moment(after)) + "</h2>"
                + list(Stream.of(named(before), named(after)))
                + (before.questionnaire().equals(after.questionnaire()) ? ""
                        : "<p>They do not ask the same, so only questions that are the same in both are compared.</p>")
                + changes(comparison) + differences(comparison.differences())
                + (comparison.related() == null ? "" : related(comparison.related(), before, after));
    }

    private String named(ProgressPoint point) {
        return text(moment(point) + ": " + point.questionnaire().name() + ", version " + point.questionnaire().version()
                + " (" + point.framework().name() + ", version " + point.framework().version() + ")");
    }

    private static String changes(Comparison comparison) {
        var rows = Stream.concat(comparison.domains().stream().map(domain -> row(domain.name(), domain.change())),
                Stream.of(row("All domains", comparison.overall())));
        return "<p>A change counts when it is larger than what answering twice alone would make.</p>"
                + table("changes", "What has changed, by domain", List.of("Domain", "Questions compared", "Before", "After", "Change", "Needed at least", "Verdict"), rows)
                + "<p class=\"small\">The figures run from 0 to 100 and rest on the questions answered both times. "
                + (comparison.provisional() ? "The verdicts are provisional. " : "") + text(comparison.source()) + "</p>";
    }

    private static String row(String name, Change change) {
        return tableRow(name, Stream.of(change.itemsCompared() + " of " + change.itemsAsked(), figure(change.from()), figure(change.to()),
                change.change() == null ? "none" : signed(change.change()), change.obstacle() == null ? String.valueOf(change.smallestDetectable()) : "none",
                verdict(change)));
    }

    private static String verdict(Change change) {
        return switch (change.verdict()) {
            case IMPROVED -> "Improved";
            case NO_DETECTABLE_CHANGE -> "No detectable change";
            case FELL -> "Fell";
            case NOT_COMPARABLE -> "Cannot be compared: " + why(change);
        };
    }

    private static String why(Change change) {
        return switch (change.obstacle()) {
            case SCALE_DIFFERS -> "the scales have different numbers of answers";
            case NOT_CHOSEN_BOTH_TIMES -> "not asked both times";
            case NO_ITEM_THE_SAME -> "none of its questions is the same";
            case TOO_FEW_ITEMS_THE_SAME -> "only " + change.itemsInBoth() + " of its " + change.itemsAsked() + " questions are the same; at least half must be";
            case TOO_FEW_ANSWERED -> change.itemsCompared() + " of " + change.itemsInBoth() + " questions answered both times";
        };
    }

    private static String differences(List<Difference> differences) {
        return differences.isEmpty() ? "" : "<h2>What is not the same</h2>"
                + differences("Has another meaning now, so the two are not compared", DifferenceKind.CHANGED, differences)
                + differences("New, so there is nothing to compare it with", DifferenceKind.NEW, differences)
                + differences("No longer there", DifferenceKind.GONE, differences);
    }

    private static String differences(String title, DifferenceKind kind, List<Difference> differences) {
        var ofKind = differences.stream().filter(it -> it.kind() == kind).toList();
        return ofKind.isEmpty() ? "" : "<h3>" + title + "</h3>" + list(ofKind.stream().map(ProgressPdf::difference));
    }

    private static String difference(Difference difference) {
        String was = difference.was() == null || difference.was().equals(difference.words()) ? "" : " Before: “" + difference.was() + "”";
        return text(switch (difference.part()) {
            case ITEM -> "“" + difference.words() + "” (" + difference.domain() + ")" + was;
            case ELEMENT -> "The element “" + difference.words() + "” (" + difference.domain() + ")" + was;
            case DOMAIN, OVERALL -> "The domain “" + difference.words() + "”" + was;
        });
    }

    private static String related(Related related, ProgressPoint before, ProgressPoint after) {
        if (related.elements().isEmpty()) {
            return "<h2>Side by side</h2><p>None of the elements that you answered are said to be related.</p>";
        }
        return "<h2>Side by side</h2><p>These elements are about related things. Their questions differ, so look at what each figure says by itself: "
                + "the difference between two figures of one row means nothing.</p>"
                + table("related", "Related elements", List.of(before.framework().name(), "Figure", "How closely related", after.framework().name(), "Figure"),
                        related.elements().stream().map(it -> tableRow(name(it.before()), Stream.of(
                                figure(it.before().score()), strength(it.strength()), name(it.after()), figure(it.after().score())))))
                + "<p class=\"small\">Same: both mean the same. Close: most of what one means, the other means too. In part: they share a part, and each has much "
                + "that the other leaves out. Who relates them: " + text(related.crosswalk().source()) + " (Crosswalk " + text(related.crosswalk().key())
                + ", version " + related.crosswalk().version() + ".)</p>";
    }

    private static String strength(Strength strength) {
        return switch (strength) {
            case SAME -> "Same";
            case CLOSE -> "Close";
            case PART -> "In part";
        };
    }

    /** One that stands alone in a domain of its own name is named once. */
    private static String name(RelatedElement element) {
        return element.name().equals(element.domain()) ? element.name() : element.name() + " (" + element.domain() + ")";
    }

    private String overTime() {
        var tables = new StringBuilder();
        for (int from = 0; from < progress.points().size(); from += COLUMNS) {
            int first = from;
            int end = Math.min(from + COLUMNS, progress.points().size());
            tables.append(table("figures", "Figures, assessment by assessment",
                    Stream.concat(Stream.of("Domain, elements"), progress.points().subList(first, end).stream().map(this::moment)).toList(),
                    progress.lines().stream().map(line -> tableRow(name(line), places(line, first, end)))));
        }
        boolean anyEnds = progress.lines().stream().anyMatch(line -> line.places().stream().anyMatch(place -> beginsAnew(line, place)));
        return "<h2 id=\"over-time\">Over time</h2>" + tables + "<p class=\"small\">The figures run from 0 to 100. "
                + (anyEnds ? "A star (*) says that a figure rests on other questions than the one before it: the two cannot be compared." : "") + "</p>";
    }

    private static String name(ProgressLine line) {
        return line.part() == Part.OVERALL ? "All domains" : line.name();
    }

    private static Stream<String> places(ProgressLine line, int from, int end) {
        return line.places().subList(from, end).stream().map(place -> figure(place.score()) + (beginsAnew(line, place) ? " *" : ""));
    }

    /** Whether there is a figure before it that it does not go on from. */
    private static boolean beginsAnew(ProgressLine line, LinePlace place) {
        return place.score() != null && !place.goesOn()
                && line.places().stream().takeWhile(it -> it != place).anyMatch(it -> it.score() != null);
    }

    private ProgressPoint point(UUID response) {
        return progress.points().stream().filter(it -> it.responseId().equals(response)).findFirst().orElseThrow();
    }

    /** Two of one day are told apart by the minute. */
    private String moment(ProgressPoint point) {
        var days = new ArrayList<>(progress.points().stream().map(it -> DAY.format(utc(it.submittedAt()))).toList());
        String day = DAY.format(utc(point.submittedAt()));
        days.remove(day);
        return days.contains(day) ? MINUTE.format(utc(point.submittedAt())) : day;
    }

    private static ZonedDateTime utc(Instant time) {
        return time.atZone(ZoneOffset.UTC);
    }

    /** @param kind which of its columns hold words: see {@link TaggedPdf} */
    private static String table(String kind, String caption, List<String> headings, Stream<String> rows) {
        return "<table class=\"" + kind + "\"><caption class=\"small\">" + text(caption) + "</caption><thead><tr>" + headings.stream().map(TaggedPdf::heading).collect(Collectors.joining())
                + "</tr></thead><tbody>" + rows.collect(Collectors.joining()) + "</tbody></table>";
    }

    private static String tableRow(String name, Stream<String> cells) {
        return "<tr><th scope=\"row\">" + text(name) + "</th>" + cells.map(cell -> "<td>" + text(cell) + "</td>").collect(Collectors.joining()) + "</tr>";
    }

    private static String figure(Integer figure) {
        return figure == null ? "none" : String.valueOf(figure);
    }

    /** With a real minus sign, which is as wide as the plus. */
    private static String signed(int change) {
        return change == 0 ? "0" : change > 0 ? "+" + change : "−" + -change;
    }
}
