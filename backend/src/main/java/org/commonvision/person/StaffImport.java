package org.commonvision.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of staff that was brought, and how far it has come. */
record StaffImport(UUID id, String odsCode, State state, Instant createdAt, Instant finishedAt, StaffText.Encoding encoding, char separator,
        int rowCount, int rowsDone, StaffMapping mapping, Described described, StaffOutcome outcome, Failure failure) {

    /** How far an import has come; what may be done when is in {@code docs/states.md}. */
    @Schema(name = "StaffImportState")
    enum State {
        /** The file is here, and nothing has been made of it. */
        UPLOADED,
        /** What it would do is being worked out. */
        CHECKING,
        /** It is known what it would do. */
        CHECKED,
        APPLYING,
        APPLIED,
        /** Nothing was changed. */
        FAILED
    }

    /** Why an import did not come through; nothing was changed. */
    @Schema(name = "StaffImportFailure")
    enum Failure {
        /** The server stopped while it was at it. */
        INTERRUPTED,
        /** Our fault. */
        FAULT,
        /** The list is another one than at the check: what it would do now is said anew. */
        LIST_CHANGED
    }

    /** What a file holds, for whoever says what its columns are. */
    record Described(List<StaffColumn> columns, List<StaffValue> staffGroups, List<StaffValue> payBands) {}

    /** A column of the file. */
    record StaffColumn(String heading, @Schema(description = "The first few that stand in it") List<String> samples) {}

    /** A value that stands in a column. */
    record StaffValue(String value, @Schema(description = "In how many rows") int rows,
            @Schema(description = "What it means: as said, or as it reads; null where it means nothing on the list, or is not known", nullable = true) String code,
            @Schema(description = "Whether it is known what it means; where not, its rows are left out") boolean known) {}

    boolean isRunning() {
        return state == State.CHECKING || state == State.APPLYING;
    }
}
