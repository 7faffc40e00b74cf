package org.commonvision.questionnaire;

import static org.commonvision.platform.problem.ProblemType.invalid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.commonvision.framework.CheckList;
import org.commonvision.framework.CurrentReader;
import org.commonvision.framework.Draft;
import org.commonvision.framework.DraftList;
import org.commonvision.framework.Editor;
import org.commonvision.platform.http.Etag;
import org.commonvision.platform.http.IdempotencyKey;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.Problem;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Drafts of questionnaires, for those who edit them: their organisation's own, and those for everyone where they are administrators. */
@Path("/api/v1/questionnaire-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questionnaire drafts")
class QuestionnaireDraftResource {

    private final QuestionnaireDrafts drafts;
    private final Editor editor;
    private final CurrentReader current;
    private final Clock clock;

    QuestionnaireDraftResource(QuestionnaireDrafts drafts, Editor editor, CurrentReader current, Clock clock) {
        this.drafts = drafts;
        this.editor = editor;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "The drafts that you edit, by key")
    public DraftList listQuestionnaireDrafts(@RestQuery String pageToken) {
        return DraftList.page(drafts.drafts(), editor, pageToken);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Refuses({ProblemType.DRAFT_EXISTS, ProblemType.KEY_TAKEN})
    @Operation(summary = "Begin a draft", description = """
            Of a new questionnaire over a framework version, of a copy of a published version, or of the next version of what is published under the key. \
            The same Idempotency-Key again gives the draft that it made.""")
    @APIResponse(responseCode = "201", description = "The new draft",
            headers = {@Header(name = "Location", description = "Its address", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", description = "Its revision", schema = @Schema(type = SchemaType.STRING))},
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuestionnaireDraftView.class)))
    public RestResponse<QuestionnaireDraftView> createQuestionnaireDraft(@RestHeader("Idempotency-Key") String idempotencyKey, NewQuestionnaireDraft request) {
        if (request == null) {
            throw invalid("", "Say under which key.");
        }
        var creationKey = IdempotencyKey.parse(idempotencyKey);
        request.check();
        var draft = drafts.create(request, editor.makes(request.key()).orElse(null), current.reader(), creationKey, now());
        return RestResponse.ResponseBuilder.<QuestionnaireDraftView>created(URI.create("/api/v1/questionnaire-drafts/" + draft.key()))
                .entity(QuestionnaireDraftView.of(draft)).header(HttpHeaders.ETAG, Etag.of(draft.revision())).build();
    }

    @GET
    @Path("/{key}")
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "A draft")
    public RestResponse<QuestionnaireDraftView> getQuestionnaireDraft(@RestPath String key) {
        return ok(drafts.edited(editor, key));
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "Save a draft, whole", description = """
            Over what you have seen: If-Match names the revision. Texts may be empty and lists may be short: what is missing for \
            publication is said by the check list. At most 8 MiB.""")
    @APIResponse(responseCode = "200", description = "Saved",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuestionnaireDraftView.class)))
    @APIResponse(responseCode = "412", description = "It changed since; the problem has the draft as it is now",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = StaleQuestionnaireDraft.StaleQuestionnaireDraftProblem.class)))
    public RestResponse<QuestionnaireDraftView> updateQuestionnaireDraft(@RestPath String key, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, QuestionnaireDraftChange change) {
        var draft = drafts.seen(editor, key, ifMatch);
        if (change == null) {
            throw invalid("", "Send the whole draft.");
        }
        change.check();
        return ok(drafts.replace(editor, current.reader(), key, draft.revision(), change, now()).orElseThrow(() -> drafts.overtaken(editor, key)));
    }

    @DELETE
    @Path("/{key}")
    @ResponseStatus(204)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "Throw a draft away", description = "What is published under its key stays.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "412", description = "It changed since; the problem has the draft as it is now",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = StaleQuestionnaireDraft.StaleQuestionnaireDraftProblem.class)))
    public void deleteQuestionnaireDraft(@RestPath String key, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var draft = drafts.seen(editor, key, ifMatch);
        if (!drafts.drafts().delete(editor, key, draft.revision())) {
            throw drafts.overtaken(editor, key);
        }
    }

    @GET
    @Path("/{key}/check-list")
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "What is to be seen to before a draft is published")
    public CheckList getQuestionnaireDraftCheckList(@RestPath String key) {
        return drafts.checkList(drafts.edited(editor, key), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @POST
    @Path("/{key}/publication")
    @ResponseStatus(201)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Refuses(ProblemType.DRAFT_NOT_READY)
    @Operation(summary = "Publish a draft", description = """
            As the next version, for good: If-Match names what you have seen. The draft is gone then. Refused while the check list has             something that must be seen to, which `errors` then names.""")
    @APIResponse(responseCode = "201", description = "Published",
            headers = @Header(name = "Location", description = "The version's address", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuestionnaireReference.class)))
    @APIResponse(responseCode = "412", description = "It changed since; the problem has the draft as it is now",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = StaleQuestionnaireDraft.StaleQuestionnaireDraftProblem.class)))
    public RestResponse<QuestionnaireReference> publishQuestionnaireDraft(@RestPath String key, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var published = drafts.publish(editor, drafts.seen(editor, key, ifMatch), clock.instant()).orElseThrow(() -> drafts.overtaken(editor, key));
        return RestResponse.ResponseBuilder.<QuestionnaireReference>created(URI.create("/api/v1/questionnaires/" + published.key() + "/versions/" + published.version()))
                .entity(published).build();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RestResponse<QuestionnaireDraftView> ok(Draft<OverFramework> draft) {
        return RestResponse.ResponseBuilder.ok(QuestionnaireDraftView.of(draft)).header(HttpHeaders.ETAG, Etag.of(draft.revision())).build();
    }
}
