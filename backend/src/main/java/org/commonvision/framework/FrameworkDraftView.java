package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of a framework while it is written. */
record FrameworkDraftView(
        @Schema(examples = "local-demo1-our-values") String key,
        @Schema(description = "ODS code of the organisation whose own it is; left out where it is for everyone")
        @JsonInclude(JsonInclude.Include.NON_NULL) String organisation,
        @Schema(description = "The published version that it began from; left out where there is none")
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer basedOn,
        @Schema(description = "Another one after each change; the ETag is this in quotes") long revision,
        Instant editedAt,
        FrameworkContent framework) {

    static FrameworkDraftView of(Draft<FrameworkContent> draft) {
        return new FrameworkDraftView(draft.key(), draft.organisation(), draft.basedOn(), draft.revision(), draft.editedAt(), draft.content());
    }
}
