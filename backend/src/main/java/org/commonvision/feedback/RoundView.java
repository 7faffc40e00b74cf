package org.commonvision.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round, for its subject, its facilitator and, while the panel is looked at, the line manager. */
record RoundView(
        UUID id,
        @Schema(description = "Name of the person whom it is about") String subject,
        @Schema(description = "What you are to it") Round.Part you,
        QuestionnaireReference questionnaire,
        @Schema(description = "Keys of the sections that are asked about") List<String> sections,
        RoundState state,
        @Schema(description = "Counts the changes; the ETag is this in quotes") int revision,
        @Schema(description = "First day on which raters can answer") LocalDate opensOn,
        @Schema(description = "Last day on which they can") LocalDate closesOn,
        @Schema(description = "Whether it was given two weeks more, because too few had answered") boolean extended,
        @Schema(nullable = true) Facilitator facilitator,
        @Schema(description = "Name of the subject's line manager on the staff list, who may approve too", nullable = true) String lineManager,
        @Schema(description = "Id of the subject's own response; for the subject alone", nullable = true) UUID selfResponse,
        @Schema(description = "By group and name") List<RaterView> raters,
        PanelAdvice advice,
        @Schema(description = "Of each confidential group that was asked, while the round is open; looked at once a morning") List<GroupProgress> progress,
        @Schema(description = "When the report was talked through", nullable = true) LocalDate conversationOn,
        @Schema(description = "Since when the subject has the report", nullable = true) LocalDate releasedOn,
        @Schema(description = "Why the panel was sent back", nullable = true) String note) {

    /** Who receives the report first. */
    @Schema(name = "RoundFacilitator")
    record Facilitator(
            @Schema(description = "Of the person on the staff list") UUID staffMember,
            String name,
            @Schema(description = "Whether they may read the report today: accredited, and not the line manager; if not, the subject chooses another") boolean accredited) {}

    /** Somebody who is asked. */
    record RaterView(
            RaterGroup group, String name, String email,
            @Schema(description = "What became of the invitation; for the facilitator alone, null for others", nullable = true) Rater.Invitation invitation) {}

    static RoundView of(Round round, Round.Part you, QuestionnaireReference questionnaire, boolean accredited, List<Rater> raters) {
        return new RoundView(round.id(), round.subjectName(), you, questionnaire, round.sections(), round.state(), round.revision(),
                round.opensOn(), round.closesOn(), round.extended(),
                round.facilitator() == null ? null : new Facilitator(round.facilitator(), round.facilitatorName(), accredited),
                round.managerName(), you == Round.Part.SUBJECT ? round.selfResponse() : null,
                raters.stream().map(rater -> new RaterView(rater.raterGroup(), rater.name(), rater.address(),
                        you == Round.Part.FACILITATOR ? rater.invitation() : null)).toList(),
                PanelAdvice.on(raters), GroupProgress.of(round, raters), round.conversationOn(), round.releasedOn(), round.note());
    }
}
