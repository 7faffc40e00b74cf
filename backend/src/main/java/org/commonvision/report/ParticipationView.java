package org.commonvision.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonvision.organisation.OrganisationSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of an organisation have answered in the cycle that is open; never who, and never a part of the organisation. */
@Schema(name = "Participation")
record ParticipationView(
        OrganisationSummary organisation,
        @Schema(description = "Null while none is open", nullable = true) OpenCycle cycle) {

    /** The cycle, and what was counted in it. */
    @Schema(name = "OpenCycleParticipation")
    record OpenCycle(
            UUID id,
            LocalDate opensOn,
            LocalDate closesOn,
            @Schema(description = "Nothing is said before so many people have answered") int least,
            @Schema(description = "Counted each Monday at 05:00 UTC, the earliest first; they never change") List<Week> weeks) {

        static OpenCycle of(Cycle cycle, List<Week> weeks) {
            return new OpenCycle(cycle.id(), cycle.opensOn(), cycle.closesOn(), cycle.least(), weeks);
        }
    }

    /** One Monday. */
    @Schema(name = "ParticipationWeek")
    record Week(
            LocalDate on,
            @Schema(description = """
                    At least so many in a hundred of the people on the staff list have answered, in steps of 5 and never more than 95; null before enough have, \
                    or where there is no staff list""", nullable = true, minimum = "0", maximum = "95") Integer percent) {}
}
