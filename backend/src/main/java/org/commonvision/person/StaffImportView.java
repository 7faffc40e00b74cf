package org.commonvision.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonvision.person.StaffImport.Described;
import org.commonvision.person.StaffImport.Failure;
import org.commonvision.person.StaffImport.StaffColumn;
import org.commonvision.person.StaffImport.StaffValue;
import org.commonvision.person.StaffImport.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import of a staff list: what the file holds, how it is read, how far it has come and what it does. */
record StaffImportView(
        UUID id,
        @Schema(description = "CHECKING and APPLYING go on by themselves: ask again") State state,
        Instant createdAt,
        @Schema(description = "When it was applied", nullable = true) Instant finishedAt,
        StaffText.Encoding encoding,
        Separator separator,
        @Schema(description = "Rows with somebody in them") int rows,
        @Schema(description = "How many of them are done, while it is CHECKING or APPLYING") int rowsDone,
        @Schema(description = "The columns of the file; none once it is applied") List<StaffColumn> columns,
        @Schema(description = "How it is read: guessed, until it is said") StaffMapping mapping,
        @Schema(description = "What stands in the column of staff groups, first what is not known; as of the upload or the latest check") List<StaffValue> staffGroups,
        @Schema(description = "What stands in the column of pay bands, first what is not known; as of the upload or the latest check") List<StaffValue> payBands,
        @Schema(description = "What it does, or would do; null until it is checked", nullable = true) StaffOutcome outcome,
        @Schema(description = "Why the latest step did not come through; null where it did", nullable = true) Failure failure) {

    /** What parts the cells of a row. */
    @Schema(name = "StaffFileSeparator")
    enum Separator {
        @JsonProperty("comma") COMMA,
        @JsonProperty("semicolon") SEMICOLON,
        @JsonProperty("tab") TAB;

        private static Separator of(char separator) {
            return separator == ';' ? SEMICOLON : separator == '\t' ? TAB : COMMA;
        }
    }

    static StaffImportView of(StaffImport it) {
        var described = it.described() == null ? new Described(List.of(), List.of(), List.of()) : it.described();
        return new StaffImportView(it.id(), it.state(), it.createdAt(), it.finishedAt(), it.encoding(), Separator.of(it.separator()), it.rowCount(), it.rowsDone(),
                described.columns(), it.mapping(), described.staffGroups(), described.payBands(), it.outcome(), it.failure());
    }
}
