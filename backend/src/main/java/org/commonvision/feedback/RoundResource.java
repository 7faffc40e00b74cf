package org.commonvision.feedback;

import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_ON_STAFF_LIST;
import static org.commonvision.platform.problem.ProblemType.ROUND_NOT_READY;
import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonvision.person.SignedInPerson;
import org.commonvision.person.StaffList;
import org.commonvision.person.StaffMember;
import org.commonvision.platform.http.Etag;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.questionnaire.QuestionnairesToStart;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Handle;

/** Rounds of feedback, for their subject and facilitator and, while a panel is looked at, the line manager; to others there are none. */
@Path("/api/v1/feedback-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback rounds")
class RoundResource {

    private static final Set<RoundState> BEFORE_RELEASE = EnumSet.complementOf(EnumSet.of(RoundState.RELEASED, RoundState.ARCHIVED));

    private final Rounds rounds;
    private final StaffList staff;
    private final QuestionnairesToStart toStart;
    private final SignedInPerson me;
    private final RoundDesk desk;
    private final Clock clock;

    RoundResource(Rounds rounds, StaffList staff, QuestionnairesToStart toStart, SignedInPerson me, RoundDesk desk, Clock clock) {
        this.rounds = rounds;
        this.staff = staff;
        this.toStart = toStart;
        this.me = me;
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "Rounds that you have a part in", description = "About you; that you facilitate; of people whom you manage, while their panel waits for approval.")
    public RoundList listFeedbackRounds() {
        var caller = desk.caller();
        return new RoundList(rounds.of(caller).stream().map(round -> RoundList.RoundSummary.of(round, round.partOf(caller).orElseThrow())).toList(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses({ProblemType.ROUND_UNDER_WAY, ProblemType.NOT_ON_STAFF_LIST, ProblemType.LICENCE_EXPIRED, ProblemType.QUESTIONNAIRE_RETIRED})
    @Operation(summary = "Start a round of feedback about yourself", description = """
            With a response for your own answers (`selfResponse`). One round at a time. The same Idempotency-Key again gives the round that it made.""")
    @APIResponse(responseCode = "201", description = "The new round",
            headers = {@Header(name = "Location", description = "Its address", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", description = "Its revision", schema = @Schema(type = SchemaType.STRING))},
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RoundView.class)))
    public RestResponse<RoundView> createFeedbackRound(@RestHeader("Idempotency-Key") String idempotencyKey, NewRound request) {
        if (request == null) {
            throw invalid("", "Say which questionnaire, which sections and when.");
        }
        var creationKey = uuid(idempotencyKey);
        var questionnaire = request.checked(toStart, desk.today());
        toStart.closed(questionnaire, desk.today()).ifPresent(refusal -> {
            throw refusal;
        });
        var subject = me.staffMember().orElseThrow(() -> NOT_ON_STAFF_LIST.because(
                "Your organisation's staff list does not have the address that you sign in with. Ask whoever looks after it."));
        var id = rounds.create(me.id(), creationKey, subject, questionnaire, request, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var round = rounds.visibleTo(desk.caller(), id).orElseThrow();
        return RestResponse.ResponseBuilder.<RoundView>created(URI.create("/api/v1/feedback-rounds/" + id))
                .entity(desk.view(round, Round.Part.SUBJECT)).header(HttpHeaders.ETAG, Etag.of(round.revision())).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "A round that you have a part in")
    public RestResponse<RoundView> getFeedbackRound(@RestPath UUID id) {
        return desk.ok(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses(ProblemType.ROUND_STAGE)
    @Operation(summary = "Change the dates of your round", description = "Until it is proposed.")
    public RestResponse<RoundView> updateFeedbackRound(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, RoundChange change) {
        if (change == null) {
            throw invalid("", "Send what to change.");
        }
        return desk.change(id, ifMatch, Set.of(Round.Part.SUBJECT), Set.of(RoundState.DRAFT), (sql, round) -> {
            change.check(round, desk.today());
            Rounds.changeDates(sql, id, change.opensOn(round), change.closesOn(round));
        });
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "Delete your round", description = "With its raters and all that was answered, your own part too, at once and for good; links that were sent open nothing any more.")
    public void deleteFeedbackRound(@RestPath UUID id) {
        if (!rounds.delete(me.id(), id)) {
            throw notFound("round");
        }
    }

    @PUT
    @Path("/{id}/raters")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses(ProblemType.ROUND_STAGE)
    @Operation(summary = "Say whom to ask", description = "The whole panel, until it is proposed. One address is one person, never the subject or the facilitator. `advice` says whether they are enough.")
    public RestResponse<RoundView> updateRaters(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, Panel panel) {
        if (panel == null) {
            throw invalid("", "Send whom to ask.");
        }
        return desk.change(id, ifMatch, Set.of(Round.Part.SUBJECT), Set.of(RoundState.DRAFT), (sql, round) -> {
            panel.check(round, round.facilitator() == null ? null : staff.withId(round.facilitator()).map(StaffMember::email).orElse(null));
            Rounds.updateRaters(sql, id, panel.raters());
        });
    }

    @PUT
    @Path("/{id}/facilitator")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses(ProblemType.ROUND_STAGE)
    @Operation(summary = "Choose your facilitator", description = """
            Accredited today, of your organisation, neither your line manager nor one of the raters. Also in place of one who has left, \
            until the report is released: the one before then sees nothing more.""")
    public RestResponse<RoundView> updateFacilitator(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, FacilitatorChoice choice) {
        if (choice == null || choice.staffMember() == null) {
            throw invalid("/staffMember", "Say whom you choose.");
        }
        return desk.change(id, ifMatch, Set.of(Round.Part.SUBJECT), BEFORE_RELEASE, (sql, round) -> {
            checkFacilitator(sql, round, choice.staffMember());
            Rounds.choose(sql, id, choice.staffMember());
            tellFacilitator(sql, round, choice.staffMember());
        });
    }

    /** Whoever comes in place of another is told what already waits for them. */
    private void tellFacilitator(Handle sql, Round round, UUID chosen) {
        String waiting = round.state() == RoundState.PROPOSED ? "PANEL_PROPOSED" : round.state() == RoundState.HELD ? "REPORT_HELD" : null;
        if (waiting != null && !chosen.equals(round.facilitator())) {
            MailOutbox.toStaff(sql, waiting, round.id(), chosen, clock.instant());
        }
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed(Role.STAFF)
    @ResponseStatus(200)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses({ProblemType.ROUND_STAGE, ProblemType.ROUND_NOT_READY})
    @Operation(summary = "Propose your panel", description = "To the facilitator and your line manager, one of whom approves it. It needs a facilitator and five raters besides the line manager.")
    public RestResponse<RoundView> submitProposal(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return desk.change(id, ifMatch, Set.of(Round.Part.SUBJECT), Set.of(RoundState.DRAFT), (sql, round) -> {
            checkReady(sql, round);
            Rounds.moveTo(sql, id, RoundState.PROPOSED, null);
            Stream.of(round.facilitator(), round.manager()).filter(Objects::nonNull).forEach(approver -> MailOutbox.toStaff(sql, "PANEL_PROPOSED", id, approver, clock.instant()));
        });
    }

    @DELETE
    @Path("/{id}/proposal")
    @RolesAllowed(Role.STAFF)
    @ResponseStatus(200)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses(ProblemType.ROUND_STAGE)
    @Operation(summary = "Take your panel back", description = "To change it, as long as the round has not opened; it is then proposed and approved again.")
    public RestResponse<RoundView> deleteProposal(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return desk.change(id, ifMatch, Set.of(Round.Part.SUBJECT), Set.of(RoundState.PROPOSED, RoundState.APPROVED),
                (sql, _) -> Rounds.moveTo(sql, id, RoundState.DRAFT, null));
    }

    @POST
    @Path("/{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @ResponseStatus(200)
    @Access(roles = Role.STAFF, relation = Relation.FACILITATED)
    @Refuses({ProblemType.ROUND_STAGE, ProblemType.ROUND_NOT_READY})
    @Operation(summary = "Approve a panel, or send it back", description = "By the facilitator or the line manager. What you have seen is what you approve: If-Match names it.")
    public RestResponse<RoundView> submitApproval(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, Approval approval) {
        if (approval == null) {
            throw invalid("", "Say whether you approve.");
        }
        approval.check();
        return desk.change(id, ifMatch, Set.of(Round.Part.FACILITATOR, Round.Part.LINE_MANAGER), Set.of(RoundState.PROPOSED), (sql, round) -> {
            if (approval.approved()) {
                checkReady(sql, round);
                Rounds.moveTo(sql, id, RoundState.APPROVED, null);
            } else {
                Rounds.moveTo(sql, id, RoundState.DRAFT, approval.note().strip());
                MailOutbox.toStaff(sql, "PANEL_SENT_BACK", id, round.subjectStaff(), clock.instant());
            }
        });
    }

    private void checkFacilitator(Handle sql, Round round, UUID chosen) {
        if (!staff.isFacilitator(round.organisation(), chosen, desk.today())) {
            throw invalid("/staffMember", "This is nobody whom your organisation has accredited for today.");
        }
        if (chosen.equals(round.subjectStaff()) || chosen.equals(round.manager())) {
            throw invalid("/staffMember", "Neither you nor your line manager can be your facilitator.");
        }
        String address = FoldedAddress.of(staff.withId(chosen).orElseThrow().email());
        if (Rounds.ratersOf(sql, round.id()).stream().anyMatch(rater -> FoldedAddress.of(rater.address()).equals(address))) {
            throw invalid("/staffMember", "You have asked this person for feedback; who reads the answers gives none.");
        }
    }

    private void checkReady(Handle sql, Round round) {
        var errors = new ArrayList<FieldError>();
        if (!desk.isAccredited(round)) {
            errors.add(new FieldError("/facilitator", "Choose a facilitator who is accredited today and is not your line manager."));
        }
        if (!PanelAdvice.on(Rounds.ratersOf(sql, round.id())).canShowAnything()) {
            errors.add(new FieldError("/raters", "Ask at least " + PanelAdvice.ENOUGH_IN_ALL + " people besides your line manager: with fewer, nobody could be kept in confidence."));
        }
        if (round.opensOn().isBefore(desk.today())) {
            errors.add(new FieldError("/opensOn", "This day is past. Choose another."));
        } else if (Rounds.opensTooSoon(sql, round)) {
            errors.add(new FieldError("/opensOn", "Your last round opened less than six months before this day. Choose a later one."));
        }
        if (!errors.isEmpty()) {
            throw ROUND_NOT_READY.because(errors.size() == 1 ? errors.getFirst().message() : errors.size() + " things need a change.", List.copyOf(errors));
        }
    }

    private static UUID uuid(String idempotencyKey) {
        try {
            return UUID.fromString(idempotencyKey);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw INVALID.because("Send an Idempotency-Key: a new UUID for each new round.", List.of(new FieldError("header:Idempotency-Key", "This is not a UUID.")));
        }
    }
}
