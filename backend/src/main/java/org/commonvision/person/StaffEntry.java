package org.commonvision.person;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation's staff list has of one person. */
public record StaffEntry(
        @Schema(description = "ODS code of the organisation") String organisation,
        String name, String email,
        @Schema(description = "Name of the line manager", nullable = true) String lineManager,
        @Schema(description = "First day of an accreditation as a facilitator", nullable = true) LocalDate facilitatorFrom,
        @Schema(description = "Its last day", nullable = true) LocalDate facilitatorTo) {}
