package org.commonvision.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something wrong in a file of staff, and what to do about it. Its row is left out until it is mended. */
record StaffFinding(
        @Schema(description = "As a spreadsheet counts: the headings are row 1") int row,
        @Schema(description = "Heading of the column; empty where it is the whole row") String column,
        String message) {}
