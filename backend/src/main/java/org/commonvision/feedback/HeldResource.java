package org.commonvision.feedback;

import static org.commonvision.platform.problem.ProblemType.ROUND_NOT_READY;
import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a facilitator does with a round that is held for them, until the subject has the report. */
@Path("/api/v1/feedback-rounds/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback rounds")
class HeldResource {

    private static final Set<Round.Part> FACILITATOR = EnumSet.of(Round.Part.FACILITATOR);
    private static final Set<RoundState> HELD = EnumSet.of(RoundState.HELD);

    private final ReleasedAnswers answers;
    private final RoundDesk desk;
    private final Clock clock;

    HeldResource(ReleasedAnswers answers, RoundDesk desk, Clock clock) {
        this.answers = answers;
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @Path("/comments")
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.FACILITATED)
    @Refuses(ProblemType.ROUND_STAGE)
    @Operation(summary = "What raters wrote, for the facilitator", description = "To read before the subject does, and to take out what names a patient or hurts without use. Of a question on which one or two raters wrote there is nothing.")
    public CommentList listFeedbackComments(@RestPath UUID id) {
        desk.round(id, FACILITATOR, EnumSet.of(RoundState.HELD, RoundState.RELEASED));
        return new CommentList(answers.commentsOf(id).stream().map(CommentList.CommentView::of).toList(), null);
    }

    @POST
    @Path("/comments/{commentId}/redaction")
    @ResponseStatus(204)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.FACILITATED)
    @Refuses(ProblemType.ROUND_STAGE)
    @Operation(summary = "Take a comment out", description = "For good. That it was done stays, and the day; what it said does not.")
    @APIResponse(responseCode = "204", description = "Done; there is nothing to return")
    public void submitRedaction(@RestPath UUID id, @RestPath UUID commentId) {
        desk.round(id, FACILITATOR, HELD);
        if (!answers.redact(id, commentId, desk.today())) {
            throw notFound("comment");
        }
    }

    @PUT
    @Path("/conversation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.FACILITATED)
    @Refuses(ProblemType.ROUND_STAGE)
    @Operation(summary = "Record when the report was talked through", description = "By the facilitator; it comes before the release.")
    public RestResponse<RoundView> updateConversation(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, Conversation conversation) {
        if (conversation == null || conversation.on() == null || conversation.on().isAfter(desk.today())) {
            throw invalid("/on", "Send the day of the conversation, today or before.");
        }
        return desk.change(id, ifMatch, FACILITATOR, HELD, (sql, round) -> {
            if (conversation.on().isBefore(round.closesOn())) {
                throw invalid("/on", "The round closed after this day.");
            }
            Rounds.updateConversation(sql, id, conversation.on());
        });
    }

    @POST
    @Path("/release")
    @RolesAllowed(Role.STAFF)
    @ResponseStatus(200)
    @Access(roles = Role.STAFF, relation = Relation.FACILITATED)
    @Refuses({ProblemType.ROUND_STAGE, ProblemType.ROUND_NOT_READY})
    @Operation(summary = "Release the report to its subject", description = "By the facilitator, after the conversation. The subject is told by a letter.")
    public RestResponse<RoundView> submitRelease(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return desk.change(id, ifMatch, FACILITATOR, HELD, (sql, round) -> {
            if (round.conversationOn() == null) {
                throw ROUND_NOT_READY.because("Record the conversation first.", List.of(new FieldError("/conversationOn", "Record the conversation first.")));
            }
            Rounds.release(sql, id, desk.today());
            MailOutbox.toStaff(sql, "REPORT_RELEASED", id, round.subjectStaff(), clock.instant());
        });
    }
}
