package org.commonvision.report;

import static org.commonvision.report.TaggedPdf.heading;
import static org.commonvision.report.TaggedPdf.list;
import static org.commonvision.report.TaggedPdf.rights;
import static org.commonvision.report.TaggedPdf.text;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.framework.Rights;
import org.commonvision.report.FeedbackReportView.CommentsOnQuestion;
import org.commonvision.report.FeedbackReportView.DomainFeedback;
import org.commonvision.report.FeedbackReportView.HowSure;
import org.commonvision.report.FeedbackReportView.ItemFeedback;
import org.commonvision.report.FeedbackReportView.NamedItem;
import org.commonvision.report.FeedbackReportView.Quadrant;
import org.commonvision.report.FeedbackReportView.SelfRating;

/** A 360 report on paper, for the conversation in which it is released: the same figures as the page, and no other. */
final class FeedbackReportPdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final FeedbackReportView report;
    private final Rights rights;

    private FeedbackReportPdf(FeedbackReportView report, Rights rights) {
        this.report = report;
        this.rights = rights;
    }

    static byte[] of(FeedbackReportView report, Rights rights) {
        return TaggedPdf.of("Feedback report for " + report.round().subject() + ", " + DAY.format(report.round().closedOn()), "A 360-degree feedback report",
                "<bookmark name=\"Report\" href=\"#report\" /><bookmark name=\"By domain\" href=\"#domains\" /><bookmark name=\"By item\" href=\"#items\" />",
                new FeedbackReportPdf(report, rights).body());
    }

    private String body() {
        return """
                <h1 id="report">Feedback report for %s</h1>
                <p>%s, closed on %s. The person and their facilitator read this report, and nobody else. It is for development only, \
                never for pay, selection or discipline.</p>
                %s%s%s%s
                <h2 id="items">By item</h2>
                <p>An item that too few in a group could say something about is shown for all raters together, or not at all.</p>
                %s%s
                %s""".formatted(
                text(report.round().subject()), text(report.questionnaire().name()), DAY.format(report.round().closedOn()),
                howSure(), domains(), named("Highest", report.highest()), named("Lowest", report.lowest()),
                report.domains().stream().map(this::items).collect(Collectors.joining()),
                report.comments().stream().map(FeedbackReportPdf::comments).collect(Collectors.joining()),
                rights(rights));
    }

    private String howSure() {
        String voices = list(report.voices().stream().map(voice -> text(name(voice.voice())) + (voice.raters() == null ? "" : ": " + words(voice.raters()))));
        return "<h2>What stands behind it</h2>" + voices + (report.howSure() == null
                ? "<p>Too few raters answered in confidence for their answers to be shown.</p>"
                : list(Stream.of(raters(report.howSure().raters()), notObserved(report.howSure().notObserved()), groups(report.howSure().groups()))));
    }

    private static String raters(RaterBand raters) {
        return switch (raters) {
            case THREE_TO_FIVE -> "Few raters: 15 are advised for figures that would come out much the same if others had been asked.";
            case SIX_TO_NINE -> "About half of the 15 raters that are advised: with others the figures could be somewhat different.";
            case TEN_OR_MORE -> "Ten raters or more; 15 are advised.";
        };
    }

    private static String notObserved(HowSure.NotObserved notObserved) {
        return notObserved == HowSure.NotObserved.MUCH ? "Raters could often not say." : "Raters could say something about nearly everything.";
    }

    private static String groups(HowSure.Groups groups) {
        return switch (groups) {
            case ALIKE -> "The groups see much the same.";
            case DIFFERENT -> "The groups see different things: read them one by one.";
            case ONE_GROUP -> "All raters are shown as one group.";
            case NOT_KNOWN -> "Whether the groups see the same cannot be said.";
        };
    }

    private String domains() {
        return "<h2 id=\"domains\">By domain</h2><p>Means from 1 (" + text(report.points().getFirst()) + ") to 5 (" + text(report.points().getLast())
                + "), with the number of raters below. Half a point or less apart is about the same.</p>"
                + report.domains().stream().map(domain -> table(domain.name() + ", and its elements", "Domain, elements", List.of("Self-rating", "Together"),
                        Stream.concat(Stream.of(row(domain.name(), domain.figures(), List.of(words(domain.selfRating()), words(domain.quadrant())))),
                                domain.elements().stream().map(element -> row(element.name(), element.figures(),
                                        List.of(words(element.selfRating()), words(element.quadrant()))))))).collect(Collectors.joining());
    }

    private String named(String title, List<NamedItem> items) {
        return items.isEmpty() ? "" : "<h2>" + title + "</h2><p>What all raters together put " + title.toLowerCase(Locale.ROOT) + ".</p>"
                + list(items.stream().map(item -> text(item.text()) + " " + mean(item.figure()) + " (" + words(item.figure().answered()) + ")"));
    }

    private String items(DomainFeedback domain) {
        var items = domain.elements().stream().flatMap(element -> element.items().stream()).toList();
        return table(domain.name() + ", by item", "Item", asked("Self-rating"), items.stream().map(item -> row(item.text(), item.figures(), asked(words(item.selfRating()), importance(item)))))
                + distributions(domain.name(), items.stream().filter(item -> item.distribution() != null).toList());
    }

    private List<String> asked(String selfRating) {
        return asked(selfRating, "Importance, as the person says");
    }

    private List<String> asked(String selfRating, String importance) {
        return report.importance() == null ? List.of(selfRating) : List.of(selfRating, importance);
    }

    private String importance(ItemFeedback item) {
        return item.importance() == null ? "not said" : text(report.importance().points().get(item.importance() - 1));
    }

    private String distributions(String domain, List<ItemFeedback> items) {
        return items.isEmpty() ? "" : "<table><caption class=\"small\">" + text(domain) + ": how the answers of all raters are spread, in per cent</caption><thead><tr>"
                + heading("Item") + report.points().stream().map(TaggedPdf::heading).collect(Collectors.joining()) + heading("Raters") + "</tr></thead><tbody>"
                + items.stream().map(item -> "<tr><th scope=\"row\">" + text(item.text()) + "</th>"
                        + item.distribution().stream().map(share -> "<td>" + share + "</td>").collect(Collectors.joining())
                        + "<td>" + words(item.agreement()) + "</td></tr>").collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String comments(CommentsOnQuestion question) {
        return "<h2>" + text(question.question()) + "</h2>"
                + (question.allRaters().isEmpty() ? "<p>Fewer than three raters wrote something, or too few answered: nothing is shown.</p>"
                        : "<h3>All raters, in no order</h3>" + list(question.allRaters().stream().map(TaggedPdf::text)))
                + (question.lineManager().isEmpty() ? "" : "<h3>Line manager</h3>" + list(question.lineManager().stream().map(TaggedPdf::text)));
    }

    private String table(String caption, String first, List<String> last, Stream<String> rows) {
        return "<table><caption class=\"small\">" + text(caption) + "</caption><thead><tr>" + heading(first)
                + Stream.concat(report.voices().stream().map(voice -> name(voice.voice())), last.stream()).map(TaggedPdf::heading).collect(Collectors.joining())
                + "</tr></thead><tbody>" + rows.collect(Collectors.joining()) + "</tbody></table>";
    }

    private String row(String name, List<FeedbackFigure> figures, List<String> last) {
        return "<tr><th scope=\"row\">" + text(name) + "</th>"
                + report.voices().stream().map(voice -> "<td>" + FeedbackFigures.of(voice.voice(), figures).map(FeedbackReportPdf::cell).orElse("not shown") + "</td>")
                        .collect(Collectors.joining())
                + last.stream().map(words -> "<td>" + words + "</td>").collect(Collectors.joining()) + "</tr>";
    }

    private static String cell(FeedbackFigure figure) {
        return mean(figure) + (figure.answered() == null ? "" : "<br /><span class=\"small\">" + words(figure.answered()) + "</span>");
    }

    private static String mean(FeedbackFigure figure) {
        return figure.mean() + (figure.end() == null ? "" : figure.end() == FeedbackFigure.End.OR_MORE ? " or more" : " or less");
    }

    private static String name(Voice voice) {
        return switch (voice) {
            case SELF -> "Self";
            case LINE_MANAGER -> "Line manager";
            case PEERS -> "Peers";
            case DIRECT_REPORTS -> "Direct reports";
            case OTHERS -> "Others";
            case OTHER_RATERS_COMBINED -> "Other raters (combined)";
            case ALL_RATERS -> "All raters";
        };
    }

    private static String words(RaterBand raters) {
        return switch (raters) {
            case THREE_TO_FIVE -> "3 to 5";
            case SIX_TO_NINE -> "6 to 9";
            case TEN_OR_MORE -> "10 or more";
        };
    }

    private static String words(SelfRating selfRating) {
        return switch (selfRating) {
            case null -> "";
            case ABOUT_THE_SAME -> "About the same";
            case HIGHER -> "Higher than all raters";
            case LOWER -> "Lower than all raters";
        };
    }

    private static String words(Quadrant quadrant) {
        return switch (quadrant) {
            case null -> "";
            case SHARED_STRENGTH -> "Shared strength";
            case BLIND_SPOT -> "Blind spot";
            case HIDDEN_STRENGTH -> "Hidden strength";
            case SHARED_DEVELOPMENT_AREA -> "Shared development area";
            case IN_BETWEEN -> "In between";
        };
    }

    private static String words(FeedbackReportView.Agreement agreement) {
        return switch (agreement) {
            case AGREE -> "Agree";
            case PARTLY_AGREE -> "Partly agree";
            case DIFFER -> "Differ";
        };
    }
}
