package org.commonvision.questionnaire;

import java.util.List;
import org.commonvision.framework.FrameworkView;

/** A pack as the build leaves it: checked, with the hash of each source. Versions and dates are given at publication. */
record Pack(List<PackedFramework> frameworks, List<PackedQuestionnaire> questionnaires) {

    static final String FILE = "/packs/leadership.json";
    static final String INDEX = "/packs/index.json";

    record PackedFramework(String hash, FrameworkView source) {}

    record PackedQuestionnaire(String hash, QuestionnaireView source) {}

    /** Only the hashes: all that a start reads when there is nothing new. */
    record Index(String hash, List<Entry> frameworks, List<Entry> questionnaires) {}

    record Entry(String key, String hash) {}
}
