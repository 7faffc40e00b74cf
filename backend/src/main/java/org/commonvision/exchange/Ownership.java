package org.commonvision.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.PublishedFramework;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.platform.problem.ProblemException;
import org.commonvision.questionnaire.QuestionnaireView;

/** Whether what an organisation has for its own people stays with them: nothing for everyone may stand on it. */
final class Ownership {

    private final Function<String, Optional<String>> owner;
    private final Map<Id, PublishedFramework> here;
    private final Findings findings;

    /** @param owner whose own what comes in under a key is; asked only for keys that may come in */
    Ownership(Function<String, Optional<String>> owner, Map<Id, PublishedFramework> here, Findings findings) {
        this.owner = owner;
        this.here = here;
        this.findings = findings;
    }

    void check(QuestionnaireView questionnaire, String at) {
        var framework = ownerOf(questionnaire.framework());
        if (framework.isPresent() && !framework.equals(owner.apply(questionnaire.key()))) {
            findings.add(at + "/framework", "This framework is an organisation's own; the questionnaire is not.");
        }
    }

    /** Anyone reads a crosswalk. */
    void check(CrosswalkView crosswalk, String at) {
        if (owner.apply(crosswalk.key()).isPresent()) {
            findings.add(at + "/key", "A crosswalk is for everyone, and this key is an organisation's own.");
        }
        if (ownerOf(crosswalk.from()).isPresent() || ownerOf(crosswalk.to()).isPresent()) {
            findings.add(at, "A crosswalk is for everyone, and one of its frameworks is an organisation's own.");
        }
    }

    /** One that is in the document was refused by itself where it may not come in. */
    private Optional<String> ownerOf(FrameworkReference framework) {
        var there = here.get(new Id(framework.key(), framework.version()));
        if (there != null) {
            return Optional.ofNullable(there.organisation());
        }
        try {
            return owner.apply(framework.key());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
