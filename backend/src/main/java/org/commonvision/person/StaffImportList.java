package org.commonvision.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonvision.person.StaffImport.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation's imports, newest first: at most one that is not applied yet, and the latest of those that were. */
record StaffImportList(List<StaffImportSummary> items, @Schema(nullable = true) String nextPageToken) {

    /** That there was an import, and what it did. */
    record StaffImportSummary(UUID id, State state, Instant createdAt, @Schema(description = "When it was applied", nullable = true) Instant finishedAt,
            @Schema(description = "Rows with somebody in them") int rows,
            @Schema(description = "What it does, or did; null until it is checked", nullable = true) StaffOutcome outcome) {

        static StaffImportSummary of(StaffImport it) {
            return new StaffImportSummary(it.id(), it.state(), it.createdAt(), it.finishedAt(), it.rowCount(), it.outcome());
        }
    }
}
