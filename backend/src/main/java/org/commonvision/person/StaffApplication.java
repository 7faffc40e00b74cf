package org.commonvision.person;

import java.util.ArrayList;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The second yes to what an import does that is seldom meant. */
@Partial
record StaffApplication(
        @Schema(description = "Yes, more than a fifth of the list have left", defaultValue = "false") Boolean confirmLeavers,
        @Schema(description = "Yes, leave out the rows in which something is wrong", defaultValue = "false") Boolean confirmLeftOut) {

    /** Refused, naming each yes that is missing. */
    void check(StaffOutcome outcome) {
        var missing = new ArrayList<FieldError>();
        if (outcome.manyLeave() && !Boolean.TRUE.equals(confirmLeavers)) {
            missing.add(new FieldError("/confirmLeavers", outcome.left() + " of " + outcome.before() + " people would be marked as having left. Say that this is so, or bring a whole list."));
        }
        if (outcome.leftOut() > 0 && !Boolean.TRUE.equals(confirmLeftOut)) {
            missing.add(new FieldError("/confirmLeftOut", "Something is wrong in " + outcome.leftOut() + " rows. Say that they are to be left out, or mend them and bring the file again."));
        }
        if (!missing.isEmpty()) {
            throw ProblemType.STAFF_IMPORT_UNCONFIRMED.because("What this import does needs a second yes. Nothing was changed.", missing);
        }
    }
}
