package org.commonvision.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rounds that somebody has had, for their appraisal; nothing of what was answered. */
record FeedbackRecordList(List<FeedbackRecord> items, @Schema(nullable = true) String nextPageToken) {

    /** That a round took place. */
    public record FeedbackRecord(
            @Schema(description = "Key of the questionnaire", examples = "leadership-360") String questionnaire,
            @Schema(description = "Name of the facilitator") String facilitator,
            LocalDate openedOn,
            @Schema(nullable = true) LocalDate closedOn,
            @Schema(description = "How many raters besides the line manager answered, as a band; null until the report is made", nullable = true) Raters raters,
            @Schema(description = "When the report was talked through", nullable = true) LocalDate conversationOn,
            @Schema(nullable = true) LocalDate releasedOn) {}

    /** A band, so that nobody can reckon from it whether one more or fewer answered. */
    @Schema(name = "RatersWhoAnswered")
    public enum Raters {
        @JsonProperty("fewer-than-6") UNDER_6,
        @JsonProperty("6-to-9") FROM_6_TO_9,
        @JsonProperty("10-or-more") FROM_10
    }
}
