package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonvision.framework.Rights;
import org.commonvision.platform.http.SpreadsheetText;

/**
 * The profile as a table: a row for the whole, each domain and each element, and below them whose words these are. What was not observed is part of
 * {@code notApplicable}, as in the JSON.
 */
final class ReportCsv {

    static final String MEDIA_TYPE = "text/csv";
    private static final CsvMapper CSV = new CsvMapper();

    @JsonPropertyOrder({"kind", "key", "name", "items", "notApplicable", "notObserved", "answered", "unanswered", "distribution", "highestShare", "score", "standing", "importanceDistribution", "importance"})
    record Row(String kind, String key, String name, Integer items, Integer notApplicable, Integer notObserved, Integer answered, Integer unanswered,
            String distribution, Integer highestShare, Integer score, String standing,
            String importanceDistribution, Integer importance) {

        static Row of(String kind, String key, String name, Figures figures, String standing, Figures importance) {
            return new Row(kind, SpreadsheetText.neutral(key), SpreadsheetText.neutral(name), figures.items(), figures.notApplicable(), figures.notObserved(), figures.answered(), figures.unanswered(),
                    distribution(figures), figures.highestShare(), figures.score(), standing,
                    importance == null ? "" : distribution(importance), importance == null ? null : importance.score());
        }

        static Row ofRights(String what, String text) {
            return new Row("rights", what, SpreadsheetText.neutral(text), null, null, null, null, null, "", null, null, "", "", null);
        }

        private static String distribution(Figures figures) {
            return figures.distribution().stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    static String of(IndividualReport report, Rights rights) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("overall", "", "All domains", report.overall(), "", report.importance()));
        for (var domain : report.domains()) {
            rows.add(Row.of("domain", domain.key(), domain.name(), domain.figures(), "", domain.importance()));
            for (var element : domain.elements()) {
                rows.add(Row.of("element", element.key(), element.name(), element.figures(), element.standing().word(), element.importance()));
            }
        }
        rights.told().forEach((what, text) -> rows.add(Row.ofRights(what, text)));
        try {
            return CSV.writer(CSV.schemaFor(Row.class).withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReportCsv() {}
}
