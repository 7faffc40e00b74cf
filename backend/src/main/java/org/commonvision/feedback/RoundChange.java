package org.commonvision.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other dates for a round that has not been proposed; what is left out, or null, stays as it is. */
@Partial
@Schema(description = "What to change. What is left out, or null, stays as it is.")
record RoundChange(
        @Schema(nullable = true) LocalDate opensOn,
        @Schema(nullable = true) LocalDate closesOn) {

    LocalDate opensOn(Round round) {
        return opensOn == null ? round.opensOn() : opensOn;
    }

    LocalDate closesOn(Round round) {
        return closesOn == null ? round.closesOn() : closesOn;
    }

    void check(Round round, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        RoundDates.check(errors, opensOn(round), closesOn(round), today);
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
    }
}
