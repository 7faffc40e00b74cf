package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.QuestionnaireView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the items of a questionnaire version behave, for whoever edits it: released after organisations' publication, and frozen (rule D18). */
public record ItemStatistics(
        QuestionnaireReference questionnaire,
        @Schema(description = "The newest first; each is of people whom no other counts") List<Release> releases) {

    /** What was released on one day. */
    @Schema(name = "ItemStatisticsRelease")
    public record Release(
            LocalDate releasedOn,
            @Schema(description = "Rounded to 5; at least 100") int people,
            int organisations,
            @Schema(description = "Where these figures come from, as a questionnaire's record of its own error says it") String source,
            @Schema(description = "Of them, who were counted in their organisation's cycle before too, rounded to 5; null where they, or the others, are too few", nullable = true) Integer repeated,
            @Schema(description = "Of the score over all domains that are for everyone") ScaleFigures whole,
            List<SectionStatistics> sections,
            List<ItemFigures> items,
            @Schema(description = """
                    For the next version's record of its own error: of the domains computed here these figures, of the others what this version records; null \
                    where the whole has none""", nullable = true) QuestionnaireView.Measurement measurement) {}

    /** Of a score, over those who gave a point to every item that is for everyone. */
    @Schema(name = "ScaleStatistics")
    public record ScaleFigures(
            @Schema(description = "Rounded to 5; null where too few, or too few others, answered everything", nullable = true) Integer people,
            @Schema(description = "Of the figure on 0 to 100, to two figures", nullable = true) Double standardDeviation,
            @Schema(description = "Cronbach's alpha, to two figures", nullable = true) Double alpha) {

        static final ScaleFigures NONE = new ScaleFigures(null, null, null);

        /** Whether a change can be told from noise by them. */
        boolean tellsChange() {
            return standardDeviation != null && alpha != null && standardDeviation > 0 && standardDeviation <= 50 && alpha >= 0 && alpha < 1;
        }
    }

    /** Of one domain that is for everyone. */
    public record SectionStatistics(
            String key,
            String name,
            ScaleFigures figures,
            @Schema(description = "McDonald's omega of one factor, to two figures", nullable = true) Double omega,
            @Schema(description = "Correlation of the figures of those who answered in the cycle before too, to two figures", nullable = true) Double retest) {}

    /** What people answered to an item, in shares of all of them. */
    @Schema(name = "ItemAnswers")
    public record ItemFigures(
            String key,
            @JsonProperty("section") String section,
            @Schema(description = "From the lowest point to the highest") List<CodedShare> points,
            CodedShare notApplicable,
            CodedShare missing) {}
}
