package org.commonvision.exchange;

import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.commonvision.framework.CurrentReader;
import org.commonvision.platform.http.Etag;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Role;
import org.commonvision.questionnaire.Questionnaires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a published questionnaire asks, as a table. A class of its own, as the document of a framework has one. */
@Path("/api/v1/questionnaires/{key}/versions/{version}/items")
@Tag(name = "Exchange")
class QuestionnaireItemsResource {

    private final Questionnaires questionnaires;
    private final CurrentReader current;

    QuestionnaireItemsResource(Questionnaires questionnaires, CurrentReader current) {
        this.questionnaires = questionnaires;
        this.current = current;
    }

    @GET
    @Produces(ItemsCsv.MEDIA_TYPE)
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "The items of a version of a questionnaire, as a table",
            description = "A line for each, in the order of asking. A draft takes the same table in. What a spreadsheet would take for a formula has an apostrophe before it.")
    @APIResponse(responseCode = "200", description = "The table: CSV (RFC 4180) in UTF-8",
            content = @Content(mediaType = ItemsCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "You have it")
    public RestResponse<byte[]> getQuestionnaireItems(@RestPath String key, @RestPath int version, @RestHeader("If-None-Match") String ifNoneMatch) {
        var questionnaire = questionnaires.versions().version(key, version).filter(it -> it.mayBeReadBy(current.reader())).orElseThrow(() -> notFound("questionnaire"));
        return answer(ItemsCsv.of(questionnaire.view().sections(), questionnaire.view().rights()), key + "-" + version + ".csv", ifNoneMatch);
    }

    /** Whose it is decides who gets it, so no shared cache may keep it; and the next build may write the table otherwise. */
    private static RestResponse<byte[]> answer(PublishedText table, String name, String ifNoneMatch) {
        var answer = Etag.noneMatch(ifNoneMatch, table.etag()) ? RestResponse.ResponseBuilder.ok(table.bytes(), ItemsCsv.IN_UTF_8) : RestResponse.ResponseBuilder.<byte[]>notModified();
        return answer.header(HttpHeaders.ETAG, table.etag()).header(HttpHeaders.CACHE_CONTROL, PublishedText.RESTRICTED)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }
}
