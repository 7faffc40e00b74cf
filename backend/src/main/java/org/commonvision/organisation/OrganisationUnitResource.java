package org.commonvision.organisation;

import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** The unit tree of an organisation, for its own people. */
@Path("/api/v1/organisations/{odsCode}/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class OrganisationUnitResource {

    private final Organisations organisations;
    private final TokenClaims caller;

    OrganisationUnitResource(Organisations organisations, TokenClaims caller) {
        this.organisations = organisations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.ORGANISATION)
    @Operation(summary = "The units of your organisation", description = "Parents come before their parts. Those that are past or to come are among them, with their dates.")
    public UnitList listUnits(@RestPath String odsCode) {
        own(odsCode);
        return new UnitList(organisations.unitsOf(odsCode), null);
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "Rename a unit, or say from when to when it is one", description = """
            Its key and its place in the tree stay. After its last day nobody is offered it any more; what was counted in it stays counted in it.""")
    public UnitView updateUnit(@RestPath String odsCode, @RestPath String key, UnitChange change) {
        own(odsCode);
        if (!organisations.hasUnit(odsCode, key)) {
            throw notFound("unit");
        }
        if (change == null) {
            throw invalid("", "Send its name and its dates.");
        }
        change.check();
        return organisations.change(odsCode, key, change);
    }

    private void own(String odsCode) {
        if (caller.organisation().filter(odsCode::equals).isEmpty() || organisations.withCode(odsCode).isEmpty()) {
            throw notFound("organisation");
        }
    }
}
