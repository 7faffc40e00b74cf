package org.commonvision.questionnaire;

import static org.commonvision.platform.problem.ProblemType.STALE;

import java.net.URI;
import java.util.List;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Refuses to write over what the editor has not seen, and shows what there is now, so that neither of two editors loses anything. */
public class StaleQuestionnaireDraft extends ProblemException {

    /** A problem with the current draft in it. */
    @Schema(description = "A refusal (RFC 9457) with the draft as it is now")
    public record StaleQuestionnaireDraftProblem(@Schema(format = "uri-reference") URI type, String title, int status, String detail, List<FieldError> errors, QuestionnaireDraftView current) {}

    private final transient QuestionnaireDraftView current;

    StaleQuestionnaireDraft(QuestionnaireDraftView current) {
        super(STALE, "This draft changed since you opened it, in another window or by somebody else. Look through what is there now.", List.of());
        this.current = current;
    }

    @Override
    public Object body() {
        return new StaleQuestionnaireDraftProblem(STALE.uri(), STALE.title(), STALE.status(), getMessage(), List.of(), current);
    }
}
