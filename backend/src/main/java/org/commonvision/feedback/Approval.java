package org.commonvision.feedback;

import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the facilitator or the line manager says to a panel. */
@Partial
@Schema(requiredProperties = "approved")
record Approval(
        @Schema(description = "false sends the round back to its subject") Boolean approved,
        @Schema(description = "Why it goes back, for the subject", maxLength = Approval.LONGEST_NOTE, nullable = true) String note) {

    static final int LONGEST_NOTE = 1000;

    void check() {
        if (approved == null) {
            throw ProblemType.invalid("/approved", "Say whether you approve.");
        }
        if (note != null && (note.length() > LONGEST_NOTE || !PlainText.isClean(note))) {
            throw ProblemType.invalid("/note", "Send a text of at most " + LONGEST_NOTE + " characters.");
        }
        if (!approved && (note == null || note.isBlank())) {
            throw ProblemType.invalid("/note", "Say why it goes back.");
        }
    }
}
