package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The drafts that the caller edits, by key. */
record FrameworkDraftList(
        List<FrameworkDraftSummary> items,
        @Schema(description = "Send as `pageToken` for the next page; null on the last", nullable = true) String nextPageToken) {

    /** A draft in a list. */
    @Schema(name = "FrameworkDraftSummary")
    record FrameworkDraftSummary(
            String key, String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) String organisation,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer basedOn,
            Instant editedAt) {}
}
