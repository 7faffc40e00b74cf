package org.commonvision.person;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation's staff list has of one person. */
public record StaffEntry(
        @Schema(description = "ODS code of the organisation") String organisation,
        String name, String email,
        @Schema(description = "What the organisation's staff record system knows them by", nullable = true) String employeeNumber,
        @Schema(description = "Name of the line manager", nullable = true) String lineManager,
        @Schema(description = "Key of the unit that they work in", nullable = true) String unit,
        @Schema(description = "Of the code list `staff-groups`", nullable = true) String staffGroup,
        @Schema(description = "Of the code list `pay-band-clusters`", nullable = true) String payBandCluster,
        @Schema(description = "Since when they are not in the organisation's list any more", nullable = true) LocalDate leftOn,
        @Schema(description = "First day of an accreditation as a facilitator", nullable = true) LocalDate facilitatorFrom,
        @Schema(description = "Its last day", nullable = true) LocalDate facilitatorTo,
        @Schema(description = "Names of the cohorts that they are in: people of a programme who are compared before and after it, together") List<String> cohorts) {}
