package org.commonvision.questionnaire;

/** Which published version. */
public record QuestionnaireReference(String key, int version, String name) {

    public static QuestionnaireReference of(QuestionnaireView questionnaire) {
        return new QuestionnaireReference(questionnaire.key(), questionnaire.version(), questionnaire.name());
    }
}
