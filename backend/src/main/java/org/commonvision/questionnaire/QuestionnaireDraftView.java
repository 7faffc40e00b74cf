package org.commonvision.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.commonvision.framework.Draft;
import org.commonvision.framework.FrameworkVersionId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of a questionnaire while it is written. */
public record QuestionnaireDraftView(
        @Schema(examples = "local-demo1-our-questions") String key,
        @Schema(description = "ODS code of the organisation whose own it is; left out where it is for everyone")
        @JsonInclude(JsonInclude.Include.NON_NULL) String organisation,
        @Schema(description = "The published version that it began from; left out where there is none")
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer basedOn,
        @Schema(description = "Another one after each change; the ETag is this in quotes") long revision,
        Instant editedAt,
        @Schema(description = "The framework version that it is over") FrameworkVersionId framework,
        QuestionnaireContent questionnaire) {

    static QuestionnaireDraftView of(Draft<OverFramework> draft) {
        return new QuestionnaireDraftView(draft.key(), draft.organisation(), draft.basedOn(), draft.revision(), draft.editedAt(),
                draft.content().framework(), draft.content().questionnaire());
    }
}
