package org.commonvision.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonvision.feedback.FeedbackRecordList.FeedbackRecord;
import org.commonvision.response.Answer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rounds of feedback hold about one person: as the one it is about, as one who is asked, as one who facilitates. */
public record HeldFeedback(
        @Schema(description = "About you, the one that opens last first") List<HeldRound> rounds,
        @Schema(description = "That rounds took place; they outlive the rounds") List<FeedbackRecord> records,
        @Schema(description = "Where you are asked, from the opening of a round to its release; by the address that you sign in with") List<HeldRequest> asked,
        @Schema(description = "Rounds that you facilitate") List<HeldFacilitation> facilitating,
        @Schema(description = "What has become of what you handed in about others") String handedIn) {

    /** The one thing that cannot be in the bundle, and why. */
    static final String HANDED_IN = """
            What you handed in about others is not here. It is kept without your name, your address or a time, and nobody can find which of it is yours; \
            until the report of a round is made, and in backups and logs for 35 days after, those who operate the service could technically match it.""";

    /** A round about the person. What others answered is in its report, and nowhere else. */
    public record HeldRound(
            UUID id, String questionnaire, int version, List<String> sections, RoundState state, LocalDate opensOn, LocalDate closesOn, boolean extended,
            @Schema(description = "Name of the facilitator", nullable = true) String facilitator,
            @Schema(description = "Why the panel was sent back", nullable = true) String note,
            @Schema(description = "Your own answers, among `responses`", nullable = true) UUID selfResponse,
            @Schema(description = "Whom you named, until the report is made: then they are forgotten") List<HeldRater> panel,
            @Schema(nullable = true) LocalDate conversationOn,
            @Schema(nullable = true) LocalDate releasedOn,
            @Schema(description = "Address of the report, once it is released to you", nullable = true) String report) {

        static HeldRound of(Round round, List<HeldRater> panel) {
            return new HeldRound(round.id(), round.questionnaire(), round.version(), round.sections(), round.state(), round.opensOn(), round.closesOn(), round.extended(),
                    round.facilitatorName(), round.note(), round.selfResponse(), panel, round.conversationOn(), round.releasedOn(),
                    round.releasedOn() == null ? null : "/api/v1/reports/feedback-rounds/" + round.id());
        }
    }

    /** Somebody whom the person named. */
    public record HeldRater(RaterGroup group, String name, String email) {}

    /** Somebody else's round in which the person is asked. */
    public record HeldRequest(
            @Schema(description = "Name of the person whom it is about") String subject,
            RaterGroup group,
            @Schema(description = "What you are called in it") String name,
            @Schema(description = "As it was written down") String email,
            @Schema(description = "Last day on which it can be handed in") LocalDate closesOn,
            RaterState state,
            String questionnaire, int version,
            @Schema(description = "What you have answered and not handed in") List<Answer> answers,
            @Schema(description = "What you have written and not handed in") List<HeldComment> comments) {}

    /** Words to an open question. */
    public record HeldComment(@Schema(description = "Key of the question") String question, String text) {}

    /** A round of somebody who chose the person as facilitator. */
    public record HeldFacilitation(
            @Schema(description = "Name of the person whom it is about") String subject,
            RoundState state, LocalDate opensOn, LocalDate closesOn) {}
}
