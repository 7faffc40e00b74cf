package org.commonvision.report;

import java.text.Normalizer;
import java.util.List;
import org.commonvision.questionnaire.QuestionnaireView.OpenQuestion;
import org.commonvision.report.FeedbackAnswers.Comment;
import org.commonvision.report.FeedbackReportView.CommentsOnQuestion;

/** What raters wrote, as it may be shown: their words, and nothing of how they were typed. */
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
        return comments.stream().filter(comment -> comment.text() != null).map(comment -> normalised(comment.text())).filter(text -> !text.isEmpty()).toList();
    }

    /**
     * One form for what one keyboard writes in another way: compatible characters, quotes and dashes as one, no invisible characters but the
     * joiners that some scripts and signs are written with, and a single space for any white space, so that line breaks tell nobody apart.
     */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u2018\\u2019\\u201A\\u201B\\u2032]", "'").replaceAll("[\\u201C\\u201D\\u201E\\u201F\\u2033]", "\"")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\p{Cf}&&[^\\u200C\\u200D]]", "")
                .replaceAll("[\\p{Z}\\p{Cc}]+", " ").strip();
    }

    private FeedbackComments() {}
}
