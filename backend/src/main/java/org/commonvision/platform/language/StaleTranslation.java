package org.commonvision.platform.language;

import static org.commonvision.platform.problem.ProblemType.STALE;

import java.net.URI;
import java.util.List;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Refuses to replace what somebody else changed since, and shows what there is now, so that neither loses a word. */
public class StaleTranslation extends ProblemException {

    /** A problem with the current translation in it. */
    @Schema(description = "A refusal (RFC 9457) with the translation as it is now")
    public record StaleTranslationProblem(@Schema(format = "uri-reference") URI type, String title, int status, String detail, List<FieldError> errors,
            TranslationView current) {}

    private final transient TranslationView current;

    StaleTranslation(TranslationView current) {
        super(STALE, "Somebody else changed this translation since you opened it.", List.of());
        this.current = current;
    }

    @Override
    public Object body() {
        return new StaleTranslationProblem(STALE.uri(), STALE.title(), STALE.status(), getMessage(), List.of(), current);
    }
}
