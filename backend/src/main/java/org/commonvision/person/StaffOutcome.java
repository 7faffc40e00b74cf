package org.commonvision.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file of staff does to the list, or would do. */
record StaffOutcome(
        @Schema(description = "People on the list before") int before,
        @Schema(description = "New on the list, or back on it") int added,
        @Schema(description = "In another unit, whatever else is new of them") int moved,
        @Schema(description = "In the same unit, and something else is new of them") int changed,
        int unchanged,
        @Schema(description = "On the list and not in the file: they are marked as having left") int left,
        @Schema(description = "More than a fifth of the list would leave: that needs a second yes") boolean manyLeave,
        @Schema(description = "Rows that are left out, because something in them is wrong; of whoever they are, everything stays as it is") int leftOut,
        @Schema(description = "How many things are wrong") int wrong,
        @Schema(description = "The first of them") List<StaffFinding> findings,
        @Schema(description = "How many units are new") int unitsAdded,
        @Schema(description = "The first of them, each after those that it is part of") List<String> newUnits,
        @Schema(description = "The first of those who leave, by name") List<String> leavers) {

    /** Without anything that names somebody: for when it is done. */
    StaffOutcome figures() {
        return new StaffOutcome(before, added, moved, changed, unchanged, left, manyLeave, leftOut, wrong, List.of(), unitsAdded, List.of(), List.of());
    }
}
