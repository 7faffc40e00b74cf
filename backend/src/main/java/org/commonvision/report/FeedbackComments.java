package org.commonvision.report;

import java.util.List;
import java.util.Objects;
import org.commonvision.questionnaire.QuestionnaireView.OpenQuestion;
import org.commonvision.report.FeedbackAnswers.Comment;
import org.commonvision.report.FeedbackReportView.CommentsOnQuestion;

/** What raters wrote, as it may be shown: the words as they were sealed. */
final class FeedbackComments {

    /**
     * @param comments in the random order that the release gave them
     * @param confidential whether the report has a confidential part
     */
    static CommentsOnQuestion on(OpenQuestion question, List<Comment> comments, boolean confidential) {
        var here = comments.stream().filter(comment -> comment.question().equals(question.key())).toList();
        var raters = here.stream().filter(comment -> !comment.lineManager()).toList();
        return new CommentsOnQuestion(question.key(), question.thirdPerson(),
                confidential && raters.size() >= FeedbackFigures.ENOUGH ? texts(raters) : List.of(),
                texts(here.stream().filter(Comment::lineManager).toList()));
    }

    private static List<String> texts(List<Comment> comments) {
        return comments.stream().map(Comment::text).filter(Objects::nonNull).toList();
    }

    private FeedbackComments() {}
}
