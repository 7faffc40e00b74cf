package org.commonvision.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who answers a questionnaire, where it is not only people about themselves. */
public enum QuestionnaireKind {
    /** Colleagues about somebody, and that person about themselves, in one round. */
    @JsonProperty("feedback") FEEDBACK
}
