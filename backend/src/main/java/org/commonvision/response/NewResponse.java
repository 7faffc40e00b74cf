package org.commonvision.response;

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

/** Starts a response. */
@Partial
@Schema(requiredProperties = {"questionnaire", "sections"})
record NewResponse(
        @Schema(examples = "leadership-self-assessment") String questionnaire,
        @Schema(description = "The latest published one where it is left out", nullable = true) Integer version,
        @Schema(description = "Keys of the sections to answer, at least one", minItems = 1) List<String> sections) {

    /** The questionnaire that is meant. Refused, field by field, where there is none that the caller may read or the sections are not its own. */
    PublishedQuestionnaire checked(QuestionnairesToStart questionnaires) {
        var found = questionnaire == null ? null : questionnaires.readable(questionnaire, version).orElse(null);
        if (found == null) {
            throw ProblemType.invalid(version == null ? "/questionnaire" : "/version", "There is no such published questionnaire.");
        }
        if (found.view().forFeedback()) {
            throw ProblemType.invalid("/questionnaire", "This questionnaire is answered in a feedback round.");
        }
        var errors = new ArrayList<FieldError>();
        var known = found.order().sections().stream().map(SectionRange::key).toList();
        if (sections == null || sections.isEmpty()) {
            errors.add(new FieldError("/sections", "Choose at least one section."));
        } else {
            var seen = new HashSet<String>();
            for (int i = 0; i < sections.size(); i++) {
                if (!known.contains(sections.get(i))) {
                    errors.add(new FieldError("/sections/" + i, "This questionnaire has no such section."));
                } else if (!seen.add(sections.get(i))) {
                    errors.add(new FieldError("/sections/" + i, "This section is there twice."));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
        return found;
    }
}
