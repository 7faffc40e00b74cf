package org.commonvision.report;

import static org.commonvision.report.TaggedPdf.heading;
import static org.commonvision.report.TaggedPdf.list;
import static org.commonvision.report.TaggedPdf.rights;
import static org.commonvision.report.TaggedPdf.text;

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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final IndividualReport report;
    private final QuestionnaireView questionnaire;
    private final FrameworkView framework;

    private ReportPdf(IndividualReport report, QuestionnaireView questionnaire, FrameworkView framework) {
        this.report = report;
        this.questionnaire = questionnaire;
        this.framework = framework;
    }

    static byte[] of(IndividualReport report, QuestionnaireView questionnaire, FrameworkView framework) {
        return TaggedPdf.of("Leadership profile, " + DAY.format(report.submittedAt().atZone(ZoneOffset.UTC)), "A personal leadership profile",
                "<bookmark name=\"Profile\" href=\"#profile\" /><bookmark name=\"By domain\" href=\"#domains\" />",
                new ReportPdf(report, questionnaire, framework).body());
    }

    private String body() {
        return """
                <h1 id="profile">Your leadership profile</h1>
                <p>%s, submitted on %s. This is yours: nobody else sees it unless you share it. It is for your own development, \
                never for pay, selection or discipline.</p>
                %s%s%s%s%s
                %s""".formatted(
                text(report.questionnaire().name()), DAY.format(report.submittedAt().atZone(ZoneOffset.UTC)),
                domains(), chosen(), areas(), strengths(),
                report.domains().stream().filter(domain -> !domain.standsAlone()).map(this::elements).collect(Collectors.joining()),
                rights(framework.rights()));
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
                + heading("Not applicable") + (offersNotObserved() ? heading("Not observed") : "") + heading("No answer") + heading("Share of the highest") + heading("Figure")
                + "</tr></thead><tbody>" + rows.collect(Collectors.joining()) + "</tbody></table>";
    }

    private boolean offersNotObserved() {
        return questionnaire.scale().notObserved() != null;
    }

    private String row(String name, Figures figures) {
        return "<tr><th scope=\"row\">" + text(name) + "</th>"
                + counts(figures)
                + "<td>" + (figures.notApplicable() - figures.notObserved()) + "</td><td>" + (offersNotObserved() ? figures.notObserved() + "</td><td>" : "") + figures.unanswered() + "</td><td>"
                + (figures.highestShare() == null ? "none" : figures.highestShare() + " %") + "</td><td>"
                + figure(figures) + "</td></tr>";
    }

    private static String counts(Figures figures) {
        return figures.distribution().stream().map(count -> "<td>" + count + "</td>").collect(Collectors.joining());
    }

    private static String figure(Figures figures) {
        return figures.score() == null ? "none" : String.valueOf(figures.score());
    }
}
