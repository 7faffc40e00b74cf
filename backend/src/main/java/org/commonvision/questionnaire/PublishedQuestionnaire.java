package org.commonvision.questionnaire;

import org.commonvision.platform.http.PublishedText;

/** A version as it is served, as we read it, and the order of its items. */
public record PublishedQuestionnaire(PublishedText text, QuestionnaireView view, ItemOrder order) {}
