package org.commonvision.person;

import java.util.List;
import org.commonvision.organisation.OrganisationSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signed-in person, as they see themselves. */
record PersonView(
        @Schema(description = "From the identity provider; not stored here", nullable = true) String name,
        @Schema(description = "Roles in the token") List<String> roles,
        @Schema(description = "The organisation that the token names, if we know it", nullable = true) OrganisationSummary organisation,
        Profile profile) {}
