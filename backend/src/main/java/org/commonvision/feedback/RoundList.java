package org.commonvision.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rounds that somebody has a part in. */
record RoundList(List<RoundSummary> items, @Schema(nullable = true) String nextPageToken) {

    /** A round in a list. */
    record RoundSummary(
            UUID id,
            @Schema(description = "Name of the person whom it is about") String subject,
            @Schema(description = "What you are to it") Round.Part you,
            RoundState state, LocalDate opensOn, LocalDate closesOn) {

        static RoundSummary of(Round round, Round.Part you) {
            return new RoundSummary(round.id(), round.subjectName(), you, round.state(), round.opensOn(), round.closesOn());
        }
    }
}
