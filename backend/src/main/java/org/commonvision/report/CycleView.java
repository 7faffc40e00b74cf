package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.Questionnaires;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cycle: when people answer, what for, and when its figures are published. */
record CycleView(
        UUID id,
        String organisation,
        QuestionnaireReference questionnaire,
        String purpose,
        LocalDate opensOn,
        @Schema(description = "The last day") LocalDate closesOn,
        NewCycle.SecondaryChoice secondary,
        int least,
        CycleState state,
        @Schema(description = "Where its publication failed: what that means, in one fixed sentence that gives no reason", nullable = true) String failure,
        @Schema(description = "When its figures are published, at the earliest") Instant publishedFrom) {

    private static final String FAILED = "The publication did not succeed, so nothing of this cycle is published. It is tried again every hour.";

    /** Where a cycle stands. */
    enum CycleState {
        @JsonProperty("planned") PLANNED,
        @JsonProperty("open") OPEN,
        @JsonProperty("closed") CLOSED,
        @JsonProperty("published") PUBLISHED,
        /** Its publication failed and is tried again; nothing of it is published. */
        @JsonProperty("failed") FAILED
    }

    /** An organisation's cycles, the newest first. */
    record CycleList(List<CycleView> items, @Schema(nullable = true) String nextPageToken) {}

    static CycleView of(Cycles.Listed listed, Questionnaires questionnaires, LocalDate today) {
        var cycle = listed.cycle();
        var state = state(listed, today);
        return new CycleView(cycle.id(), cycle.organisation(), QuestionnaireReference.of(questionnaires.version(cycle.questionnaire(), cycle.version()).view()),
                cycle.purpose(), cycle.opensOn(), cycle.closesOn(), NewCycle.SecondaryChoice.valueOf(cycle.secondary().name()), cycle.least(),
                state, state == CycleState.FAILED ? FAILED : null, cycle.publishedFrom().toInstant());
    }

    private static CycleState state(Cycles.Listed listed, LocalDate today) {
        if (listed.published()) {
            return CycleState.PUBLISHED;
        }
        if (today.isAfter(listed.cycle().closesOn())) {
            return listed.failed() ? CycleState.FAILED : CycleState.CLOSED;
        }
        return today.isBefore(listed.cycle().opensOn()) ? CycleState.PLANNED : CycleState.OPEN;
    }
}
