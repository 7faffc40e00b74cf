package org.commonvision.questionnaire;

import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.commonvision.framework.Editor;
import org.commonvision.platform.language.StaleTranslation.StaleTranslationProblem;
import org.commonvision.platform.language.TranslatedTexts;
import org.commonvision.platform.language.TranslationList;
import org.commonvision.platform.language.TranslationView;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.Problem;
import org.commonvision.platform.problem.ProblemType;
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

/** Translations of published questionnaires, for those who edit them. */
@Path("/api/v1/questionnaires/{key}/versions/{version}/translations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Translations")
class QuestionnaireTranslationResource {

    private final Questionnaires questionnaires;
    private final Editor editor;
    private final Clock clock;

    QuestionnaireTranslationResource(Questionnaires questionnaires, Editor editor, Clock clock) {
        this.questionnaires = questionnaires;
        this.editor = editor;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "The languages that a version of a questionnaire has been translated into", description = "And how far each of them is.")
    public TranslationList listQuestionnaireTranslations(@RestPath String key, @RestPath int version) {
        return questionnaires.translations().list(editable(key, version));
    }

    @GET
    @Path("/{locale}")
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Refuses(ProblemType.INVALID)
    @Operation(summary = "The texts of a version of a questionnaire, in English and in another language",
            description = "Any language (BCP 47) that nobody has begun is there, with nothing translated.")
    public RestResponse<TranslationView> getQuestionnaireTranslation(@RestPath String key, @RestPath int version, @RestPath String locale) {
        return questionnaires.translations().get(editable(key, version), locale);
    }

    @PUT
    @Path("/{locale}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "Replace a translation of a questionnaire", description = "Whole, and only as you have seen it: If-Match names the revision. The version itself never changes.")
    @APIResponse(responseCode = "200", description = "Saved; whoever asks for this language gets it from now on",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TranslationView.class)))
    @APIResponse(responseCode = "412", description = "Somebody changed it since; the problem has the translation as it is now",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = StaleTranslationProblem.class)))
    public RestResponse<TranslationView> updateQuestionnaireTranslation(@RestPath String key, @RestPath int version, @RestPath String locale,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, TranslatedTexts translation) {
        if (translation == null) {
            throw invalid("", "Send the translated texts.");
        }
        return questionnaires.translations().replace(editable(key, version), locale, ifMatch, translation, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @DELETE
    @Path("/{locale}")
    @ResponseStatus(204)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Refuses(ProblemType.INVALID)
    @Operation(summary = "Take a translation of a questionnaire away", description = "For good; the version is shown in English again.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "412", description = "Somebody changed it since; the problem has the translation as it is now",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = StaleTranslationProblem.class)))
    public void deleteQuestionnaireTranslation(@RestPath String key, @RestPath int version, @RestPath String locale,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        questionnaires.translations().delete(editable(key, version), locale, ifMatch);
    }

    /** To those who may not edit it, it is not there. */
    private PublishedQuestionnaire editable(String key, int version) {
        return questionnaires.versions().version(key, version).filter(it -> editor.edits(it.organisation())).orElseThrow(() -> notFound("questionnaire"));
    }
}
