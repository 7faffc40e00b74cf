package org.commonvision.questionnaire;

import org.commonvision.framework.FrameworkVersionId;
import org.commonvision.platform.problem.Faults;

/** What a draft is to hold from now on, whole. */
record QuestionnaireDraftChange(FrameworkVersionId framework, QuestionnaireContent questionnaire) {

    void check() {
        var faults = new Faults();
        if (faults.there("/framework", framework)) {
            faults.there("/framework/key", framework.key());
        }
        if (faults.there("/questionnaire", questionnaire)) {
            questionnaire.check("/questionnaire", faults);
        }
        faults.orThrow();
    }
}
