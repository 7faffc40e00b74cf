package org.commonvision.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Accredits a facilitator, or gives one other dates. */
record NewAccreditation(
        @Schema(description = "Id of the person on the staff list") UUID staffMember,
        @Schema(description = "First day on which it holds") LocalDate validFrom,
        @Schema(description = "Last day on which it holds") LocalDate validTo) {

    /** Refused, field by field, where something is missing or no date that a calendar of ours has. */
    void check() {
        var errors = new ArrayList<FieldError>();
        if (staffMember == null) {
            errors.add(new FieldError("/staffMember", "Say whom to accredit."));
        }
        check(errors, "/validFrom", validFrom);
        check(errors, "/validTo", validTo);
        if (errors.isEmpty() && validTo.isBefore(validFrom)) {
            errors.add(new FieldError("/validTo", "It cannot end before it begins."));
        }
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
    }

    private static void check(ArrayList<FieldError> errors, String pointer, LocalDate date) {
        if (date == null || date.getYear() < 1900 || date.getYear() > 2999) {
            errors.add(new FieldError(pointer, "Send a date, such as 2027-01-31."));
        }
    }
}
