package org.commonvision.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.response.Answer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form about somebody, for the rater who holds its link. */
record RaterFormView(
        UUID formId,
        @Schema(description = "Name of the person whom it is about") String subject,
        RaterGroup group,
        @Schema(description = "Whether the answers will be shown as this rater's own: the line manager's are, all others' only together with others'") boolean identified,
        QuestionnaireReference questionnaire,
        @Schema(description = "Keys of the sections that are asked about") List<String> sections,
        @Schema(description = "Last day on which it can be handed in") LocalDate closesOn,
        @Schema(description = "Items that have an answer, in the questionnaire's order") List<Answer> answers,
        List<FormChange.RaterComment> comments) {

    static RaterFormView of(RaterForms.Form form, PublishedQuestionnaire questionnaire, RaterForms.Answers answers) {
        var order = questionnaire.order();
        var questions = FormChange.questions(questionnaire);
        return new RaterFormView(form.formId(), form.subject(), form.raterGroup(), !form.raterGroup().isConfidential(),
                QuestionnaireReference.of(questionnaire.view()), form.sections(), form.closesOn(),
                IntStream.range(0, order.size()).filter(i -> answers.values()[i] != ItemOrder.UNANSWERED)
                        .mapToObj(i -> new Answer(order.item(i), answers.values()[i])).toList(),
                IntStream.range(0, questions.size()).filter(i -> !answers.comments()[i].isEmpty())
                        .mapToObj(i -> new FormChange.RaterComment(questions.get(i).key(), answers.comments()[i])).toList());
    }
}
