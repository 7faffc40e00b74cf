package org.commonvision.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonvision.organisation.CodeLists;
import org.commonvision.organisation.Organisations;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person changes of their profile; what is left out, or null, stays as it is. */
@Partial
@Schema(description = "What to change: a code of its list or `prefer-not-to-say`. What is left out, or null, stays as it is.")
record ProfileChange(
        @Schema(nullable = true) String unit,
        @Schema(nullable = true) String staffGroup,
        @Schema(nullable = true) String payBandCluster,
        @Schema(nullable = true) String role,
        @Schema(nullable = true) String scopeOfLeadership) {

    /** The profile after the change; refused, field by field, where a code is not one of its list. */
    Profile appliedTo(Profile now, CodeLists lists, Organisations organisations, Optional<String> odsCode, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        // Whoever sends back what they have said before is not held up by a unit that has closed meanwhile.
        if (unit != null && !unit.equals(now.unit()) && !unit.equals(Profile.PREFER_NOT_TO_SAY)
                && odsCode.filter(code -> organisations.hasUnitOn(today, code, unit)).isEmpty()) {
            errors.add(new FieldError("/unit", "Your organisation has no such unit today."));
        }
        check(errors, lists, CodeLists.STAFF_GROUPS, "/staffGroup", staffGroup);
        check(errors, lists, CodeLists.PAY_BAND_CLUSTERS, "/payBandCluster", payBandCluster);
        check(errors, lists, CodeLists.ROLES, "/role", role);
        check(errors, lists, CodeLists.SCOPES_OF_LEADERSHIP, "/scopeOfLeadership", scopeOfLeadership);
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
        return new Profile(or(unit, now.unit()), or(staffGroup, now.staffGroup()), or(payBandCluster, now.payBandCluster()),
                or(role, now.role()), or(scopeOfLeadership, now.scopeOfLeadership()));
    }

    private static void check(List<FieldError> errors, CodeLists lists, String list, String pointer, String code) {
        if (code != null && !code.equals(Profile.PREFER_NOT_TO_SAY) && !lists.list(list).has(code)) {
            errors.add(new FieldError(pointer, "This is not a code of the list " + list + "."));
        }
    }

    private static String or(String changed, String now) {
        return changed == null ? now : changed;
    }
}
