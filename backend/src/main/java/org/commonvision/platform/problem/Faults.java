package org.commonvision.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.commonvision.platform.http.PlainText;

/** Gathers what is wrong with a large body, each by its JSON Pointer; stops at {@link #MOST}, so that a hostile body cannot make a large answer. */
public final class Faults {

    static final int MOST = 50;

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String pointer, String message) {
        errors.add(new FieldError(pointer, message));
        if (errors.size() == MOST) {
            orThrow();
        }
    }

    /** Something must be there, though it may be empty: an unfinished draft has empty texts. */
    public boolean there(String pointer, Object value) {
        if (value == null) {
            add(pointer, "This is missing.");
        }
        return value != null;
    }

    public void text(String pointer, String text, int longest) {
        if (there(pointer, text)) {
            optionalText(pointer, text, longest);
        }
    }

    public void optionalText(String pointer, String text, int longest) {
        if (text != null && text.length() > longest) {
            add(pointer, "Write at most " + longest + " characters.");
        } else if (text != null && !PlainText.isClean(text)) {
            add(pointer, "This holds characters that are no text.");
        }
    }

    /** Hands each entry over with its pointer. */
    public <T> void list(String pointer, List<T> list, int most, BiConsumer<String, T> each) {
        if (!there(pointer, list)) {
            return;
        }
        if (list.size() > most) {
            add(pointer, "Send at most " + most + " of these.");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            if (there(pointer + "/" + i, list.get(i))) {
                each.accept(pointer + "/" + i, list.get(i));
            }
        }
    }

    public void orThrow() {
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(List.copyOf(errors));
        }
    }
}
