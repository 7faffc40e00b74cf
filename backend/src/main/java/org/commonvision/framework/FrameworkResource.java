package org.commonvision.framework;

import static org.commonvision.platform.problem.ProblemType.notFound;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.platform.language.WantedLanguages;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Published frameworks: those for everyone, and to the people of an organisation also its own. */
@Path("/api/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
class FrameworkResource {

    private final Frameworks frameworks;
    private final CurrentReader current;
    private final VersionsKept kept;
    private final Editor editor;
    private final Clock clock;

    FrameworkResource(Frameworks frameworks, CurrentReader current, VersionsKept kept, Editor editor, Clock clock) {
        this.frameworks = frameworks;
        this.current = current;
        this.kept = kept;
        this.editor = editor;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "The frameworks", description = "The latest published version of each that you may read: your organisation's own among them.")
    public RestResponse<FrameworkList> listFrameworks(@RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        var reader = current.reader();
        var wanted = WantedLanguages.of(acceptLanguage);
        var translations = frameworks.translations();
        var latest = frameworks.versions().latest(reader::belongsTo).stream().filter(it -> it.mayBeReadBy(reader))
                .map(english -> FrameworkSummary.of(translations.in(wanted, english), translations.languagesOf(english))).toList();
        return PublishedText.list(new FrameworkList(latest, null), reader.signedIn());
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A framework, latest version", description = "Keep it, and ask again with If-None-Match.")
    @APIResponse(responseCode = "200", description = "The latest version",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FrameworkView.class)))
    @APIResponse(responseCode = "304", description = "You have the latest version")
    public Uni<RestResponse<byte[]>> getFramework(@RestPath String key, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @RestHeader("If-None-Match") String ifNoneMatch) {
        var reader = current.reader();
        return frameworks.versions().latestSoon(key)
                .chain(found -> answer(found.filter(it -> it.mayBeReadBy(reader)), WantedLanguages.of(acceptLanguage), ifNoneMatch, PublishedText.REVALIDATED));
    }

    @GET
    @Path("/{key}/versions/{version}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A version of a framework", description = """
            Published, so it never changes: keep it for ever. In another language, where it has been translated, keep it and ask again. \
            Whoever has a response over it goes on reading it, even if it is no longer theirs to begin with.""")
    @APIResponse(responseCode = "200", description = "The version",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FrameworkView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    public Uni<RestResponse<byte[]>> getFrameworkVersion(@RestPath String key, @RestPath int version,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, @RestHeader("If-None-Match") String ifNoneMatch) {
        var reader = current.reader();
        var wanted = WantedLanguages.of(acceptLanguage);
        // A translation may be made or changed at any time; the English is what was published.
        String cacheControl = wanted.areEnglish() ? PublishedText.IMMUTABLE : PublishedText.REVALIDATED;
        return frameworks.versions().versionSoon(key, version)
                .chain(found -> found.isEmpty() || found.get().mayBeReadBy(reader) || !reader.signedIn() ? Uni.createFrom().item(found.filter(it -> it.mayBeReadBy(reader)))
                        : PublishedVersions.onWorker(() -> found.filter(_ -> kept.overFramework(key, version))))
                .chain(found -> answer(found, wanted, ifNoneMatch, cacheControl));
    }

    @PUT
    @Path("/{key}/versions/{version}/retirement")
    @ResponseStatus(200)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "Retire a version of a framework", description = """
            It is still served by its number and what was answered over it stays; it is not the latest any more, and in no list.""")
    public Retirement retireFrameworkVersion(@RestPath String key, @RestPath int version) {
        return frameworks.edited().retire(editor, key, version, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @DELETE
    @Path("/{key}/versions/{version}/retirement")
    @ResponseStatus(204)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "Take a retired version of a framework back into use", description = "One that is not retired stays as it is.")
    public void deleteFrameworkVersionRetirement(@RestPath String key, @RestPath int version) {
        frameworks.edited().undo(editor, key, version);
    }

    private Uni<RestResponse<byte[]>> answer(Optional<PublishedFramework> found, WantedLanguages wanted, String ifNoneMatch, String cacheControl) {
        var english = found.orElseThrow(() -> notFound("framework"));
        return frameworks.translations().soon(wanted, english).map(version -> version.answer(ifNoneMatch, cacheControl));
    }
}
