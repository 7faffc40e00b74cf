package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The published versions that the caller edits, by key and number. */
public record VersionList(
        List<VersionSummary> items,
        @Schema(description = "Send as `pageToken` for the next page; null on the last", nullable = true) String nextPageToken) {

    /** A published version, as those who edit it see it. */
    @Schema(name = "VersionSummary")
    public record VersionSummary(
            String key, int version, String name,
            @Schema(description = "ODS code of the organisation whose own it is; left out where it is for everyone")
            @JsonInclude(JsonInclude.Include.NON_NULL) String organisation,
            Instant publishedAt,
            @Schema(description = "Left out while it is not retired")
            @JsonInclude(JsonInclude.Include.NON_NULL) Instant retiredAt) {}
}
