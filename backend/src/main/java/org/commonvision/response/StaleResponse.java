package org.commonvision.response;

import static org.commonvision.platform.problem.ProblemType.STALE;

import java.net.URI;
import java.util.List;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Refuses to submit what the person has not seen, and shows what there is now. */
class StaleResponse extends ProblemException {

    /** A problem with the current response in it. */
    @Schema(description = "A refusal (RFC 9457) with the response as it is now")
    record StaleResponseProblem(@Schema(format = "uri-reference") URI type, String title, int status, String detail, List<FieldError> errors, ResponseView current) {}

    private final transient ResponseView current;

    StaleResponse(ResponseView current) {
        super(STALE, "Answers changed since you looked, on another device or in another window. Look through them and submit again.", List.of());
        this.current = current;
    }

    @Override
    public Object body() {
        return new StaleResponseProblem(STALE.uri(), STALE.title(), STALE.status(), getMessage(), List.of(), current);
    }
}
