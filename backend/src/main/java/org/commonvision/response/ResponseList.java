package org.commonvision.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The person's own responses, newest first. */
record ResponseList(
        List<ResponseSummary> items,
        @Schema(description = "Send as `pageToken` for the next page; null on the last", nullable = true) String nextPageToken) {

    /** A response in a list. */
    @Schema(name = "ResponseSummary")
    record ResponseSummary(
            UUID id, QuestionnaireReference questionnaire, List<String> sections, ResponseState state,
            Instant createdAt, @Schema(nullable = true) Instant submittedAt,
            @Schema(description = "Items of the chosen sections with nothing left to say: an answer and, where it is asked, its importance") int answered,
            @Schema(description = "Items of the chosen sections") int items) {

        static ResponseSummary of(AnswerSheet sheet, PublishedQuestionnaire questionnaire) {
            int answered = 0;
            int items = 0;
            for (var section : questionnaire.order().chosen(sheet.sections())) {
                for (int i = section.range().from(); i < section.range().to(); i++) {
                    items++;
                    if (sheet.isComplete(i, questionnaire.order())) {
                        answered++;
                    }
                }
            }
            return new ResponseSummary(sheet.id(), QuestionnaireReference.of(questionnaire.view()), sheet.sections(), sheet.state(),
                    sheet.createdAt(), sheet.submittedAt(), answered, items);
        }
    }
}
