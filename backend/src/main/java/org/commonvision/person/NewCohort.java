package org.commonvision.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Makes a cohort, with all who are ever in it. */
record NewCohort(
        @Schema(description = "What the programme is called; one name for one cohort in an organisation") String name,
        @Schema(description = "The address or the employee number of each, as the staff list has it; 10 to 5,000 of them") List<String> members) {

    /** Nothing is published of fewer. */
    static final int FEWEST = 10;
    private static final int MOST = 5_000;
    private static final int LONGEST = 200;
    private static final int MOST_WRONG = 100;

    /** Those on the list whom it names; refused, with the place of each, where it names somebody else, or the same person twice. */
    Set<UUID> check(List<ListedMember> list) {
        var errors = new ArrayList<FieldError>();
        if (name == null || name.isBlank() || name.length() > LONGEST || !PlainText.isClean(name)) {
            errors.add(new FieldError("/name", "A name has 1 to " + LONGEST + " characters."));
        }
        if (members == null || members.size() < FEWEST || members.size() > MOST) {
            errors.add(new FieldError("/members", "A cohort has " + FEWEST + " to " + MOST + " people: nothing is published of fewer than " + FEWEST + "."));
        }
        var people = new LinkedHashSet<UUID>();
        if (errors.isEmpty()) {
            find(list, people, errors);
        }
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
        return people;
    }

    private void find(List<ListedMember> list, Set<UUID> people, List<FieldError> errors) {
        var known = new HashMap<String, UUID>();
        list.stream().filter(it -> it.leftOn() == null).forEach(it -> {
            known.put(it.email(), it.id());
            if (it.employeeNumber() != null) {
                known.put(it.employeeNumber(), it.id());
            }
        });
        for (int i = 0; i < members.size() && errors.size() < MOST_WRONG; i++) {
            String said = members.get(i) == null ? "" : members.get(i).strip();
            var person = known.get(said.contains("@") ? StaffList.address(said) : said);
            if (person == null) {
                errors.add(new FieldError("/members/" + i, "Nobody on the staff list has this address or employee number."));
            } else if (!people.add(person)) {
                errors.add(new FieldError("/members/" + i, "This person is named twice."));
            }
        }
    }
}
