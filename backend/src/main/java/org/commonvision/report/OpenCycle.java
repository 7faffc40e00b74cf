package org.commonvision.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.Questionnaires;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cycle as those are told of it whose answers it counts: what for, until when, and what is shown of it. Nothing in it comes from anybody's answers. */
record OpenCycle(
        UUID id,
        QuestionnaireReference questionnaire,
        @Schema(description = "In the words of whoever planned it") String purpose,
        LocalDate opensOn,
        @Schema(description = "The last day") LocalDate closesOn,
        @Schema(description = "What the one table besides the units is by") NewCycle.SecondaryChoice secondary,
        @Schema(description = "Fewer people than this are never shown together") int least,
        @Schema(description = "When its figures are published, at the earliest") Instant publishedFrom) {

    /** Those that are open: one at most, since windows of one organisation never share a day. */
    record OpenCycleList(List<OpenCycle> items, @Schema(nullable = true) String nextPageToken) {}

    static OpenCycle of(Cycle cycle, Questionnaires questionnaires) {
        return new OpenCycle(cycle.id(), QuestionnaireReference.of(questionnaires.version(cycle.questionnaire(), cycle.version()).view()),
                cycle.purpose(), cycle.opensOn(), cycle.closesOn(), NewCycle.SecondaryChoice.valueOf(cycle.secondary().name()), cycle.least(),
                cycle.publishedFrom().toInstant());
    }
}
