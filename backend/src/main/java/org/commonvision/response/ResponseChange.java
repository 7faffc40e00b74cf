package org.commonvision.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.questionnaire.ItemOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stays open after submission. */
@Partial
@Schema(description = "What stays open after submission; what is left out, or null, stays as it is")
record ResponseChange(
        @Schema(description = "Whether it counts in the organisation's figures", nullable = true) Boolean countsForOrganisation,
        @Schema(description = "Keys of the elements to work on, in the person's order", nullable = true) List<String> elementsToWorkOn) {

    void check(ItemOrder order) {
        if (elementsToWorkOn == null) {
            return;
        }
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        for (int i = 0; i < elementsToWorkOn.size(); i++) {
            String element = elementsToWorkOn.get(i);
            if (order.sections().stream().flatMap(section -> section.elements().stream()).noneMatch(range -> range.key().equals(element))) {
                errors.add(new FieldError("/elementsToWorkOn/" + i, "This questionnaire has no such element."));
            } else if (!seen.add(element)) {
                errors.add(new FieldError("/elementsToWorkOn/" + i, "This element is there twice."));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
    }
}
