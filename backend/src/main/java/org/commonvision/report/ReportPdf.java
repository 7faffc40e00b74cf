package org.commonvision.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.FrameworkView.Suggestion;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.report.IndividualReport.DomainFigures;
import org.commonvision.report.IndividualReport.ElementFigures;

/** The profile on paper: a tagged PDF (PDF/UA-1) with the same figures as the page, for the appraisal. */
final class ReportPdf {

    static final String MEDIA_TYPE = "application/pdf";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    /** Comes with the PDF library itself (SIL Open Font License); one weight, so headings differ by size. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " of " counter(pages); font: 9pt Liberation; } }
            body { font-family: Liberation; font-size: 10.5pt; line-height: 1.4; color: #212b32; }
            h1 { font-size: 22pt; font-weight: normal; margin: 0 0 4mm; }
            h2 { font-size: 15pt; font-weight: normal; margin: 8mm 0 2mm; page-break-after: avoid; }
            h3 { font-size: 12pt; font-weight: normal; margin: 5mm 0 1mm; page-break-after: avoid; }
            p, ul { margin: 0 0 2.5mm; }
            table { width: 100%; border-collapse: collapse; margin: 2mm 0 4mm; }
            caption { text-align: left; margin-bottom: 1mm; }
            tr { page-break-inside: avoid; }
            th, td { font-weight: normal; text-align: right; padding: 1.2mm 1.5mm; border-bottom: 0.3mm solid #768692; vertical-align: top; }
            th:first-child, td:first-child { text-align: left; padding-left: 0; }
            thead th { border-bottom: 0.6mm solid #212b32; }
            .small { font-size: 9pt; color: #4c6272; }
            """;

    private final IndividualReport report;
    private final QuestionnaireView questionnaire;
    private final FrameworkView framework;

    private ReportPdf(IndividualReport report, QuestionnaireView questionnaire, FrameworkView framework) {
        this.report = report;
        this.questionnaire = questionnaire;
        this.framework = framework;
    }

    static byte[] of(IndividualReport report, QuestionnaireView questionnaire, FrameworkView framework) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> PdfRendererBuilder.class.getResourceAsStream(FONT), "Liberation", 400, FontStyle.NORMAL, true)
                    .withHtmlContent(new ReportPdf(report, questionnaire, framework).xhtml(), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private String xhtml() {
        String day = DAY.format(report.submittedAt().atZone(ZoneOffset.UTC));
        return """
                <html lang="en-GB"><head><title>Leadership profile, %1$s</title>
                <meta name="description" content="A personal leadership profile" /><style>%2$s</style>
                <bookmarks><bookmark name="Profile" href="#profile" /><bookmark name="By domain" href="#domains" /></bookmarks></head>
                <body><h1 id="profile">Your leadership profile</h1>
                <p>%3$s, submitted on %1$s. This is yours: nobody else sees it unless you share it. It is for your own development, \
                never for pay, selection or discipline.</p>
                %4$s%5$s%6$s%7$s%8$s
                <p class="small">%9$s %10$s</p></body></html>""".formatted(
                day, STYLE, text(report.questionnaire().name()),
                domains(), chosen(), areas(), strengths(),
                report.domains().stream().filter(domain -> !domain.standsAlone()).map(this::elements).collect(Collectors.joining()),
                text(framework.rights().notice()), text(framework.rights().attribution()));
    }

    private String domains() {
        return "<h2 id=\"domains\">By domain</h2>" + table("How you answered, by domain", "Domain",
                Stream.concat(report.domains().stream().map(domain -> row(domain.name(), domain.figures())),
                        Stream.of(row("All domains", report.overall()))))
                + importance("Domain", Stream.concat(report.domains().stream().map(domain -> importanceRow(domain.name(), domain.importance())),
                        Stream.of(importanceRow("All domains", report.importance()))))
                + "<p class=\"small\">The figure runs from 0 to 100. It is left out where less than half of the statements apply to your role, "
                + "or less than three quarters of those have an answer.</p>";
    }

    private String elements(DomainFigures domain) {
        return "<h2>" + text(domain.name()) + "</h2>"
                + table("How you answered, by element", "Element", domain.elements().stream().map(element -> row(element.name(), element.figures())))
                + importance("Element", domain.elements().stream().map(element -> importanceRow(element.name(), element.importance())));
    }

    /** Where it is asked; the two ratings are kept apart, so they never stand in one table. */
    private String importance(String first, Stream<String> rows) {
        if (questionnaire.importance() == null) {
            return "";
        }
        String points = questionnaire.importance().points().stream().map(point -> heading(point.label())).collect(Collectors.joining());
        return "<table><caption class=\"small\">" + text(questionnaire.importance().question()) + "</caption><thead><tr>" + heading(first) + points
                + heading("Not rated") + heading("Importance") + "</tr></thead><tbody>" + rows.collect(Collectors.joining()) + "</tbody></table>";
    }

