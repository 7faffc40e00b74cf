package org.commonvision.platform.problem;

import java.util.List;

/** Thrown where a rule says no; {@link ProblemMappers} makes the answer of it. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient List<FieldError> errors;

    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        // A refusal is an answer, not an accident: no stack trace, which would cost more than the rest of the request.
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
    }

    public ProblemType type() {
        return type;
    }

    /** Each thing that needs a change. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The body to answer with; a problem with more members overrides it. */
    public Object body() {
        return Problem.of(type, getMessage(), errors);
    }
}
