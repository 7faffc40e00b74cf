package org.commonvision.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as the Organisation Data Service has it. */
public record OrganisationView(
        @Schema(description = "ODS code") String odsCode,
        String name,
        @Schema(description = "Code of its role, such as RO197 of an NHS trust; null where it was not imported", nullable = true) String role,
        @Schema(description = "ODS code of the organisation that it is part of", nullable = true) String parent,
        @Schema(description = "First day of its operation", nullable = true) LocalDate openedOn,
        @Schema(description = "Last day of its operation", nullable = true) LocalDate closedOn,
        @Schema(description = "ODS code of the organisation that took its place", nullable = true) String successor) {}
