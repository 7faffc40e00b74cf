package org.commonvision.person;

import static org.commonvision.platform.problem.ProblemType.COHORT_IN_USE;
import static org.commonvision.platform.problem.ProblemType.COHORT_NAME_TAKEN;
import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The cohorts of the caller's own organisation: lists that its lead has made, with nothing of what anybody answered. */
@Path("/api/v1/organisations/{odsCode}/cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class CohortResource {

    private final Cohorts cohorts;
    private final StaffList staff;
    private final SignedInPerson me;
    private final Clock clock;

    CohortResource(Cohorts cohorts, StaffList staff, SignedInPerson me, Clock clock) {
        this.cohorts = cohorts;
        this.staff = staff;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "The cohorts of your organisation")
    public CohortList listCohorts(@RestPath String odsCode) {
        own(odsCode);
        return new CohortList(cohorts.of(odsCode), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Refuses(ProblemType.COHORT_NAME_TAKEN)
    @Operation(summary = "Make a cohort of people on the staff list", description = """
            With all who are ever in it: nobody is added or taken out later, so that no two reports differ by one person. The same name with the same people again gives \
            the same cohort.""")
    @APIResponse(responseCode = "201", description = "The cohort",
            headers = @Header(name = "Location", description = "Its address", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CohortView.class)))
    public RestResponse<CohortView> createCohort(@RestPath String odsCode, NewCohort request) {
        own(odsCode);
        if (request == null) {
            throw invalid("", "Say what it is called and who is in it.");
        }
        var people = request.check(staff.everybodyOf(odsCode));
        var id = cohorts.create(odsCode, request.name().strip(), people, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .orElseThrow(() -> COHORT_NAME_TAKEN.because("Another cohort of your organisation has this name, with other people. A cohort does not change: give the new one a name of its own."));
        return RestResponse.ResponseBuilder.<CohortView>created(URI.create("/api/v1/organisations/" + odsCode + "/cohorts/" + id)).entity(find(odsCode, id)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "A cohort with its people", description = "Who is in it, as the staff list has them now; not whether they answered anything.")
    public CohortView getCohort(@RestPath String odsCode, @RestPath UUID id) {
        own(odsCode);
        return find(odsCode, id);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Refuses(ProblemType.COHORT_IN_USE)
    @Operation(summary = "Delete a cohort", description = "Until something rests on it, such as a cycle; then it stays as it is.")
    public void deleteCohort(@RestPath String odsCode, @RestPath UUID id) {
        own(odsCode);
        find(odsCode, id);
        if (!cohorts.delete(odsCode, id)) {
            throw COHORT_IN_USE.because("Something rests on this cohort already, so it stays as it is.");
        }
    }

    private CohortView find(String odsCode, UUID id) {
        return cohorts.find(odsCode, id).orElseThrow(() -> notFound("cohort"));
    }

    private void own(String odsCode) {
        if (me.organisation().filter(odsCode::equals).isEmpty()) {
            throw notFound("organisation");
        }
    }
}
