package org.commonvision.feedback;

import static org.commonvision.platform.problem.ProblemType.invalid;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.commonvision.feedback.RaterSession.NewRaterSession;
import org.commonvision.platform.language.WantedLanguages;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.questionnaire.QuestionnaireView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Forms for raters, who have no account: a link opens one, a cookie keeps it open, and nothing but handing in or refusing
 * uses it up. Programs that look into mail open links and follow them; they change nothing here.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rater forms")
class RaterFormResource {

    private static final String COOKIE = "rater_form";

    private final RaterForms forms;

    RaterFormResource(RaterForms forms) {
        this.forms = forms;
    }

    @POST
    @Path("/rater-sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(200)
    @PermitAll
    @Access(roles = Role.ANYONE, relation = Relation.LINK)
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(summary = "Open a form by its link", description = """
            As often as wanted: it writes nothing. The cookie opens this form alone. A link that is unknown, used, revoked or past \
            is answered alike.""")
    @APIResponse(responseCode = "200", description = "Which form it opens",
            headers = @Header(name = "Set-Cookie", description = "For the form's own paths only", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RaterSession.class)))
    public RestResponse<RaterSession> createRaterSession(NewRaterSession request, @Context UriInfo address) {
        if (request == null || request.token() == null) {
            throw invalid("/token", "Send the token of the link.");
        }
        var link = RaterLink.read(request.token()).orElseThrow(RaterForms::opensNothing);
        var formId = forms.openedBy(link).orElseThrow(RaterForms::opensNothing);
        var cookie = new NewCookie.Builder(COOKIE).value(link.session()).path("/api/v1/rater-forms/" + formId)
                .httpOnly(true).secure(address.getRequestUri().getScheme().equals("https")).sameSite(NewCookie.SameSite.STRICT).build();
        return RestResponse.ResponseBuilder.ok(new RaterSession(formId)).cookie(cookie).build();
    }

    @GET
    @Path("/rater-forms/{formId}")
    @PermitAll
    @Access(roles = Role.ANYONE, relation = Relation.LINK)
    @Operation(summary = "A form, with what is answered so far")
    public RaterFormView getRaterForm(@RestPath UUID formId, @RestCookie(COOKIE) String cookie) {
        return forms.view(formId, cookie);
    }

    @GET
    @Path("/rater-forms/{formId}/questionnaire")
    @PermitAll
    @Access(roles = Role.ANYONE, relation = Relation.LINK)
    @Operation(summary = "The questionnaire of a form", description = "In your language, where it has been translated. Also one that you could not read elsewhere: an organisation's own, or a licensed one.")
    public QuestionnaireView getRaterFormQuestionnaire(@RestPath UUID formId, @RestCookie(COOKIE) String cookie, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return forms.questionnaire(formId, cookie, WantedLanguages.of(acceptLanguage));
    }

    @PATCH
    @Path("/rater-forms/{formId}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(204)
    @PermitAll
    @Access(roles = Role.ANYONE, relation = Relation.LINK)
    @Operation(summary = "Save answers and comments of a form", description = "What arrives last stands; no time is kept. All of a request is saved, or none.")
    public void updateRaterForm(@RestPath UUID formId, @RestCookie(COOKIE) String cookie, FormChange change) {
        if (change == null) {
            throw invalid("", "Send at least one answer or comment.");
        }
        forms.save(formId, cookie, change);
    }

    @POST
    @Path("/rater-forms/{formId}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(204)
    @PermitAll
    @Access(roles = Role.ANYONE, relation = Relation.LINK)
    @Refuses(ProblemType.FORM_EMPTY)
    @Operation(summary = "Hand in a form", description = "For good, and once: what was answered has no tie to its rater after this, and the link opens nothing any more.")
    @APIResponse(responseCode = "204", description = "Done; there is nothing to return")
    public void submitRaterForm(@RestPath UUID formId, @RestCookie(COOKIE) String cookie, FormSubmission submission) {
        if (submission == null || !Boolean.TRUE.equals(submission.checked())) {
            throw invalid("/checked", "Look through the answers first.");
        }
        forms.submit(formId, cookie);
    }

    @POST
    @Path("/rater-forms/{formId}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(204)
    @PermitAll
    @Access(roles = Role.ANYONE, relation = Relation.LINK)
    @Operation(summary = "Say that you give no feedback", description = "What was answered so far is gone. The reason is counted over all rounds; nobody in this one sees it.")
    @APIResponse(responseCode = "204", description = "Done; there is nothing to return")
    public void submitRefusal(@RestPath UUID formId, @RestCookie(COOKIE) String cookie, Refusal refusal) {
        if (refusal == null || refusal.reason() == null) {
            throw invalid("/reason", "Say why.");
        }
        forms.refuse(formId, cookie, refusal.reason());
    }
}
