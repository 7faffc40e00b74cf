package org.commonvision.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonvision.platform.problem.FieldError;

/** What is wrong with a document, each by where it is; keeps no more than a person would read, so that a hostile one stays small here. */
final class Findings {

    static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();

    void add(String where, String message) {
        if (!full()) {
            errors.add(new FieldError(where, message));
        }
    }

    /** The same, each said of another place. */
    Findings at(UnaryOperator<String> place) {
        var moved = new Findings();
        errors.forEach(it -> moved.add(place.apply(it.pointer()), it.message()));
        return moved;
    }

    boolean full() {
        return errors.size() >= MOST;
    }

    boolean none() {
        return errors.isEmpty();
    }

    List<FieldError> all() {
        return List.copyOf(errors);
    }
}
