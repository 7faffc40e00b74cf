package org.commonvision.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.questionnaire.ItemOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers and notes as a device sends them, each with how long ago it was given: a device's clock proves nothing. */
@Partial
@Schema(description = "Answers and notes, each with how long ago it was given. At least one of either.")
record AnswersChange(
        @Schema(nullable = true, maxItems = AnswersChange.MOST) List<GivenAnswer> answers,
        @Schema(nullable = true, maxItems = AnswersChange.MOST) List<GivenNote> notes) {

    static final int MOST = 500;

    /** An answer that was just given, or waited on a device. */
    record GivenAnswer(
            @Schema(examples = "LF.1.1.a") String item,
            @Schema(description = "Which rating of the item it is; left out, or null, for the answer itself", nullable = true)
            @JsonInclude(JsonInclude.Include.NON_NULL) Rating rating,
            @Schema(description = "1 to the number of points; 0 clears it; of the answer itself also -1 not applicable to my role, and -2 not observed where the scale offers it",
                    examples = "3") int value,
            @Schema(description = "Milliseconds since it was given", minimum = "0") long ageMillis) {

        boolean ratesImportance() {
            return rating == Rating.IMPORTANCE;
        }
    }

    /** What is rated besides the answer itself. */
    @Schema(name = "SecondRating")
    enum Rating {
        /** How important the item is in the person's role, where the questionnaire asks. */
        @JsonProperty("importance") IMPORTANCE
    }

    /** A note that was just written, or waited on a device. */
    record GivenNote(
            @Schema(examples = "LF.1.1") String element,
            @Schema(maxLength = Note.LONGEST, description = "Empty clears it") String text,
            @Schema(description = "Milliseconds since it was written", minimum = "0") long ageMillis) {}

    AnswersChange {
        answers = answers == null ? List.of() : answers;
        notes = notes == null ? List.of() : notes;
    }

    boolean ratesImportance() {
        return answers.stream().anyMatch(GivenAnswer::ratesImportance);
    }

    /** Refused, field by field, where anything is not of this questionnaire, these sections, this scale, this length. */
    void check(ItemOrder order, List<String> sections) {
        var errors = new ArrayList<FieldError>(0);
        if (answers.isEmpty() && notes.isEmpty()) {
            errors.add(new FieldError("", "Send at least one answer or note."));
        }
        if (answers.size() > MOST) {
            throw ProblemType.invalid("/answers", "Send at most " + MOST + " at a time.");
        }
        if (notes.size() > MOST) {
            throw ProblemType.invalid("/notes", "Send at most " + MOST + " at a time.");
        }
        for (int i = 0; i < answers.size(); i++) {
            check(errors, i, answers.get(i), order, sections);
        }
        for (int i = 0; i < notes.size(); i++) {
            check(errors, i, notes.get(i), order, sections);
        }
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
    }

    private static void check(List<FieldError> errors, int i, GivenAnswer answer, ItemOrder order, List<String> sections) {
        if (answer == null) {
            errors.add(new FieldError("/answers/" + i, "This is not an answer."));
            return;
        }
        Integer position = answer.item() == null ? null : order.position(answer.item());
        if (position == null) {
            errors.add(new FieldError("/answers/" + i + "/item", "This questionnaire has no such item."));
        } else if (!sections.contains(order.sectionAt(position).key())) {
            errors.add(new FieldError("/answers/" + i + "/item", "This item is not in the sections that were chosen."));
        }
        if (answer.ratesImportance() && !order.asksImportance()) {
            errors.add(new FieldError("/answers/" + i + "/rating", "This questionnaire does not ask how important it is."));
        } else if (answer.ratesImportance() ? !order.allowsImportance(answer.value()) : !order.allows(answer.value())) {
            errors.add(new FieldError("/answers/" + i + "/value", "The scale has no such value."));
        }
        if (answer.ageMillis() < 0) {
            errors.add(new FieldError("/answers/" + i + "/ageMillis", "An age is not negative."));
        }
    }

    private static void check(List<FieldError> errors, int i, GivenNote note, ItemOrder order, List<String> sections) {
        if (note == null) {
            errors.add(new FieldError("/notes/" + i, "This is not a note."));
            return;
        }
        if (order.chosen(sections).stream().flatMap(section -> section.elements().stream()).noneMatch(range -> range.key().equals(note.element()))) {
            errors.add(new FieldError("/notes/" + i + "/element", "The chosen sections have no such element."));
        }
        if (note.text() == null) {
            errors.add(new FieldError("/notes/" + i + "/text", "Send a text; an empty one clears the note."));
        } else if (note.text().codePointCount(0, note.text().length()) > Note.LONGEST) {
            errors.add(new FieldError("/notes/" + i + "/text", "A note has at most " + Note.LONGEST + " characters."));
        } else if (!PlainText.isClean(note.text())) {
            errors.add(new FieldError("/notes/" + i + "/text", "This text has characters that cannot be kept."));
        }
        if (note.ageMillis() < 0) {
            errors.add(new FieldError("/notes/" + i + "/ageMillis", "An age is not negative."));
        }
    }
}
