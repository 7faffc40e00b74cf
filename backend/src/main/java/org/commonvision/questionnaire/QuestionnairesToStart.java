package org.commonvision.questionnaire;

import static org.commonvision.platform.problem.ProblemType.LICENCE_EXPIRED;
import static org.commonvision.platform.problem.ProblemType.QUESTIONNAIRE_RETIRED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.commonvision.framework.CurrentReader;
import org.commonvision.platform.problem.ProblemException;

/** The questionnaires to which the caller may start a response. */
@ApplicationScoped
public class QuestionnairesToStart {

    private final Questionnaires questionnaires;
    private final CurrentReader current;

    QuestionnairesToStart(Questionnaires questionnaires, CurrentReader current) {
        this.questionnaires = questionnaires;
        this.current = current;
    }

    /**
     * A version that the caller may read.
     *
     * @param version the latest where it is null
     */
    public Optional<PublishedQuestionnaire> readable(String key, Integer version) {
        var reader = current.reader();
        var found = version == null ? questionnaires.versions().latest(key) : questionnaires.versions().version(key, version);
        return found.filter(it -> it.mayBeReadBy(reader));
    }

    /** Why nothing new is begun with it; nothing where it may be. */
    public Optional<ProblemException> closed(PublishedQuestionnaire questionnaire, LocalDate today) {
        var view = questionnaire.view();
        if (isRetired(view)) {
            return Optional.of(QUESTIONNAIRE_RETIRED.because("This version takes no new responses. What you have begun or submitted stays yours."));
        }
        return questionnaire.lastDay().filter(today::isAfter)
                .map(last -> LICENCE_EXPIRED.because("It could be started until " + last + ". What you have begun or submitted stays yours."));
    }

    /** The latest is not, and that is known; any other is asked for. */
    private boolean isRetired(QuestionnaireView view) {
        return questionnaires.versions().latest(view.key()).filter(latest -> latest.view().version() == view.version()).isEmpty()
                && questionnaires.edited().isRetired(view.key(), view.version());
    }
}
