package org.commonvision.feedback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to ask, all of them: those who were there before and are not in it are asked no more. */
record Panel(@Schema(maxItems = Panel.MOST) List<Nomination> raters) {

    static final int MOST = 40;
    private static final int LONGEST_NAME = 100;

    /** Somebody to ask. */
    record Nomination(
            RaterGroup group,
            @Schema(maxLength = LONGEST_NAME) String name,
            @Schema(maxLength = FoldedAddress.LONGEST, examples = "sam.carter@trust.example") String email) {}

    /** Refused, field by field, where somebody is no one person to be asked, or is there twice, or is in the round already. */
    void check(Round round, String facilitatorEmail) {
        if (raters == null) {
            throw ProblemType.invalid("/raters", "Send whom to ask.");
        }
        if (raters.size() > MOST) {
            throw ProblemType.invalid("/raters", "Ask at most " + MOST + " people.");
        }
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        boolean manager = false;
        for (int i = 0; i < raters.size(); i++) {
            String pointer = "/raters/" + i;
            var rater = raters.get(i);
            if (rater == null) {
                errors.add(new FieldError(pointer, "This is nobody."));
                continue;
            }
            if (rater.group() == null) {
                errors.add(new FieldError(pointer + "/group", "Say how they know you."));
            } else if (rater.group() == RaterGroup.LINE_MANAGER) {
                if (manager) {
                    errors.add(new FieldError(pointer + "/group", "Name one line manager; others can be peers or others."));
                }
                manager = true;
            }
            if (rater.name() == null || rater.name().length() > LONGEST_NAME || !isName(rater.name())) {
                errors.add(new FieldError(pointer + "/name", "Send a name of at most " + LONGEST_NAME + " characters, with a letter in it and nothing invisible."));
            }
            checkAddress(errors, pointer + "/email", rater.email(), round, facilitatorEmail, seen);
        }
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
    }

    /** It stands in letters and beside others on a page: on one line, and nothing in it turns the text round it or cannot be seen. */
    private static boolean isName(String name) {
        return PlainText.isClean(name) && name.codePoints().noneMatch(Panel::isInvisible) && name.codePoints().anyMatch(Character::isLetter);
    }

    /** But for the two joiners that some scripts are written with. */
    private static boolean isInvisible(int character) {
        return Character.isISOControl(character) || character != '\u200C' && character != '\u200D' && switch (Character.getType(character)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static void checkAddress(List<FieldError> errors, String pointer, String email, Round round, String facilitatorEmail, HashSet<String> seen) {
        if (email == null || !FoldedAddress.isAddress(email)) {
            errors.add(new FieldError(pointer, "This is not an e-mail address."));
            return;
        }
        String folded = FoldedAddress.of(email);
        if (folded.equals(FoldedAddress.of(round.subjectEmail()))) {
            errors.add(new FieldError(pointer, "This is your own address; what you think of yourself is asked apart."));
        } else if (facilitatorEmail != null && folded.equals(FoldedAddress.of(facilitatorEmail))) {
            errors.add(new FieldError(pointer, "This is your facilitator, who reads the answers."));
        } else if (!seen.add(folded)) {
            errors.add(new FieldError(pointer, "This address is there already; one address is one person."));
        }
    }
}
