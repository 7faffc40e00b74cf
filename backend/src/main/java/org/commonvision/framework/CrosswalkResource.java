package org.commonvision.framework;

import static org.commonvision.platform.problem.ProblemType.notFound;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions;
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

/** Published crosswalks, for whoever may read both the frameworks that they are between. */
@Path("/api/v1/crosswalks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Crosswalks")
class CrosswalkResource {

    private final Crosswalks crosswalks;
    private final Frameworks frameworks;
    private final CurrentReader current;
    private final VersionsKept kept;

    CrosswalkResource(Crosswalks crosswalks, Frameworks frameworks, CurrentReader current, VersionsKept kept) {
        this.crosswalks = crosswalks;
        this.frameworks = frameworks;
        this.current = current;
        this.kept = kept;
    }

    @GET
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "The crosswalks", description = "The latest published version of each, where you may read both its frameworks.")
    public RestResponse<CrosswalkList> listCrosswalks() {
        var reader = current.reader();
        var latest = crosswalks.versions().latest(_ -> true).stream().map(PublishedCrosswalk::view).toList();
        var between = frameworks.versions().versions(latest.stream().flatMap(it -> ends(it).stream()).toList());
        var readable = latest.stream().filter(it -> ends(it).stream().allMatch(end -> between.get(end).mayBeReadBy(reader))).map(CrosswalkList.CrosswalkSummary::of).toList();
        return PublishedText.list(new CrosswalkList(readable, null), reader.signedIn());
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
        return answer(crosswalks.versions().latestSoon(key), ifNoneMatch, PublishedText.REVALIDATED);
    }

    @GET
    @Path("/{key}/versions/{version}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A version of a crosswalk", description = """
            Published, so it never changes: keep it for ever. Whoever has responses over its frameworks goes on reading it, even if they are no longer theirs to begin with.""")
    @APIResponse(responseCode = "200", description = "The version",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CrosswalkView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    public Uni<RestResponse<byte[]>> getCrosswalkVersion(@RestPath String key, @RestPath int version,
            @RestHeader("If-None-Match") String ifNoneMatch) {
        return answer(crosswalks.versions().versionSoon(key, version), ifNoneMatch, PublishedText.IMMUTABLE);
    }

    /** What its frameworks are to this reader is asked where both can be read from the database if need be. */
    private Uni<RestResponse<byte[]>> answer(Uni<Optional<PublishedCrosswalk>> found, String ifNoneMatch, String cacheControl) {
        var reader = current.reader();
        return found.chain(crosswalk -> crosswalk.isEmpty() ? Uni.createFrom().failure(() -> notFound("crosswalk"))
                : PublishedVersions.onWorker(() -> answer(crosswalk.get(), reader, ifNoneMatch, cacheControl)));
    }

    private RestResponse<byte[]> answer(PublishedCrosswalk crosswalk, Reader reader, String ifNoneMatch, String cacheControl) {
        var between = frameworks.versions().versions(ends(crosswalk.view())).values();
        if (!between.stream().allMatch(it -> it.mayBeReadBy(reader) || reader.signedIn() && kept.overFramework(it.view().key(), it.view().version()))) {
            throw notFound("crosswalk");
        }
        return crosswalk.text().answer(ifNoneMatch, between.stream().allMatch(PublishedFramework::isForAnyone) ? cacheControl : PublishedText.RESTRICTED);
    }

    private static List<PublishedVersions.Id> ends(CrosswalkView crosswalk) {
        return List.of(crosswalk.from(), crosswalk.to()).stream().map(it -> new PublishedVersions.Id(it.key(), it.version())).toList();
    }
}
