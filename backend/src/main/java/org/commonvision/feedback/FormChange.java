package org.commonvision.feedback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireView.OpenQuestion;
import org.commonvision.response.Answer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers and comments as a rater gives them. */
@Partial
@Schema(description = "Answers and comments. At least one of either; what arrives last stands.")
record FormChange(
        @Schema(nullable = true, maxItems = FormChange.MOST) List<Answer> answers,
        @Schema(nullable = true, maxItems = FormChange.MOST) List<RaterComment> comments) {

    static final int MOST = 500;
    static final int LONGEST = 2000;

    /** What a rater writes to an open question. */
    record RaterComment(
            @Schema(examples = "keep") String question,
            @Schema(maxLength = FormChange.LONGEST, description = "Empty clears it") String text) {}

    FormChange {
        answers = answers == null ? List.of() : answers;
        comments = comments == null ? List.of() : comments;
    }

    static List<OpenQuestion> questions(PublishedQuestionnaire questionnaire) {
        return questionnaire.view().openQuestions() == null ? List.of() : questionnaire.view().openQuestions();
    }

    static String[] noComments(PublishedQuestionnaire questionnaire) {
        var none = new String[questions(questionnaire).size()];
        Arrays.fill(none, "");
        return none;
    }

    /** Where a question stands, or -1. */
    static int place(PublishedQuestionnaire questionnaire, String question) {
        return questions(questionnaire).stream().map(OpenQuestion::key).toList().indexOf(question);
    }

    /** Refused, field by field, where anything is not of this questionnaire, these sections, this scale, this length. */
    void check(PublishedQuestionnaire questionnaire, List<String> sections) {
        if (answers.isEmpty() && comments.isEmpty()) {
            throw ProblemType.invalid("", "Send at least one answer or comment.");
        }
        if (answers.size() > MOST || comments.size() > MOST) {
            throw ProblemType.invalid(answers.size() > MOST ? "/answers" : "/comments", "Send at most " + MOST + " at a time.");
        }
        var errors = new ArrayList<FieldError>(0);
        for (int i = 0; i < answers.size(); i++) {
            check(errors, "/answers/" + i, answers.get(i), questionnaire.order(), sections);
        }
        for (int i = 0; i < comments.size(); i++) {
            check(errors, "/comments/" + i, comments.get(i), questionnaire);
        }
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
    }

    private static void check(List<FieldError> errors, String pointer, Answer answer, ItemOrder order, List<String> sections) {
        if (answer == null) {
            errors.add(new FieldError(pointer, "This is not an answer."));
            return;
        }
        Integer position = answer.item() == null ? null : order.position(answer.item());
        if (position == null || !sections.contains(order.sectionAt(position).key())) {
            errors.add(new FieldError(pointer + "/item", "This form has no such item."));
        }
        if (!order.allows(answer.value())) {
            errors.add(new FieldError(pointer + "/value", "The scale has no such value."));
        }
    }

    private static void check(List<FieldError> errors, String pointer, RaterComment comment, PublishedQuestionnaire questionnaire) {
        if (comment == null) {
            errors.add(new FieldError(pointer, "This is not a comment."));
            return;
        }
        if (place(questionnaire, comment.question()) < 0) {
            errors.add(new FieldError(pointer + "/question", "This form has no such question."));
        }
        if (comment.text() == null) {
            errors.add(new FieldError(pointer + "/text", "Send a text; an empty one clears the comment."));
        } else if (comment.text().codePointCount(0, comment.text().length()) > LONGEST) {
            errors.add(new FieldError(pointer + "/text", "A comment has at most " + LONGEST + " characters."));
        } else if (!PlainText.isClean(comment.text())) {
            errors.add(new FieldError(pointer + "/text", "This text has characters that cannot be kept."));
        }
    }
}
