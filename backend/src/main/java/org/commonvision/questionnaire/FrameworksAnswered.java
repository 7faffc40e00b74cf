package org.commonvision.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import org.commonvision.framework.VersionsKept;

/** Who has a response to a questionnaire has one over its framework. */
@ApplicationScoped
class FrameworksAnswered implements VersionsKept {

    private final Questionnaires questionnaires;
    private final VersionsAnswered answered;

    FrameworksAnswered(Questionnaires questionnaires, VersionsAnswered answered) {
        this.questionnaires = questionnaires;
        this.answered = answered;
    }

    @Override
    public boolean overFramework(String key, int version) {
        return questionnaires.versions().versions(answered.bySignedInPerson()).values().stream().map(it -> it.view().framework())
                .anyMatch(framework -> framework.key().equals(key) && framework.version() == version);
    }
}
