package org.commonvision.questionnaire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.commonvision.framework.Crosswalks;
import org.commonvision.framework.Frameworks;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Publishes what came with this build and is not published yet. A start with nothing new compares hashes in one query and
 * reads no content; instances that start together wait for one another, so each text is published once.
 */
@ApplicationScoped
class BundledPacks {

    private static final Logger LOG = Logger.getLogger(BundledPacks.class);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    /** Any number that no other lock of this product uses. */
    private static final long LOCK = 7_311_001;

    private final Jdbi database;
    private final Frameworks frameworks;
    private final Questionnaires questionnaires;
    private final Crosswalks crosswalks;
    private final Clock clock;

    BundledPacks(Jdbi database, Frameworks frameworks, Questionnaires questionnaires, Crosswalks crosswalks, Clock clock) {
        this.database = database;
        this.frameworks = frameworks;
        this.questionnaires = questionnaires;
        this.crosswalks = crosswalks;
        this.clock = clock;
    }

    void publishNew(@Observes StartupEvent start) throws IOException {
        if (!isNew(read(Pack.INDEX, Pack.Index.class))) {
            return;
        }
        var pack = read(Pack.FILE, Pack.class);
        database.useTransaction(sql -> {
            sql.execute("select pg_advisory_xact_lock(?)", LOCK);
            // Each at a moment of its own: lists are in the order of publication, which is the order in the pack.
            var versions = new HashMap<String, Integer>();
            for (var framework : pack.frameworks()) {
                versions.put(framework.source().key(), frameworks.publish(sql, framework.source(), null, framework.hash(), clock.instant()));
            }
            for (var questionnaire : pack.questionnaires()) {
                questionnaires.publish(sql, questionnaire.source(), versions.get(questionnaire.source().framework().key()), null, questionnaire.hash(), clock.instant());
            }
            for (var crosswalk : pack.crosswalks()) {
                var source = crosswalk.source();
                crosswalks.publish(sql, source, versions.get(source.from().key()), versions.get(source.to().key()), crosswalk.hash(), clock.instant());
            }
        });
        frameworks.versions().forgetLatest();
        questionnaires.versions().forgetLatest();
        crosswalks.versions().forgetLatest();
        LOG.info("Published what is new in the bundled packs");
    }

    /** Asked of the source hashes alone; a questionnaire's and a crosswalk's also hold the framework versions they were published over. */
    private boolean isNew(Pack.Index index) {
        return database.withHandle(sql -> sql.createQuery("""
                        select exists (
                            select from unnest(:keys, :hashes) as wanted (key, hash)
                            where not exists (select from framework_version f where f.key = wanted.key and f.source_hash = wanted.hash)
                              and not exists (select from questionnaire_version q where q.key = wanted.key and q.source_hash like wanted.hash || '/%')
                              and not exists (select from crosswalk_version c where c.key = wanted.key and c.source_hash like wanted.hash || '/%'))""")
                .bindArray("keys", String.class, entries(index).map(Pack.Entry::key).toList())
                .bindArray("hashes", String.class, entries(index).map(Pack.Entry::hash).toList())
                .mapTo(Boolean.class).one());
    }

    private static Stream<Pack.Entry> entries(Pack.Index index) {
        return Stream.of(index.frameworks(), index.questionnaires(), index.crosswalks()).flatMap(List::stream);
    }

    private static <T> T read(String resource, Class<T> type) throws IOException {
        try (var packed = BundledPacks.class.getResourceAsStream(resource)) {
            return JSON.readValue(packed, type);
        }
    }
}
