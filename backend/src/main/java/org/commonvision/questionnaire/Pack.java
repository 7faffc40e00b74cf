package org.commonvision.questionnaire;

import java.util.List;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkView;

/** The packs as the build leaves them: checked, with the hash of each source. Versions and dates are given at publication. */
record Pack(List<PackedFramework> frameworks, List<PackedQuestionnaire> questionnaires, List<PackedCrosswalk> crosswalks) {

    static final String FILE = "/packs/content.json";
    static final String INDEX = "/packs/index.json";

    record PackedFramework(String hash, FrameworkView source) {}

    record PackedQuestionnaire(String hash, QuestionnaireView source) {}

    record PackedCrosswalk(String hash, CrosswalkView source) {}

    /** Only the hashes: all that a start reads when there is nothing new. */
    record Index(String hash, List<Entry> frameworks, List<Entry> questionnaires, List<Entry> crosswalks) {}

    record Entry(String key, String hash) {}
}
