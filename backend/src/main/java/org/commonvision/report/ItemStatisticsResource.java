package org.commonvision.report;

import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.commonvision.framework.Editor;
import org.commonvision.platform.http.TakesNoParameters;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.Questionnaires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What is known of a questionnaire's items, for those who edit it. */
@Path("/api/v1/reports/questionnaires/{key}/versions/{version}")
@Tag(name = "Reports")
class ItemStatisticsResource {

    private final ItemReleases releases;
    private final Questionnaires questionnaires;
    private final Editor editor;

    ItemStatisticsResource(ItemReleases releases, Questionnaires questionnaires, Editor editor) {
        this.releases = releases;
        this.questionnaires = questionnaires;
        this.editor = editor;
    }

    @GET
    @Path("/items")
    @TakesNoParameters
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "How the items of a questionnaire behave", description = """
            Released after the publication of organisations' cycles, whenever at least 100 people more have answered, of a questionnaire for everyone in at least five \
            organisations. `measurement` may go into the next version's record of its own error, with its source.""")
    @APIResponse(responseCode = "200", description = "As released: as JSON, or as a table with its codebook (CSV)",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ItemStatistics.class)),
                @Content(mediaType = ReportCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))})
    public ItemStatistics getItemStatistics(@RestPath String key, @RestPath int version) {
        return of(edited(key, version));
    }

    @GET
    @Path("/items")
    @TakesNoParameters
    @Produces(ReportCsv.MEDIA_TYPE)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Operation(hidden = true)
    public RestResponse<String> getItemStatisticsAsCsv(@RestPath String key, @RestPath int version) {
        var questionnaire = edited(key, version);
        return RestResponse.ResponseBuilder.ok(ItemStatisticsCsv.of(of(questionnaire), questionnaire.view()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"items.csv\"").build();
    }

    private PublishedQuestionnaire edited(String key, int version) {
        return questionnaires.versions().version(key, version).filter(it -> editor.edits(it.organisation())).orElseThrow(() -> notFound("questionnaire"));
    }

    private ItemStatistics of(PublishedQuestionnaire questionnaire) {
        return new ItemStatistics(QuestionnaireReference.of(questionnaire.view()), releases.of(questionnaire.view().key(), questionnaire.view().version()));
    }
}
