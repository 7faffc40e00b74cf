package org.commonvision.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cohort, with who is in it: never what they answered, or whether. */
record CohortView(UUID id, String name, Instant createdAt, @Schema(description = "By name") List<CohortMember> members) {

    /** Somebody in a cohort, as the staff list has them now. */
    public record CohortMember(@Schema(description = "On the staff list") UUID id, String name, String email, @Schema(description = "Whether they have left since") boolean left) {}
}
