package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonvision.framework.Rights;
import org.commonvision.platform.http.SpreadsheetText;
import org.commonvision.report.FeedbackReportView.Agreement;
import org.commonvision.report.FeedbackReportView.Quadrant;
import org.commonvision.report.FeedbackReportView.SelfRating;

/** A 360 report as a table: a row for what is said of each domain, element and item, and below it a row for each figure; last, whose words these are. */
final class FeedbackReportCsv {

    private static final CsvMapper CSV = new CsvMapper();
    private static final ObjectMapper WORDS = new ObjectMapper();

    @JsonPropertyOrder({"kind", "key", "voice", "mean", "end", "answered", "selfRating", "quadrant", "groupsWithheld", "distribution", "agreement", "importance", "text"})
    record Row(String kind, String key, Voice voice, Double mean, FeedbackFigure.End end, RaterBand answered, SelfRating selfRating, Quadrant quadrant,
            Boolean groupsWithheld, String distribution, Agreement agreement, Integer importance, String text) {

        static Row words(String kind, String key, Voice voice, String text) {
            return new Row(kind, SpreadsheetText.neutral(key), voice, null, null, null, null, null, null, null, null, null, SpreadsheetText.neutral(text));
        }

        static Row part(String kind, String key, String name, SelfRating selfRating, Quadrant quadrant) {
            return new Row(kind, SpreadsheetText.neutral(key), null, null, null, null, selfRating, quadrant, null, null, null, null, SpreadsheetText.neutral(name));
        }

        static Row figure(String kind, String key, FeedbackFigure figure) {
            return new Row(kind, SpreadsheetText.neutral(key), figure.voice(), figure.mean(), figure.end(), figure.answered(), null, null, null, null, null, null, "");
        }
    }

    static String of(FeedbackReportView report, Rights rights) {
        var rows = new ArrayList<Row>();
        rows.add(Row.words("round", report.round().id().toString(), null, report.round().subject()));
        rows.add(Row.words("closed-on", "", null, report.round().closedOn().toString()));
        report.voices().forEach(voice -> rows.add(new Row("voice", "", voice.voice(), null, null, voice.raters(), null, null, null, null, null, null, "")));
        if (report.howSure() != null) {
            rows.add(new Row("how-sure", "raters", null, null, null, report.howSure().raters(), null, null, null, null, null, null, ""));
            rows.add(Row.words("how-sure", "not-observed", null, word(report.howSure().notObserved())));
            rows.add(Row.words("how-sure", "groups", null, word(report.howSure().groups())));
        }
        if (report.importance() != null) {
            rows.add(Row.words("importance", "question", Voice.SELF, report.importance().question()));
            for (int point = 1; point <= report.importance().points().size(); point++) {
                rows.add(Row.words("importance", String.valueOf(point), Voice.SELF, report.importance().points().get(point - 1)));
            }
        }
        for (var domain : report.domains()) {
            rows.add(Row.part("domain", domain.key(), domain.name(), domain.selfRating(), domain.quadrant()));
            domain.figures().forEach(figure -> rows.add(Row.figure("domain", domain.key(), figure)));
            for (var element : domain.elements()) {
                rows.add(Row.part("element", element.key(), element.name(), element.selfRating(), element.quadrant()));
                element.figures().forEach(figure -> rows.add(Row.figure("element", element.key(), figure)));
                element.items().forEach(item -> rows.addAll(item(item)));
            }
        }
        report.highest().forEach(item -> rows.add(Row.figure("highest", item.key(), item.figure())));
        report.lowest().forEach(item -> rows.add(Row.figure("lowest", item.key(), item.figure())));
        for (var question : report.comments()) {
            rows.add(Row.words("question", question.key(), null, question.question()));
            question.allRaters().forEach(text -> rows.add(Row.words("comment", question.key(), Voice.ALL_RATERS, text)));
            question.lineManager().forEach(text -> rows.add(Row.words("comment", question.key(), Voice.LINE_MANAGER, text)));
        }
        rights.told().forEach((what, text) -> rows.add(Row.words("rights", what, null, text)));
        try {
            return CSV.writer(CSV.schemaFor(Row.class).withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> item(FeedbackReportView.ItemFeedback item) {
        var rows = new ArrayList<Row>();
        String distribution = item.distribution() == null ? null : item.distribution().stream().map(String::valueOf).collect(Collectors.joining(" "));
        rows.add(new Row("item", SpreadsheetText.neutral(item.key()), null, null, null, null, item.selfRating(), null,
                item.groupsWithheld(), distribution, item.agreement(), item.importance(), SpreadsheetText.neutral(item.text())));
        item.figures().forEach(figure -> rows.add(Row.figure("item", item.key(), figure)));
        return rows;
    }

    /** As in the JSON. */
    private static String word(Enum<?> value) {
        return WORDS.convertValue(value, String.class);
    }

    private FeedbackReportCsv() {}
}
