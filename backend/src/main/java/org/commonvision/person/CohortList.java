package org.commonvision.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation's cohorts, by name. */
record CohortList(List<CohortSummary> items, @Schema(nullable = true) String nextPageToken) {

    /** The people of a programme, fixed when it was made. */
    public record CohortSummary(UUID id, String name, Instant createdAt, @Schema(description = "How many people are in it") int size) {}
}
