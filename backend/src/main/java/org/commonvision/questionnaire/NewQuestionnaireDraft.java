package org.commonvision.questionnaire;

import org.commonvision.framework.FrameworkVersionId;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Begins a draft: of a new questionnaire, of a copy under another key, or of the next version of what is published under the key. */
@Partial
@Schema(requiredProperties = "key")
record NewQuestionnaireDraft(
        @Schema(description = "Begins with `local-` and the organisation's ODS code in small letters where it is an organisation's own",
                examples = "local-demo1-our-questions") String key,
        @Schema(description = "Its name, where it is not to be that of what it begins from", nullable = true) String name,
        @Schema(description = "The framework version it is to be over; may be left out where it begins from a questionnaire, whose it then is", nullable = true)
        FrameworkVersionId framework,
        @Schema(description = "The version to begin from; where it is left out the latest one under the key, or the framework alone", nullable = true)
        QuestionnaireVersionId copyOf) {

    /** Names a version of a questionnaire. */
    record QuestionnaireVersionId(String key, int version) {}

    void check() {
        var faults = new Faults();
        faults.optionalText("/name", name, QuestionnaireContent.LONGEST_NAME);
        if (copyOf != null) {
            faults.there("/copyOf/key", copyOf.key());
        }
        if (framework != null) {
            faults.there("/framework/key", framework.key());
        }
        faults.orThrow();
    }
}
