package org.commonvision.feedback;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is asked for just now. */
record FeedbackRequestList(List<FeedbackRequest> items, @Schema(nullable = true) String nextPageToken) {

    /** That somebody is asked for feedback about a colleague; the link is in the letter. */
    public record FeedbackRequest(
            @Schema(description = "Name of the person whom it is about") String subject,
            RaterGroup group,
            @Schema(description = "Last day on which it can be handed in") LocalDate closesOn,
            RaterState state) {}
}
