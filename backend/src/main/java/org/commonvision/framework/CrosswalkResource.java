package org.commonvision.framework;

import static org.commonvision.platform.problem.ProblemType.notFound;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Published crosswalks, for anyone to read. */
@Path("/api/v1/crosswalks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Crosswalks")
class CrosswalkResource {

    private final Crosswalks crosswalks;

    CrosswalkResource(Crosswalks crosswalks) {
        this.crosswalks = crosswalks;
    }

    @GET
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "The crosswalks", description = "The latest published version of each.")
    public RestResponse<CrosswalkList> listCrosswalks() {
        var latest = crosswalks.versions().latest(_ -> true).stream().map(PublishedCrosswalk::view).map(CrosswalkList.CrosswalkSummary::of).toList();
        return RestResponse.ResponseBuilder.ok(new CrosswalkList(latest, null)).header(HttpHeaders.CACHE_CONTROL, PublishedText.FOR_A_MINUTE).build();
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A crosswalk, latest version", description = "Keep it, and ask again with If-None-Match.")
    @APIResponse(responseCode = "200", description = "The latest version",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CrosswalkView.class)))
    @APIResponse(responseCode = "304", description = "You have the latest version")
    public Uni<RestResponse<byte[]>> getCrosswalk(@RestPath String key, @RestHeader("If-None-Match") String ifNoneMatch) {
        return crosswalks.versions().latestSoon(key).map(found -> answer(found, ifNoneMatch, PublishedText.REVALIDATED));
    }

    @GET
    @Path("/{key}/versions/{version}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A version of a crosswalk", description = "Published, so it never changes: keep it for ever.")
    @APIResponse(responseCode = "200", description = "The version",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CrosswalkView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    public Uni<RestResponse<byte[]>> getCrosswalkVersion(@RestPath String key, @RestPath int version,
            @RestHeader("If-None-Match") String ifNoneMatch) {
        return crosswalks.versions().versionSoon(key, version).map(found -> answer(found, ifNoneMatch, PublishedText.IMMUTABLE));
    }

    private static RestResponse<byte[]> answer(Optional<PublishedCrosswalk> found, String ifNoneMatch, String cacheControl) {
        return found.orElseThrow(() -> notFound("crosswalk")).text().answer(ifNoneMatch, cacheControl);
    }
}
