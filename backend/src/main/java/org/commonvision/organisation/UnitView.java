package org.commonvision.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit below an organisation. */
public record UnitView(
        @Schema(examples = "ward-7") String key,
        String name,
        UnitKind kind,
        @Schema(description = "Key of the unit that it is part of; null directly below the organisation", nullable = true) String parent,
        @Schema(description = "First day on which it is a unit; null where that is not known", nullable = true) LocalDate validFrom,
        @Schema(description = "Last day on which it is a unit; null while it goes on", nullable = true) LocalDate validTo) {

    /** Whether somebody may say on that day that they work there. */
    public boolean isOpenOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
