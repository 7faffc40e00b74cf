package org.commonvision.organisation;

import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.TokenClaims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** An organisation, for its own people. */
@Path("/api/v1/organisations/{odsCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class OrganisationResource {

    private final Organisations organisations;
    private final TokenClaims caller;

    OrganisationResource(Organisations organisations, TokenClaims caller) {
        this.organisations = organisations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.ORGANISATION)
    @Operation(summary = "Your organisation", description = "As the Organisation Data Service has it, as far as that was imported.")
    public OrganisationView getOrganisation(@RestPath String odsCode) {
        return caller.organisation().filter(odsCode::equals).flatMap(organisations::described).orElseThrow(() -> notFound("organisation"));
    }
}
