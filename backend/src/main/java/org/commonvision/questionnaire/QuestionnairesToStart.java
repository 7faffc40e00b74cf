package org.commonvision.questionnaire;

import static org.commonvision.platform.problem.ProblemType.LICENCE_EXPIRED;
import static org.commonvision.platform.problem.ProblemType.QUESTIONNAIRE_RETIRED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonvision.framework.CurrentReader;
import org.commonvision.framework.Frameworks;
import org.commonvision.platform.problem.ProblemException;

/** The questionnaires to which the caller may start a response. */
@ApplicationScoped
public class QuestionnairesToStart {

    private final Questionnaires questionnaires;
    private final Frameworks frameworks;
    private final CurrentReader current;

    QuestionnairesToStart(Questionnaires questionnaires, Frameworks frameworks, CurrentReader current) {
        this.questionnaires = questionnaires;
        this.frameworks = frameworks;
        this.current = current;
    }

    /**
     * A version that the caller may read, with the framework that it is over.
     *
     * @param version the latest where it is null
     */
    public Optional<PublishedQuestionnaire> readable(String key, Integer version) {
        var reader = current.reader();
        var found = version == null ? questionnaires.versions().latest(key) : questionnaires.versions().version(key, version);
        return found.filter(it -> it.mayBeReadBy(reader)).filter(it -> {
            var framework = it.view().framework();
            return frameworks.versions().version(framework.key(), framework.version()).orElseThrow().mayBeReadBy(reader);
        });
    }

    /** Why nothing new is begun with it; nothing where it may be. */
    public Optional<ProblemException> closed(PublishedQuestionnaire questionnaire, LocalDate today) {
        var view = questionnaire.view();
        if (isRetired(view)) {
            return Optional.of(QUESTIONNAIRE_RETIRED.because("This version takes no new responses. What you have begun or submitted stays yours."));
        }
        return expires(view).filter(today::isAfter)
                .map(last -> LICENCE_EXPIRED.because("It could be started until " + last + ". What you have begun or submitted stays yours."));
    }

    /** The last day of whichever licence ends first: its own, or that of the framework whose words stand in it. */
    private Optional<LocalDate> expires(QuestionnaireView view) {
        var framework = frameworks.versions().version(view.framework().key(), view.framework().version()).orElseThrow().view();
        return Stream.of(view.rights().expiresOn(), framework.rights().expiresOn()).filter(Objects::nonNull).min(LocalDate::compareTo);
    }

    /** The latest is not, and that is known; any other is asked for. */
    private boolean isRetired(QuestionnaireView view) {
        return questionnaires.versions().latest(view.key()).filter(latest -> latest.view().version() == view.version()).isEmpty()
                && questionnaires.edited().isRetired(view.key(), view.version());
    }
}
