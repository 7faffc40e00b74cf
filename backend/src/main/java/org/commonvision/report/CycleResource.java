package org.commonvision.report;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.commonvision.organisation.Organisations;
import org.commonvision.platform.http.IdempotencyKey;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.TokenClaims;
import org.commonvision.questionnaire.Questionnaires;
import org.commonvision.questionnaire.QuestionnairesToStart;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The cycles of an organisation: for its lead, and the one that is open for everybody in it. */
@Path("/api/v1/organisations/{odsCode}/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cycles")
class CycleResource {

    private final Cycles cycles;
    private final Organisations organisations;
    private final Questionnaires questionnaires;
    private final QuestionnairesToStart toStart;
    private final TokenClaims caller;
    private final Clock clock;

    CycleResource(Cycles cycles, Organisations organisations, Questionnaires questionnaires, QuestionnairesToStart toStart, TokenClaims caller, Clock clock) {
        this.cycles = cycles;
        this.organisations = organisations;
        this.questionnaires = questionnaires;
        this.toStart = toStart;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "The cycles of your organisation, newest first")
    public CycleView.CycleList listCycles(@RestPath String odsCode) {
        checkOwn(odsCode);
        return new CycleView.CycleList(cycles.of(odsCode).stream().map(this::view).toList(), null);
    }

    @GET
    @Path("/open")
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.ORGANISATION)
    @Operation(summary = "The cycle of your organisation that is open", description = "None, or one. For everybody in the organisation; who has taken part, and how many, is not said.")
    public OpenCycle.OpenCycleList listOpenCycles(@RestPath String odsCode) {
        checkOwn(odsCode);
        return new OpenCycle.OpenCycleList(cycles.openOn(odsCode, today()).stream().map(cycle -> OpenCycle.of(cycle, questionnaires)).toList(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Refuses({ProblemType.CYCLES_OVERLAP, ProblemType.QUESTIONNAIRE_RETIRED, ProblemType.LICENCE_EXPIRED})
    @Operation(summary = "Plan a cycle", description = "Its window opens and closes by itself. Windows never share a day.")
    @APIResponse(responseCode = "201", description = "Planned",
            headers = @Header(name = "Location", description = "Its address", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CycleView.class)))
    public RestResponse<CycleView> createCycle(@RestPath String odsCode, @RestHeader("Idempotency-Key") String idempotencyKey, NewCycle request) {
        checkOwn(odsCode);
        if (request == null) {
            throw invalid("", "Say what for, and from which day to which.");
        }
        var planned = cycles.create(request.checked(odsCode, toStart, today()), IdempotencyKey.parse(idempotencyKey));
        return RestResponse.ResponseBuilder.<CycleView>created(URI.create("/api/v1/organisations/" + odsCode + "/cycles/" + planned.cycle().id()))
                .entity(view(planned)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "A cycle of your organisation")
    public CycleView getCycle(@RestPath String odsCode, @RestPath UUID id) {
        checkOwn(odsCode);
        return cycles.find(odsCode, id).map(this::view).orElseThrow(() -> notFound("cycle"));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Refuses(ProblemType.CYCLE_HAS_OPENED)
    @Operation(summary = "Take back a planned cycle", description = "Only before it opens.")
    public void deleteCycle(@RestPath String odsCode, @RestPath UUID id) {
        checkOwn(odsCode);
        cycles.delete(odsCode, id, today());
    }

    private void checkOwn(String odsCode) {
        if (caller.organisation().filter(odsCode::equals).isEmpty() || organisations.withCode(odsCode).isEmpty()) {
            throw notFound("organisation");
        }
    }

    private CycleView view(Cycles.Listed listed) {
        return CycleView.of(listed, questionnaires, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
