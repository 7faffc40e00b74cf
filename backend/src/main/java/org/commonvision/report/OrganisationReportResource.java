package org.commonvision.report;

import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.TakesNoParameters;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.TokenClaims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What was published of an organisation: the stored bytes, whole, and never anything worked out for the one who asks (rule D6). */
@Path("/api/v1/reports/organisations/{odsCode}")
@Tag(name = "Reports")
class OrganisationReportResource {

    /** It never changes, and it is not for others' caches. */
    private static final String PRIVATE = "private, no-cache";

    private final Snapshots snapshots;
    private final TokenClaims caller;

    OrganisationReportResource(Snapshots snapshots, TokenClaims caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @TakesNoParameters
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "Your organisation's latest published figures", description = "Whole: there is nothing to filter by.")
    @APIResponse(responseCode = "200", description = "As published",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationReport.class)))
    @APIResponse(responseCode = "304", description = "You have them")
    public RestResponse<byte[]> getLatestOrganisationReport(@RestPath String odsCode, @RestHeader("If-None-Match") String ifNoneMatch) {
        return answer(ofCaller(odsCode).flatMap(snapshots::latest), ifNoneMatch);
    }

    @GET
    @Path("/cycles/{id}")
    @TakesNoParameters
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "Your organisation's figures for one cycle", description = "Published once; they never change.")
    @APIResponse(responseCode = "200", description = "As published",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationReport.class)))
    @APIResponse(responseCode = "304", description = "You have them")
    public RestResponse<byte[]> getOrganisationReport(@RestPath String odsCode, @RestPath UUID id, @RestHeader("If-None-Match") String ifNoneMatch) {
        return answer(ofCaller(odsCode).flatMap(organisation -> snapshots.of(organisation, id)), ifNoneMatch);
    }

    private Optional<String> ofCaller(String odsCode) {
        return caller.organisation().filter(odsCode::equals);
    }

    private static RestResponse<byte[]> answer(Optional<PublishedText> found, String ifNoneMatch) {
        return found.orElseThrow(() -> notFound("published report")).answer(ifNoneMatch, PRIVATE);
    }
}
