package org.commonvision.questionnaire;

import org.commonvision.framework.FrameworkVersionId;

/** What a questionnaire's draft holds: what it asks, and the framework version that it asks it over. */
public record OverFramework(FrameworkVersionId framework, QuestionnaireContent questionnaire) {}
