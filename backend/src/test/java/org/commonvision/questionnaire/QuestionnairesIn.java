package org.commonvision.questionnaire;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.commonvision.framework.Frameworks;
import org.commonvision.framework.FrameworksIn;
import org.jdbi.v3.core.Jdbi;

/** The questionnaires of a database of the test's own. */
public final class QuestionnairesIn {

    public static Questionnaires database(Jdbi database) {
        return new Questionnaires(database);
    }

    public static QuestionnaireDrafts drafts(Jdbi database, Frameworks frameworks, Questionnaires questionnaires) {
        return new QuestionnaireDrafts(database, frameworks, questionnaires);
    }

    /** Publishes what came with the build, as a start does. */
    public static void publishBundled(Jdbi database, Clock clock) {
        try {
            new BundledPacks(database, FrameworksIn.database(database), database(database), FrameworksIn.crosswalks(database), clock).publishNew(new StartupEvent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private QuestionnairesIn() {}
}
