package org.commonvision.response;

import static org.commonvision.platform.problem.ProblemType.RESPONSE_NOT_SUBMITTED;
import static org.commonvision.platform.problem.ProblemType.RESPONSE_SUBMITTED;
import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.commonvision.person.People;
import org.commonvision.person.SignedInPerson;
import org.commonvision.platform.http.Etag;
import org.commonvision.platform.http.IdempotencyKey;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.Problem;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.questionnaire.Questionnaires;
import org.commonvision.questionnaire.QuestionnairesToStart;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A person's own responses; to everybody else there are none. */
@Path("/api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
class ResponseResource {

    private static final int PAGE = 50;

    private final Responses responses;
    private final SavingAnswers saving;
    private final Questionnaires questionnaires;
    private final QuestionnairesToStart toStart;
    private final People people;
    private final SignedInPerson me;
    private final Jdbi database;
    private final Clock clock;

    ResponseResource(Responses responses, SavingAnswers saving, Questionnaires questionnaires, QuestionnairesToStart toStart, People people, SignedInPerson me, Jdbi database, Clock clock) {
        this.responses = responses;
        this.saving = saving;
        this.questionnaires = questionnaires;
        this.toStart = toStart;
        this.people = people;
        this.me = me;
        this.database = database;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "Your responses, newest first", description = "Your own part of a round of feedback is none of them: the round names it.")
    public ResponseList listResponses(@RestQuery String pageToken) {
        var after = PageToken.parse(pageToken);
        var sheets = responses.page(me.id(), after.createdAt(), after.id(), PAGE + 1);
        boolean more = sheets.size() > PAGE;
        var page = more ? sheets.subList(0, PAGE) : sheets;
        return new ResponseList(
                page.stream().filter(sheet -> !isInRound(sheet))
                        .map(sheet -> ResponseList.ResponseSummary.of(sheet, questionnaires.version(sheet.questionnaire(), sheet.version()))).toList(),
                more ? new PageToken(page.getLast().createdAt(), page.getLast().id()).text() : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses({ProblemType.LICENCE_EXPIRED, ProblemType.QUESTIONNAIRE_RETIRED})
    @Operation(summary = "Start a response", description = "The same Idempotency-Key again gives the response that it made.")
    @APIResponse(responseCode = "201", description = "The new draft",
            headers = {@Header(name = "Location", description = "Its address", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)),
                @Header(name = "ETag", description = "Its revision", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))},
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseView.class)))
    public RestResponse<ResponseView> createResponse(@RestHeader("Idempotency-Key") String idempotencyKey, NewResponse request) {
        if (request == null) {
            throw invalid("", "Say which questionnaire and which sections.");
        }
        var creationKey = IdempotencyKey.parse(idempotencyKey);
        var questionnaire = request.checked(toStart);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        toStart.closed(questionnaire, LocalDate.ofInstant(now, ZoneOffset.UTC)).filter(_ -> !responses.isMade(me.id(), creationKey)).ifPresent(refusal -> {
            throw refusal;
        });
        var sheet = responses.create(me.id(), creationKey, questionnaire.view().key(), questionnaire.view().version(), request.version() != null,
                request.sections(), questionnaire.order().size(), now);
        return RestResponse.ResponseBuilder.<ResponseView>created(URI.create("/api/v1/responses/" + sheet.id()))
                .entity(view(sheet)).header(HttpHeaders.ETAG, Etag.of(sheet.revision())).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "One of your responses")
    public RestResponse<ResponseView> getResponse(@RestPath UUID id) {
        return ok(responses.ownedBy(me.id(), id).orElseThrow(() -> notFound("response")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses(ProblemType.RESPONSE_NOT_SUBMITTED)
    @Operation(summary = "Change what stays open after submission", description = "Whether it counts for your organisation, and the elements you choose to work on.")
    public RestResponse<ResponseView> updateResponse(@RestPath UUID id, ResponseChange change) {
        if (change == null) {
            throw invalid("", "Send what to change.");
        }
        var context = reportedUnder();
        return ok(database.inTransaction(sql -> {
            var sheet = Responses.ownedBy(sql, me.id(), id, "for update").orElseThrow(() -> notFound("response"));
            change.check(questionnaires.version(sheet.questionnaire(), sheet.version()).order());
            if (!sheet.isSubmitted()) {
                throw RESPONSE_NOT_SUBMITTED.because("Submit it first; then there is a profile to choose from.");
            }
            if (change.countsForOrganisation() != null) {
                checkMayCount(sheet, change.countsForOrganisation());
                Responses.agree(sql, id, change.countsForOrganisation(), context);
                keepCohorts(sql, change.countsForOrganisation());
            }
            if (change.elementsToWorkOn() != null) {
                Responses.workOn(sql, id, change.elementsToWorkOn());
            }
            Responses.countChange(sql, id);
            return Responses.ownedBy(sql, me.id(), id, "").orElseThrow();
        }));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "Delete one of your responses", description = "With its answers, notes and profile, at once and for good.")
    public void deleteResponse(@RestPath UUID id) {
        if (!responses.delete(me.id(), id)) {
            throw notFound("response");
        }
    }

    @PATCH
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses(ProblemType.RESPONSE_SUBMITTED)
    @Operation(summary = "Save answers and notes", description = """
            Merged: the one given later stands, on a tie the higher value; so repeats and the order of arrival do not matter, and no \
            If-Match is needed. The answer comes after the commit. All of a request is saved, or none.""")
    public CompletionStage<AnswersSaved> updateAnswers(@RestPath UUID id, AnswersChange change) {
        if (change == null) {
            throw invalid("", "Send at least one answer or note.");
        }
        return saving.save(me.id(), id, change);
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(200)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses(ProblemType.RESPONSE_SUBMITTED)
    @Operation(summary = "Submit a response", description = "For good, and only as you have seen it: If-Match names the revision. Gaps are allowed.")
    @APIResponse(responseCode = "200", description = "Submitted",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResponseView.class)))
    @APIResponse(responseCode = "412", description = "It changed since; the problem has the response as it is now",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = StaleResponse.StaleResponseProblem.class)))
    public RestResponse<ResponseView> submitResponse(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, Submission submission) {
        if (submission == null || submission.countsForOrganisation() == null) {
            throw invalid("/countsForOrganisation", "Say whether it counts in your organisation's figures.");
        }
        var context = reportedUnder();
        return ok(database.inTransaction(sql -> {
            var draft = Responses.ownedBy(sql, me.id(), id, "for update").orElseThrow(() -> notFound("response"));
            if (draft.isSubmitted()) {
                throw RESPONSE_SUBMITTED.because("It was submitted on " + draft.submittedAt().truncatedTo(ChronoUnit.MINUTES) + ".");
            }
            if (!Etag.seen(ifMatch, Etag.of(draft.revision()))) {
                throw new StaleResponse(ResponseView.of(draft, Responses.notesOf(sql, id), questionnaires.version(draft.questionnaire(), draft.version())));
            }
            checkMayCount(draft, submission.countsForOrganisation());
            var order = questionnaires.version(draft.questionnaire(), draft.version()).order();
            Responses.submit(sql, draft, Responses.SheetSums.of(draft.answers(), order), submission.countsForOrganisation(), context,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            keepCohorts(sql, submission.countsForOrganisation());
            return Responses.ownedBy(sql, me.id(), id, "").orElseThrow();
        }));
    }

    private void keepCohorts(Handle sql, boolean counts) {
        if (counts) {
            me.keepCohorts(sql);
        }
    }

    private void checkMayCount(AnswerSheet sheet, boolean counts) {
        if (counts && isInRound(sheet)) {
            throw invalid("/countsForOrganisation", "What is answered in a feedback round never counts in an organisation's figures.");
        }
    }

    private boolean isInRound(AnswerSheet sheet) {
        return questionnaires.version(sheet.questionnaire(), sheet.version()).view().forFeedback();
    }

    private Responses.ReportedUnder reportedUnder() {
        var profile = people.withId(me.id()).orElseThrow(io.quarkus.security.UnauthorizedException::new).profile();
        return Responses.ReportedUnder.of(me.organisation().orElse(null), profile);
    }

    private ResponseView view(AnswerSheet sheet) {
        return ResponseView.of(sheet, responses.notesOf(sheet.id()), questionnaires.version(sheet.questionnaire(), sheet.version()));
    }

    private RestResponse<ResponseView> ok(AnswerSheet sheet) {
        return RestResponse.ResponseBuilder.ok(view(sheet)).header(HttpHeaders.ETAG, Etag.of(sheet.revision())).build();
    }

    /** Where a page ended. */
    private record PageToken(Instant createdAt, UUID id) {

        private static final PageToken FIRST = new PageToken(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static PageToken parse(String text) {
            if (text == null) {
                return FIRST;
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|");
                var token = new PageToken(Instant.parse(parts[0]), UUID.fromString(parts[1]));
                if (token.createdAt().isBefore(Instant.EPOCH) || token.createdAt().isAfter(FIRST.createdAt())) {
                    throw new IllegalArgumentException("No page ended there, and PostgreSQL may not know such a time");
                }
                return token;
            } catch (RuntimeException e) {
                throw invalid("query:pageToken", "This is not a page token of ours.");
            }
        }

        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((createdAt + "|" + id).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
