package org.commonvision.exchange;

import java.util.List;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkView;
import org.commonvision.questionnaire.QuestionnaireView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Frameworks, questionnaires and crosswalks in one document, in the order in which they need one another. */
record PackDocument(
        @Schema(description = "Always common-vision-pack") String format,
        @Schema(description = "Always 1; a document that needs another reader would count on") int formatVersion,
        List<FrameworkView> frameworks,
        List<QuestionnaireView> questionnaires,
        List<CrosswalkView> crosswalks) {

    static final String FORMAT = "common-vision-pack";
    static final int FORMAT_VERSION = 1;
}
