package org.commonvision.feedback;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What raters wrote, for the facilitator to read before the subject does. */
record CommentList(List<CommentView> items, @Schema(nullable = true) String nextPageToken) {

    /** What somebody wrote to one open question. */
    @Schema(name = "FeedbackComment")
    record CommentView(
            UUID id,
            @Schema(description = "Key of the question", examples = "keep") String question,
            @Schema(description = "Whether the line manager wrote it; all others' are without a name or a group") boolean fromLineManager,
            @Schema(description = "Empty where it was taken out") String comment,
            @Schema(description = "Whether the facilitator took it out") boolean redacted) {

        static CommentView of(ReleasedAnswers.Comment comment) {
            return new CommentView(comment.id(), comment.question(), comment.fromLineManager(), comment.comment(), comment.redacted());
        }
    }
}
