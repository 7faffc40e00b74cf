package org.commonvision.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A response as it is stored: its answers in the item order of its questionnaire version. */
public record AnswerSheet(
        UUID id, UUID personId, String questionnaire, int version, List<String> sections, ResponseState state,
        Instant createdAt, Instant submittedAt, int revision, short[] answers,
        Boolean countsForOrganisation, List<String> elementsToWorkOn) {

    boolean isSubmitted() {
        return state == ResponseState.SUBMITTED;
    }
}
