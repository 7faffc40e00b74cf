package org.commonvision.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.questionnaire.ItemOrder.SectionRange;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnairesToStart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Starts a round about oneself. */
@Partial
@Schema(requiredProperties = {"questionnaire", "sections", "opensOn", "closesOn"})
record NewRound(
        @Schema(examples = "leadership-360") String questionnaire,
        @Schema(description = "Keys of the sections to ask about, at least one", minItems = 1) List<String> sections,
        @Schema(description = "First day on which raters can answer") LocalDate opensOn,
        @Schema(description = "Last day on which they can, one to eight weeks later") LocalDate closesOn) {

    /** The questionnaire that is meant. Refused, field by field, where the caller may read none or the sections or dates are not right. */
    PublishedQuestionnaire checked(QuestionnairesToStart toStart, LocalDate today) {
        var found = questionnaire == null ? null : toStart.readable(questionnaire, null).filter(it -> it.view().fitsARound()).orElse(null);
        if (found == null) {
            throw ProblemType.invalid("/questionnaire", "There is no such published questionnaire for feedback, on five points and with “not observed”.");
        }
        var errors = new ArrayList<FieldError>();
        checkSections(errors, found);
        RoundDates.check(errors, opensOn, closesOn, today);
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
        return found;
    }

    private void checkSections(List<FieldError> errors, PublishedQuestionnaire questionnaire) {
        var known = questionnaire.order().sections().stream().map(SectionRange::key).toList();
        if (sections == null || sections.isEmpty()) {
            errors.add(new FieldError("/sections", "Choose at least one section."));
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < sections.size(); i++) {
            if (!known.contains(sections.get(i))) {
                errors.add(new FieldError("/sections/" + i, "This questionnaire has no such section."));
            } else if (!seen.add(sections.get(i))) {
                errors.add(new FieldError("/sections/" + i, "This section is there twice."));
            }
        }
    }
}
