package org.commonvision.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation's accredited facilitators, by name. */
record FacilitatorList(List<FacilitatorView> items, @Schema(nullable = true) String nextPageToken) {

    /** Somebody who is accredited to receive 360-degree feedback reports. */
    record FacilitatorView(
            @Schema(description = "Of the accreditation") UUID id,
            @Schema(description = "Of the person on the staff list") UUID staffMember,
            String name,
            @Schema(description = "First day on which it holds") LocalDate validFrom,
            @Schema(description = "Last day on which it holds") LocalDate validTo) {

        static FacilitatorView of(Accreditation accreditation) {
            return new FacilitatorView(accreditation.id(), accreditation.staffMember(), accreditation.name(), accreditation.validFrom(), accreditation.validTo());
        }
    }
}
