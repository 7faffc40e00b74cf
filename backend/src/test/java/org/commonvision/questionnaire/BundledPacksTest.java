package org.commonvision.questionnaire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.EmptyDatabase;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Frameworks;
import org.commonvision.framework.FrameworksIn;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a start publishes of the packs that came with the build. */
class BundledPacksTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final String FRAMEWORK = "leadership-framework";
    private static final String QUESTIONNAIRE = "leadership-self-assessment";
    private static final Map<String, Integer> ONE_OF_EACH = Stream.of(
                    FRAMEWORK, "clinical-leadership", "medical-leadership", "healthcare-leadership-model", "board-leadership-competencies",
                    QUESTIONNAIRE, "clinical-leadership-self-assessment", "medical-leadership-self-assessment",
                    "healthcare-leadership-model-assessment", "board-leadership-self-assessment", "leadership-360")
            .collect(Collectors.toMap(key -> key, _ -> 1));

    private Jdbi database;

    @BeforeEach
    void empty() {
        var postgres = new EmptyDatabase();
        postgres.migrate();
        database = postgres.sql();
    }

    @Test
    void each_text_is_published_once_however_often_it_starts() throws IOException {
        start();
        assertEquals(ONE_OF_EACH, published());
        start();
        start();
        assertEquals(ONE_OF_EACH, published());
    }

    @Test
    void each_text_is_published_once_when_many_start_at_the_same_moment() throws Exception {
        try (var instances = Executors.newFixedThreadPool(6)) {
            var starts = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 6; i++) {
                starts.add(() -> {
                    start();
                    return null;
                });
            }
            for (var started : instances.invokeAll(starts)) {
                started.get();
            }
        }
        assertEquals(ONE_OF_EACH, published());
    }

    @Test
    void a_changed_text_becomes_the_next_version_and_what_was_answered_stays_on_the_one_that_was_answered() throws IOException {
        publishEarlierBuild();
        database.useHandle(sql -> {
            sql.execute("insert into person (id, issuer, subject, device_key) values ('5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11', 'i', 's', sha256('key'))");
            sql.execute("""
                    insert into response (id, person_id, questionnaire_key, questionnaire_version, sections, creation_key, created_at, answers, given_at)
                    values (gen_random_uuid(), '5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11', ?, 1, '{LF.1}', gen_random_uuid(), '2026-11-23Z', '{0}', '{-1}')""", QUESTIONNAIRE);
        });

        start();

        var expected = new TreeMap<>(ONE_OF_EACH);
        expected.put(FRAMEWORK, 2);
        expected.put(QUESTIONNAIRE, 2);
        assertEquals(expected, published());
        assertThat(database.withHandle(sql -> sql.createQuery("select questionnaire_version from response").mapTo(Integer.class).one()), is(1));
        assertEquals("Earlier name", frameworks().versions().version(FRAMEWORK, 1).orElseThrow().view().name());
        assertEquals("Leadership Framework", frameworks().versions().latest(FRAMEWORK).orElseThrow().view().name());
        var latest = questionnaires().versions().latest(QUESTIONNAIRE).orElseThrow().view();
        assertThat(latest.version(), is(2));
        assertThat("its own text is the same, but it is over another framework version", latest.framework().version(), is(2));
    }

    @Test
    void an_earlier_build_that_starts_again_changes_nothing() throws IOException {
        publishEarlierBuild();
        start();
        var before = published();
        publishEarlierBuild();
        start();
        assertEquals(before, published());
        assertThat(frameworks().versions().latest(FRAMEWORK).orElseThrow().view().version(), is(2));
    }

    @Test
    void what_is_served_says_its_version_and_the_day_it_was_published() throws IOException {
        start();
        var framework = frameworks().versions().latest(FRAMEWORK).orElseThrow().view();
        assertThat(framework.version(), is(1));
        assertThat(framework.publishedOn().toString(), is("2026-11-23"));
    }

    private void start() throws IOException {
        var frameworks = frameworks();
        new BundledPacks(database, frameworks, questionnaires(), FrameworksIn.crosswalks(database), CLOCK).publishNew(new StartupEvent());
    }

    /** A build in which one framework had another name; its questionnaire was the same then as now. */
    private void publishEarlierBuild() throws IOException {
        Pack pack;
        try (var packed = BundledPacksTest.class.getResourceAsStream(Pack.FILE)) {
            pack = new ObjectMapper().registerModule(new JavaTimeModule()).readValue(packed, Pack.class);
        }
        var now = pack.frameworks().stream().map(Pack.PackedFramework::source).filter(it -> it.key().equals(FRAMEWORK)).findFirst().orElseThrow();
        var then = new FrameworkView(now.key(), 0, "Earlier name", now.summary(), now.introduction(), now.audience(), null, now.rights(), now.domains(), null, null);
        var questionnaire = pack.questionnaires().stream().filter(it -> it.source().key().equals(QUESTIONNAIRE)).findFirst().orElseThrow();
        database.useTransaction(sql -> {
            int version = frameworks().publish(sql, then, null, "an earlier hash", CLOCK.instant());
            questionnaires().publish(sql, questionnaire.source(), version, null, questionnaire.hash(), CLOCK.instant());
        });
    }

    private Frameworks frameworks() {
        return FrameworksIn.database(database);
    }

    private Questionnaires questionnaires() {
        return new Questionnaires(database);
    }

    private Map<String, Integer> published() {
        return database.withHandle(sql -> {
            var versions = new TreeMap<String, Integer>();
            List<Map<String, Object>> rows = sql.createQuery("""
                    select key, count(*)::integer as versions, max(version) as latest from (
                        select key, version from framework_version union all select key, version from questionnaire_version) published
                    group by key""").mapToMap().list();
            rows.forEach(row -> {
                assertEquals(row.get("latest"), row.get("versions"), "versions count from 1 without a gap");
                versions.put((String) row.get("key"), (Integer) row.get("versions"));
            });
            return versions;
        });
    }
}
