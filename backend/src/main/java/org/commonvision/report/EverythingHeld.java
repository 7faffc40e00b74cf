package org.commonvision.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonvision.feedback.HeldFeedback;
import org.commonvision.person.Profile;
import org.commonvision.person.StaffEntry;
import org.commonvision.response.Answer;
import org.commonvision.response.Note;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is held about a person, in one bundle. */
@Schema(description = "Everything that is held about you (subject access). Your name and address stay with the identity provider.")
record EverythingHeld(
        UUID personId,
        @Schema(description = "Your identity provider") String issuer,
        @Schema(description = "How your identity provider names you") String subject,
        Profile profile,
        List<HeldResponse> responses,
        @Schema(description = "Rounds of feedback: about you, where you are asked, and that you facilitate") HeldFeedback feedback,
        @Schema(description = "What organisations' staff lists have under the address that you sign in with, and from when to when you are accredited as a facilitator")
        List<StaffEntry> staffLists) {

    /** A response with all that is stored with it. */
    record HeldResponse(
            UUID id, String questionnaire, int version, List<String> sections, String state,
            Instant createdAt, @Schema(nullable = true) Instant submittedAt,
            List<Answer> answers,
            @Schema(description = "How important items are in your role, where that was asked") List<Answer> importance,
            List<Note> notes,
            @Schema(nullable = true) Boolean countsForOrganisation,
            @Schema(description = "What it is reported under, if it counts", nullable = true) HeldContext reportedUnder,
            List<String> elementsToWorkOn) {}

    /** The context that a counted response is reported under. */
    record HeldContext(
            @Schema(nullable = true) String organisation, @Schema(nullable = true) String unit,
            @Schema(nullable = true) String staffGroup, @Schema(nullable = true) String payBandCluster) {}
}
