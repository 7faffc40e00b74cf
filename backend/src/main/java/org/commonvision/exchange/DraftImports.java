package org.commonvision.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonvision.framework.Drafts.NewDraft;
import org.commonvision.framework.FrameworkContent;
import org.commonvision.framework.FrameworkDrafts;
import org.commonvision.framework.FrameworkVersionId;
import org.commonvision.framework.FrameworkView;
import org.commonvision.platform.problem.Faults;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemException;
import org.commonvision.questionnaire.OverFramework;
import org.commonvision.questionnaire.QuestionnaireContent;
import org.commonvision.questionnaire.QuestionnaireDrafts;
import org.commonvision.questionnaire.QuestionnaireView;
import org.jdbi.v3.core.Handle;

/** What comes in without a version: the beginning of a draft. One that somebody is at work on is never written over. */
@ApplicationScoped
class DraftImports {

    private final FrameworkDrafts frameworks;
    private final QuestionnaireDrafts questionnaires;

    DraftImports(FrameworkDrafts frameworks, QuestionnaireDrafts questionnaires) {
        this.frameworks = frameworks;
        this.questionnaires = questionnaires;
    }

    /** What there is under the keys of the document's drafts; each table is asked once. */
    Checks of(Handle sql, PackDocument document, Findings findings) {
        return new Checks(
                frameworks.drafts().taken(sql, document.frameworks().stream().filter(it -> it.version() == 0).map(FrameworkView::key).toList()),
                questionnaires.drafts().taken(sql, document.questionnaires().stream().filter(it -> it.version() == 0).map(QuestionnaireView::key).toList()), findings);
    }

    /** @return whether there was none of them yet; else somebody else was quicker, and the transaction is not to be kept */
    boolean begin(Handle sql, List<FrameworkView> newFrameworks, List<QuestionnaireView> newQuestionnaires, Function<String, Optional<String>> owner, Instant now) {
        return frameworks.drafts().begin(sql, newFrameworks.stream()
                        .map(it -> new NewDraft<>(it.key(), owner.apply(it.key()).orElse(null), FrameworkContent.whole(it))).toList(), now)
                && questionnaires.drafts().begin(sql, newQuestionnaires.stream()
                        .map(it -> new NewDraft<>(it.key(), owner.apply(it.key()).orElse(null),
                                new OverFramework(new FrameworkVersionId(it.framework().key(), it.framework().version()), QuestionnaireContent.whole(it)))).toList(), now);
    }

    /** Whether the parts without a version may become drafts; of the others nothing is said. */
    record Checks(Set<String> frameworkDrafts, Set<String> questionnaireDrafts, Findings findings) {

        void check(FrameworkView framework, String at) {
            if (framework.version() == 0) {
                isFree(frameworkDrafts, framework.key(), at);
                mayBeKept(FrameworkContent.whole(framework)::check, at);
            }
        }

        void check(QuestionnaireView questionnaire, String at) {
            if (questionnaire.version() == 0) {
                isFree(questionnaireDrafts, questionnaire.key(), at);
                mayBeKept(QuestionnaireContent.whole(questionnaire)::check, at);
            }
        }

        private void isFree(Set<String> taken, String key, String at) {
            if (taken.contains(key)) {
                findings.add(at + "/key", "There is a draft under this key already. Go on with that one, or delete it first.");
            }
        }

        /** As a draft is held against its rules when it is saved. */
        private void mayBeKept(BiConsumer<String, Faults> check, String at) {
            try {
                var faults = new Faults();
                check.accept(at, faults);
                faults.orThrow();
            } catch (ProblemException e) {
                var said = findings.all().stream().map(FieldError::pointer).collect(Collectors.toSet());
                e.errors().stream().filter(it -> !said.contains(it.pointer())).forEach(it -> findings.add(it.pointer(), it.message()));
            }
        }
    }
}
