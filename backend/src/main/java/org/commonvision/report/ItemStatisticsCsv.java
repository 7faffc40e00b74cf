package org.commonvision.report;

import static org.commonvision.platform.http.SpreadsheetText.neutral;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonvision.questionnaire.QuestionnaireView;

/**
 * Item statistics as a table: a row for each answer to each item, and for each score, as they were released, and below them what the columns
 * mean and whose words these are. What a spreadsheet would run is neutralised.
 */
final class ItemStatisticsCsv {

    private static final CsvMapper CSV = new CsvMapper();
    /** The codebook. */
    private static final List<Column> COLUMNS = List.of(
            new Column("releasedOn", "Day of the release; each is of people whom no other counts"),
            new Column("kind", "whole: the score over all domains that are for everyone; domain; answer; codebook and rights for what is said about the table"),
            new Column("key", "Key of the domain or item; in the codebook, a column of this table"),
            new Column("name", "Name of the domain or text of the item; in the codebook, what the column means"),
            new Column("people", "How many people the row rests on, rounded to 5; of a score, those who gave a point to every item that is for everyone"),
            new Column("answer", "The answer: a point of the scale, not-applicable or missing"),
            new Column("percent", "People who gave it, in whole per cent of all"),
            new Column("bound", "How to read it: exact, at-most or at-least; shares near 0 and 100 are never said exactly"),
            new Column("standardDeviation", "Of the figure on 0 to 100, to two figures"),
            new Column("alpha", "Cronbach's alpha, to two figures"),
            new Column("omega", "McDonald's omega of one factor, to two figures"),
            new Column("retest", "Correlation of the figures of those who answered in the cycle before too, to two figures"));

    private record Column(String name, String meaning) {}

    @JsonPropertyOrder({"releasedOn", "kind", "key", "name", "people", "answer", "percent", "bound", "standardDeviation", "alpha", "omega", "retest"})
    private record Row(String releasedOn, String kind, String key, String name, Integer people, String answer, Integer percent, String bound,
            Double standardDeviation, Double alpha, Double omega, Double retest) {

        static Row words(String kind, String key, String name) {
            return new Row("", kind, neutral(key), neutral(name), null, "", null, "", null, null, null, null);
        }

        static Row score(LocalDate on, String kind, String key, String name, ItemStatistics.ScaleFigures figures, Double omega, Double retest) {
            return new Row(on.toString(), kind, neutral(key), neutral(name), figures.people(), "", null, "", figures.standardDeviation(), figures.alpha(), omega, retest);
        }

        static Row answer(ItemStatistics.Release release, String item, String text, String answer, CodedShare share) {
            return new Row(release.releasedOn().toString(), "answer", neutral(item), neutral(text), release.people(), neutral(answer), share.percent(),
                    share.bound().name().toLowerCase(Locale.ROOT).replace('_', '-'), null, null, null, null);
        }
    }

    static String of(ItemStatistics statistics, QuestionnaireView questionnaire) {
        var texts = new HashMap<String, String>();
        questionnaire.sections().forEach(section -> section.elements().forEach(element -> element.items().forEach(item -> texts.put(item.key(), item.text()))));
        var rows = new ArrayList<Row>();
        statistics.releases().forEach(release -> addRelease(rows, release, questionnaire.scale(), texts));
        COLUMNS.forEach(column -> rows.add(Row.words("codebook", column.name(), column.meaning())));
        questionnaire.rights().told().forEach((what, text) -> rows.add(Row.words("rights", what, text)));
        try {
            return CSV.writer(CSV.schemaFor(Row.class).withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addRelease(List<Row> rows, ItemStatistics.Release release, QuestionnaireView.Scale scale, Map<String, String> texts) {
        rows.add(Row.score(release.releasedOn(), "whole", "", "All domains that are for everyone", release.whole(), null, null));
        release.sections().forEach(it -> rows.add(Row.score(release.releasedOn(), "domain", it.key(), it.name(), it.figures(), it.omega(), it.retest())));
        for (var item : release.items()) {
            for (int i = 0; i < item.points().size(); i++) {
                rows.add(Row.answer(release, item.key(), texts.get(item.key()), scale.points().get(i).label(), item.points().get(i)));
            }
            rows.add(Row.answer(release, item.key(), texts.get(item.key()), "not-applicable", item.notApplicable()));
            rows.add(Row.answer(release, item.key(), texts.get(item.key()), "missing", item.missing()));
        }
    }

    private ItemStatisticsCsv() {}
}
