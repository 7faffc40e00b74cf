package org.commonvision.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.commonvision.framework.Editor;
import org.commonvision.platform.http.Etag;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.Problem;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.questionnaire.QuestionnaireDrafts;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.questionnaire.StaleQuestionnaireDraft;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What a questionnaire's draft asks, as a table: out to a spreadsheet and in again. */
@Path("/api/v1/questionnaire-drafts/{key}/items")
@Tag(name = "Exchange")
class QuestionnaireDraftItemsResource {

    private final QuestionnaireDrafts drafts;
    private final Editor editor;
    private final Clock clock;

    QuestionnaireDraftItemsResource(QuestionnaireDrafts drafts, Editor editor, Clock clock) {
        this.drafts = drafts;
        this.editor = editor;
        this.clock = clock;
    }

    @GET
    @Produces(ItemsCsv.MEDIA_TYPE)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "The items of a questionnaire's draft, as a table", description = "As those of a published version. The ETag is the draft's.")
    @APIResponse(responseCode = "200", description = "The table: CSV (RFC 4180) in UTF-8",
            headers = @Header(name = "ETag", description = "The draft's revision", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = ItemsCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> getQuestionnaireDraftItems(@RestPath String key) {
        var draft = drafts.edited(editor, key);
        return RestResponse.ResponseBuilder.ok(ItemsCsv.of(draft.content().questionnaire().sections(), draft.content().questionnaire().rights()).bytes(), ItemsCsv.IN_UTF_8)
                .header(HttpHeaders.ETAG, Etag.of(draft.revision()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + "-draft.csv\"").build();
    }

    @POST
    @Consumes(ItemsCsv.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Refuses(ProblemType.IMPORT_REFUSED)
    @Operation(summary = "Import items into a questionnaire's draft", description = """
            A table of all its items: what is not in it is removed. First as a dry run, which says what would become of each and writes nothing. \
            Then for good: all of it or, where anything is wrong, nothing. If-Match names the draft's revision that you have seen.""")
    @RequestBody(description = "The table: CSV (RFC 4180) in UTF-8. The columns `element`, `key`, `text`, `thirdPerson`; where `domain` and `elementName` are there they must agree with the draft",
            required = true, content = @Content(mediaType = ItemsCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "What was done, or would be",
            headers = @Header(name = "ETag", description = "The draft's revision, another one where something was written", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "400", description = "Something in the table is not right: each thing with its line. Nothing was written",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = ImportRefused.ImportRefusedProblem.class)))
    @APIResponse(responseCode = "412", description = "The draft changed since; the problem has it as it is now",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = StaleQuestionnaireDraft.StaleQuestionnaireDraftProblem.class)))
    public RestResponse<ImportReport> submitQuestionnaireDraftItems(@RestPath String key, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Only say what it would do", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true")) @RestQuery String dryRun,
            byte[] table) {
        var draft = drafts.seen(editor, key, ifMatch);
        boolean dry = DryRun.of(dryRun);
        var plan = plan(draft.content().questionnaire().sections(), table);
        boolean writes = !dry && plan.items().stream().anyMatch(it -> it.change() != ImportReport.Change.UNCHANGED);
        var now = writes ? drafts.ask(editor, draft, plan.sections(), clock.instant().truncatedTo(ChronoUnit.MILLIS)) : draft;
        return RestResponse.ResponseBuilder.ok(new ImportReport(dry, plan.items())).header(HttpHeaders.ETAG, Etag.of(now.revision())).build();
    }

    private static ItemsImport plan(List<QuestionnaireView.Section> sections, byte[] table) {
        var findings = new Findings();
        var lines = ItemsCsv.read(table, findings).orElseThrow(() -> new ImportRefused(findings, List.of()));
        var plan = new ItemsImport(sections, lines, findings);
        if (!findings.none()) {
            throw new ImportRefused(findings, plan.items());
        }
        return plan;
    }
}
