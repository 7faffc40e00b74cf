package org.commonvision.report;

import static org.commonvision.platform.http.SpreadsheetText.neutral;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Published reports of cohorts as a table, with what the columns mean and whose words these are below it. What a spreadsheet would run is neutralised. */
final class CohortCsv {

    private static final CsvMapper CSV = new CsvMapper();
    /** The codebook. */
    private static final List<Map.Entry<String, String>> COLUMNS = List.of(
            Map.entry("kind", "domain; codebook and rights for what is said about the table"),
            Map.entry("cohort", "Name of the cohort"),
            Map.entry("people", "Who answered in both cycles, rounded to 5"),
            Map.entry("beforeClosesOn", "Last day of the cycle before"),
            Map.entry("afterClosesOn", "Last day of the cycle after"),
            Map.entry("key", "Key of the domain; in the codebook, a column of this table"),
            Map.entry("name", "Name of the domain; in the codebook, what the column means"),
            Map.entry("before", "Mean before, a whole number of 0 to 100"),
            Map.entry("after", "Mean after"),
            Map.entry("change", "After less before"),
            Map.entry("low", "Lower end of the change's 95 per cent interval, by the standard deviation and reliability that the questionnaire version records"),
            Map.entry("high", "Upper end"),
            Map.entry("verdict", "Of the mean: improved, no-detectable-change, fell"),
            Map.entry("smallestDetectable", "A person's change counts from so many points"),
            Map.entry("rose", "People who rose by that, in whole per cent"),
            Map.entry("roseBound", "How to read it: exact, at-most or at-least; shares near 0 and 100 are never said exactly"),
            Map.entry("stayed", "People of whom no change is detectable"),
            Map.entry("stayedBound", "How to read it"),
            Map.entry("fell", "People who fell by that"),
            Map.entry("fellBound", "How to read it"));

    @JsonPropertyOrder({"kind", "cohort", "people", "beforeClosesOn", "afterClosesOn", "key", "name", "before", "after", "change", "low", "high", "verdict", "smallestDetectable",
        "rose", "roseBound", "stayed", "stayedBound", "fell", "fellBound"})
    private record Row(String kind, String cohort, Integer people, String beforeClosesOn, String afterClosesOn, String key, String name, Integer before, Integer after, Integer change,
            Integer low, Integer high, String verdict, Integer smallestDetectable, Integer rose, String roseBound, Integer stayed, String stayedBound, Integer fell, String fellBound) {

        static Row words(String kind, String key, String name) {
            return new Row(kind, "", null, "", "", neutral(key), neutral(name), null, null, null, null, null, "", null, null, "", null, "", null, "");
        }

        static Row of(CohortReport report, CohortReport.Domain domain) {
            return new Row("domain", neutral(report.name()), report.people(), report.before().closesOn().toString(), report.after().closesOn().toString(),
                    neutral(domain.key()), neutral(domain.name()), domain.before(), domain.after(), domain.change(), domain.low(), domain.high(), word(domain.verdict()), domain.smallestDetectable(),
                    domain.rose().percent(), word(domain.rose().bound()), domain.stayed().percent(), word(domain.stayed().bound()), domain.fell().percent(), word(domain.fell().bound()));
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static String of(List<CohortReport> reports) {
        var rows = new ArrayList<Row>();
        var rights = new LinkedHashMap<String, String>();
        for (var report : reports) {
            report.domains().forEach(domain -> rows.add(Row.of(report, domain)));
            report.rights().told().forEach(rights::putIfAbsent);
        }
        COLUMNS.forEach(column -> rows.add(Row.words("codebook", column.getKey(), column.getValue())));
        rights.forEach((what, text) -> rows.add(Row.words("rights", what, text)));
        try {
            return CSV.writer(CSV.schemaFor(Row.class).withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CohortCsv() {}
}