    private static String importanceRow(String name, Figures importance) {
        return importance == null ? "" : "<tr><th scope=\"row\">" + text(name) + "</th>" + counts(importance)
                + "<td>" + importance.unanswered() + "</td><td>" + figure(importance) + "</td></tr>";
    }

    private String chosen() {
        return report.elementsToWorkOn().isEmpty() ? ""
                : "<h2>What you chose to work on</h2>" + list(report.elementsToWorkOn().stream().map(key -> text(element(key).name())));
    }

    private String areas() {
        var areas = Stream.concat(with(ElementFigures::importantAndLow).stream(),
                with(element -> element.standing() == Standing.POSSIBLE_AREA && !element.importantAndLow()).stream()).toList();
        return areas.isEmpty() ? "" : "<h2>Possible areas to develop</h2><p>Elements with mostly low and middle answers"
                + (questionnaire.importance() == null ? "" : "; those that you said are important in your role come first") + ".</p>"
                + areas.stream().map(this::area).collect(Collectors.joining());
    }

    private String area(ElementFigures area) {
        var element = element(area.key());
        return "<h3>" + text(area.name()) + "</h3>" + (area.importantAndLow() ? "<p>Important in your role.</p>" : "")
                + (element.levels() == null ? "" : list(element.levels().stream().map(level -> text(level.name()) + ": " + text(level.description()))))
                + list(element.suggestions().stream().map(ReportPdf::suggestion));
    }

    private String strengths() {
        var strengths = with(element -> element.standing() == Standing.STRENGTH);
        return strengths.isEmpty() ? "" : "<h2>Strengths</h2><p>Elements with nothing but the highest answer, each with a question to ask yourself.</p>"
                + strengths.stream().map(strength -> "<h3>" + text(strength.name()) + "</h3><p>" + text(element(strength.key()).overplayed()) + "</p>")
                        .collect(Collectors.joining());
    }

    private List<ElementFigures> with(Predicate<ElementFigures> wanted) {
        return report.domains().stream().flatMap(domain -> domain.elements().stream()).filter(wanted).toList();
    }

    private FrameworkView.Element element(String key) {
        return framework.domains().stream().flatMap(domain -> domain.elements().stream()).filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    private static String suggestion(Suggestion suggestion) {
        return (suggestion.kind() == Suggestion.Kind.TRY ? "To try: " : "To read: ") + text(suggestion.text())
                + (suggestion.source() == null ? "" : " (" + text(suggestion.source()) + ")");
    }

    private String table(String caption, String first, Stream<String> rows) {
        String points = questionnaire.scale().points().stream().map(point -> heading(point.label())).collect(Collectors.joining());
        return "<table><caption class=\"small\">" + caption + "</caption><thead><tr>" + heading(first) + points
                + heading("Not applicable") + heading("No answer") + heading("Share of the highest") + heading("Figure")
                + "</tr></thead><tbody>" + rows.collect(Collectors.joining()) + "</tbody></table>";
    }

    private static String heading(String words) {
        return "<th scope=\"col\">" + text(words) + "</th>";
    }

    private static String row(String name, Figures figures) {
        return "<tr><th scope=\"row\">" + text(name) + "</th>"
                + counts(figures)
                + "<td>" + figures.notApplicable() + "</td><td>" + figures.unanswered() + "</td><td>"
                + (figures.highestShare() == null ? "none" : figures.highestShare() + " %") + "</td><td>"
                + figure(figures) + "</td></tr>";
    }

    private static String counts(Figures figures) {
        return figures.distribution().stream().map(count -> "<td>" + count + "</td>").collect(Collectors.joining());
    }

    private static String figure(Figures figures) {
        return figures.score() == null ? "none" : String.valueOf(figures.score());
    }

    private static String list(Stream<String> items) {
        return items.map(item -> "<li>" + item + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
