package org.commonvision.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit is called, and from when to when it is one. */
record UnitChange(
        String name,
        @Schema(description = "First day; null where it is not known", nullable = true) LocalDate validFrom,
        @Schema(description = "Last day; null while it goes on", nullable = true) LocalDate validTo) {

    private static final int LONGEST = 200;

    void check() {
        var errors = new ArrayList<FieldError>();
        if (name == null || name.isBlank() || name.length() > LONGEST || !PlainText.isClean(name)) {
            errors.add(new FieldError("/name", "A name has 1 to " + LONGEST + " characters."));
        }
        check(errors, "/validFrom", validFrom);
        check(errors, "/validTo", validTo);
        if (errors.isEmpty() && validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            errors.add(new FieldError("/validTo", "It cannot end before it begins."));
        }
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
    }

    private static void check(ArrayList<FieldError> errors, String pointer, LocalDate date) {
        if (date != null && (date.getYear() < 1900 || date.getYear() > 2999)) {
            errors.add(new FieldError(pointer, "Send a date, such as 2027-01-31, or null."));
        }
    }
}
