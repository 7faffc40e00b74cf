package org.commonvision.questionnaire;

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
import org.commonvision.framework.CurrentReader;
import org.commonvision.framework.Editor;
import org.commonvision.framework.Retirement;
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

/** Published questionnaires: those for everyone, and to the people of an organisation also its own. */
@Path("/api/v1/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questionnaires")
class QuestionnaireResource {

    private final Questionnaires questionnaires;
    private final PeopleWhoTook people;
    private final CurrentReader current;
    private final VersionsAnswered answered;
    private final Editor editor;
    private final Clock clock;

    QuestionnaireResource(Questionnaires questionnaires, PeopleWhoTook people, CurrentReader current, VersionsAnswered answered, Editor editor, Clock clock) {
        this.questionnaires = questionnaires;
        this.people = people;
        this.current = current;
        this.answered = answered;
        this.editor = editor;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "The questionnaires to answer about oneself", description = """
            The latest published version of each that you may read, your organisation's own among them, and how many people have taken it here. \
            Those for feedback by colleagues are not listed; they are there by their key.""")
    public RestResponse<QuestionnaireList> listQuestionnaires(@RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        var reader = current.reader();
        var wanted = WantedLanguages.of(acceptLanguage);
        var translations = questionnaires.translations();
        var latest = questionnaires.versions().latest(reader::belongsTo).stream()
                .filter(questionnaire -> questionnaire.mayBeReadBy(reader) && !questionnaire.view().forFeedback())
                .map(english -> QuestionnaireList.QuestionnaireSummary.of(translations.in(wanted, english), translations.languagesOf(english),
                        people.roundedDown(english.view().key())))
                .toList();
        return PublishedText.list(new QuestionnaireList(latest, null), reader.signedIn());
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A questionnaire, latest version", description = "Keep it, and ask again with If-None-Match.")
    @APIResponse(responseCode = "200", description = "The latest version",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuestionnaireView.class)))
    @APIResponse(responseCode = "304", description = "You have the latest version")
    public Uni<RestResponse<byte[]>> getQuestionnaire(@RestPath String key, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @RestHeader("If-None-Match") String ifNoneMatch) {
        var reader = current.reader();
        return questionnaires.versions().latestSoon(key)
                .chain(found -> answer(found.filter(it -> it.mayBeReadBy(reader)), WantedLanguages.of(acceptLanguage), ifNoneMatch, PublishedText.REVALIDATED));
    }

    @GET
    @Path("/{key}/versions/{version}")
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A version of a questionnaire", description = """
            Published, so it never changes: keep it for ever. In another language, where it has been translated, keep it and ask again. \
            Whoever has a response to it goes on reading it, even if it is no longer theirs to begin.""")
    @APIResponse(responseCode = "200", description = "The version",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuestionnaireView.class)))
    @APIResponse(responseCode = "304", description = "You have it")
    public Uni<RestResponse<byte[]>> getQuestionnaireVersion(@RestPath String key, @RestPath int version,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, @RestHeader("If-None-Match") String ifNoneMatch) {
        var reader = current.reader();
        var wanted = WantedLanguages.of(acceptLanguage);
        // A translation may be made or changed at any time; the English is what was published.
        String cacheControl = wanted.areEnglish() ? PublishedText.IMMUTABLE : PublishedText.REVALIDATED;
        return questionnaires.versions().versionSoon(key, version)
                .chain(found -> found.isEmpty() || found.get().mayBeReadBy(reader) || !reader.signedIn() ? Uni.createFrom().item(found.filter(it -> it.mayBeReadBy(reader)))
                        : PublishedVersions.onWorker(() -> found.filter(_ -> answered.bySignedInPerson().contains(new PublishedVersions.Id(key, version)))))
                .chain(found -> answer(found, wanted, ifNoneMatch, cacheControl));
    }

    @PUT
    @Path("/{key}/versions/{version}/retirement")
    @ResponseStatus(200)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "Retire a version of a questionnaire", description = """
            It takes no new responses; drafts that were begun may be finished, and what was answered stays. It is still served by its number, but not the latest any more, and in no list.""")
    public Retirement retireQuestionnaireVersion(@RestPath String key, @RestPath int version) {
        return questionnaires.edited().retire(editor, key, version, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @DELETE
    @Path("/{key}/versions/{version}/retirement")
    @ResponseStatus(204)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "Take a retired version of a questionnaire back into use", description = "One that is not retired stays as it is.")
    public void deleteQuestionnaireVersionRetirement(@RestPath String key, @RestPath int version) {
        questionnaires.edited().undo(editor, key, version);
    }

    private Uni<RestResponse<byte[]>> answer(Optional<PublishedQuestionnaire> found, WantedLanguages wanted, String ifNoneMatch, String cacheControl) {
        var english = found.orElseThrow(() -> notFound("questionnaire"));
        return questionnaires.translations().soon(wanted, english).map(version -> version.answer(ifNoneMatch, cacheControl));
    }
}
