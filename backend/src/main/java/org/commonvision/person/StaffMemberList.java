package org.commonvision.person;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of an organisation's staff, by name. */
record StaffMemberList(List<StaffMemberView> items, @Schema(nullable = true) String nextPageToken) {

    /** Somebody on the staff list, as the organisation's lead sees them. */
    record StaffMemberView(
            UUID id,
            String name,
            @Schema(description = "The address that they sign in with") String email,
            @Schema(description = "Id of their line manager on the same list; null where the list names none", nullable = true) UUID manager,
            @Schema(description = "The line manager's name", nullable = true) String managerName,
            @Schema(description = "Key of the unit that they work in", nullable = true) String unit,
            @Schema(description = "Of the code list `staff-groups`", nullable = true) String staffGroup,
            @Schema(description = "Of the code list `pay-band-clusters`", nullable = true) String payBandCluster) {

        static StaffMemberView of(StaffList.Found found) {
            return new StaffMemberView(found.id(), found.name(), found.email(), found.manager(), found.managerName(), found.unit(), found.staffGroup(), found.payBandCluster());
        }
    }
}
