package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.commonvision.framework.FrameworkView;
import org.commonvision.platform.http.SpreadsheetText;
import org.commonvision.report.ProgressReport.Change;
import org.commonvision.report.ProgressReport.Comparison;
import org.commonvision.report.ProgressReport.ProgressLine;
import org.commonvision.report.ProgressReport.RelatedElements;

/**
 * Progress as a table: a row for each assessment of each line, and in the rows of the later of the two compared what the comparison says. After
 * them a row for each element of the later one that a crosswalk relates, with the one of the earlier that it stands beside; no figure is taken from another.
 * Last, for each framework version in it, whose words these are.
 */
final class ProgressCsv {

    private static final CsvMapper CSV = new CsvMapper();

    @JsonPropertyOrder({"part", "key", "name", "submittedAt", "responseId", "framework", "frameworkVersion", "questionnaire", "questionnaireVersion", "score", "goesOn",
        "comparedWith", "itemsAsked", "itemsInBoth", "itemsCompared", "from", "to", "change", "index", "verdict", "obstacle",
        "relation", "relatedKey", "relatedName", "relatedScore", "crosswalk", "crosswalkVersion"})
    record Row(String part, String key, String name, String submittedAt, String responseId, String framework, int frameworkVersion,
            String questionnaire, Integer questionnaireVersion, Integer score, Boolean goesOn,
            String comparedWith, Integer itemsAsked, Integer itemsInBoth, Integer itemsCompared, Integer from, Integer to, Integer change, Double index, String verdict, String obstacle,
            String relation, String relatedKey, String relatedName, Integer relatedScore, String crosswalk, Integer crosswalkVersion) {}

    static String of(ProgressReport progress, Collection<FrameworkView> frameworks) {
        var rows = new ArrayList<Row>();
        for (var line : progress.lines()) {
            for (int i = 0; i < progress.points().size(); i++) {
                rows.add(row(progress, line, i));
            }
        }
        if (progress.comparison() != null && progress.comparison().related() != null) {
            progress.comparison().related().elements().forEach(it -> rows.add(related(progress, progress.comparison(), it)));
        }
        frameworks.forEach(framework -> framework.rights().told().forEach((what, text) -> rows.add(new Row("rights", what, text(text), "", "", framework.key(), framework.version(),
                "", null, null, null, "", null, null, null, null, null, null, null, "", "",
                "", "", "", null, "", null))));
        try {
            return CSV.writer(CSV.schemaFor(Row.class).withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ProgressReport progress, ProgressLine line, int at) {
        var point = progress.points().get(at);
        var place = line.places().get(at);
        var compared = Optional.ofNullable(progress.comparison()).filter(it -> it.to().equals(point.responseId()));
        Optional<Change> change = compared.flatMap(it -> switch (line.part()) {
            case OVERALL -> Optional.of(it.overall());
            case DOMAIN -> it.domains().stream().filter(domain -> domain.key().equals(place.key())).map(ProgressReport.DomainChange::change).findFirst();
            default -> Optional.empty();
        });
        return new Row(word(line.part()), text(line.key()), line.part() == ProgressReport.Part.OVERALL ? "All domains" : text(line.name()),
                point.submittedAt().toString(), point.responseId().toString(), point.framework().key(), point.framework().version(),
                point.questionnaire().key(), point.questionnaire().version(), place.score(), place.goesOn(),
                change.flatMap(_ -> compared).map(it -> it.from().toString()).orElse(""),
                change.map(Change::itemsAsked).orElse(null), change.map(Change::itemsInBoth).orElse(null), change.map(Change::itemsCompared).orElse(null),
                change.map(Change::from).orElse(null), change.map(Change::to).orElse(null), change.map(Change::change).orElse(null), change.map(Change::index).orElse(null),
                change.map(it -> word(it.verdict())).orElse(""), change.map(Change::obstacle).map(ProgressCsv::word).orElse(""),
                "", "", "", null, "", null);
    }

    /** Nothing in the columns of the comparison: its figures are not to be subtracted. */
    private static Row related(ProgressReport progress, Comparison comparison, RelatedElements elements) {
        var point = progress.points().stream().filter(it -> it.responseId().equals(comparison.to())).findFirst().orElseThrow();
        var crosswalk = comparison.related().crosswalk();
        return new Row("related", text(elements.after().key()), text(elements.after().name()),
                point.submittedAt().toString(), point.responseId().toString(), point.framework().key(), point.framework().version(),
                point.questionnaire().key(), point.questionnaire().version(), elements.after().score(), false,
                comparison.from().toString(), null, null, null, null, null, null, null, "", "",
                word(elements.strength()), text(elements.before().key()), text(elements.before().name()), elements.before().score(), crosswalk.key(), crosswalk.version());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String text(String text) {
        return text == null ? "" : SpreadsheetText.neutral(text);
    }

    private ProgressCsv() {}
}
