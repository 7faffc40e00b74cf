package org.commonvision.response;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was sent is saved for good. Where something newer was there already, that stands, and is said here. */
record AnswersSaved(
        @Schema(description = "Of the response now; more than one up means that another device wrote too") int revision,
        @Schema(description = "Answers given later elsewhere, which stand") List<Answer> superseded,
        @Schema(description = "Ratings of importance given later elsewhere, which stand") List<Answer> supersededImportance,
        @Schema(description = "Notes written later elsewhere, which stand") List<Note> supersededNotes) {}
