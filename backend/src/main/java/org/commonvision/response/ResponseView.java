package org.commonvision.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's answers to a questionnaire, for that person. */
public record ResponseView(
        UUID id,
        QuestionnaireReference questionnaire,
        @Schema(description = "Keys of the chosen sections") List<String> sections,
        ResponseState state,
        Instant createdAt,
        @Schema(nullable = true) Instant submittedAt,
        @Schema(description = "Counts the changes; the ETag is this in quotes") int revision,
        @Schema(description = "Items that have an answer, in the questionnaire's order") List<Answer> answers,
        @Schema(description = "Items whose importance is rated, in the questionnaire's order; empty where it asks for none") List<Answer> importance,
        List<Note> notes,
        @Schema(description = "Whether it counts in the organisation's figures; null until submission", nullable = true) Boolean countsForOrganisation,
        @Schema(description = "Keys of the elements the person chose to work on") List<String> elementsToWorkOn) {

    static ResponseView of(AnswerSheet sheet, List<Note> notes, PublishedQuestionnaire questionnaire) {
        var order = questionnaire.order();
        return new ResponseView(sheet.id(), QuestionnaireReference.of(questionnaire.view()), sheet.sections(), sheet.state(), sheet.createdAt(), sheet.submittedAt(),
                sheet.revision(), sheet.given(order), sheet.givenImportance(order), notes, sheet.countsForOrganisation(), sheet.elementsToWorkOn());
    }
}
