package org.commonvision.report;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner of a questionnaire learns of its items. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ItemStatisticsApiTest {

    private static final String TRUST = "QPUB";
    private static final String[] CORE = {"LF.1", "LF.2", "LF.3", "LF.4", "LF.5"};

    @Inject
    Jdbi database;
    @Inject
    PublishingCycles job;

    private final Somebody editor = Somebody.editorOf(TRUST);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Instant hour = today.plusDays(8).atTime(Cycle.HOUR).toInstant(ZoneOffset.UTC);
    private String questionnaire;

    @BeforeEach
    void itsOwnQuestionnaire() {
        questionnaire = editor.draftsAQuestionnaire(Somebody.QUESTIONNAIRE);
        editor.publishes("/api/v1/questionnaire-drafts/" + questionnaire);
    }

    @BeforeEach
    @AfterEach
    void nobodyAnswered() {
        database.useHandle(sql -> {
            sql.execute("delete from response where organisation = ?", TRUST);
            sql.execute("delete from cycle c where organisation = ? and not exists (select from snapshot where cycle_id = c.id)", TRUST);
        });
    }

    @Test
    void only_who_edits_the_questionnaire_reads_them() {
        given().get(path(questionnaire)).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.leadOf(TRUST).calls().get(path(questionnaire)).then().spec(refusedAs(FORBIDDEN));
        Somebody.editorOf(Somebody.OTHER_TRUST).calls().get(path(questionnaire)).then().spec(refusedAs(NOT_FOUND));
        Somebody.editorForEveryone().calls().get(path(questionnaire)).then().spec(refusedAs(NOT_FOUND));
        editor.calls().get(path(Somebody.QUESTIONNAIRE)).then().spec(refusedAs(NOT_FOUND));
        editor.calls().get("/api/v1/reports/questionnaires/" + questionnaire + "/versions/99/items").then().spec(refusedAs(NOT_FOUND));
        editor.calls().get(path(questionnaire) + "?unit=north").then().spec(refusedAs(INVALID, "query:unit"));
        read().body("questionnaire.key", is(questionnaire)).body("releases", is(empty()));
    }

    @Test
    void they_are_released_with_the_publication_of_enough_people() {
        answered(60, questionnaire, 3);
        answered(50, questionnaire, 1);
        publish(questionnaire, 0);
        read().body("releases", hasSize(1)).body("releases[0].people", is(110)).body("releases[0].organisations", is(1))
                .body("releases[0].source", startsWith("Computed from the submitted responses of about 110 people in one organisation, released on "))
                .body("releases[0].sections.key", contains(CORE)).body("releases[0].sections[0].people", is(110))
                .body("releases[0].sections[0].standardDeviation", is(50f)).body("releases[0].sections[0].alpha", is(1f))
                // Items that all say the same have no error of their own to be told.
                .body("releases[0].sections[0].omega", is(nullValue()))
                .body("releases[0].items", hasSize(40)).body("releases[0].items[0].key", is("LF.1.1.a"))
                .body("releases[0].items[0].points.percent", contains(45, 2, 55)).body("releases[0].items[0].points.bound", contains("exact", "at-most", "exact"))
                .body("releases[0].items[0].missing.bound", is("at-most"));

        for (var change : List.of("update item_release set content = '{}'", "delete from item_release_cycle")) {
            var refused = assertThrows(JdbiException.class, () -> database.useHandle(sql -> sql.execute(change)), change);
            assertThat(refused.getCause().getMessage(), containsString("permission denied"));
            var refusedToItsOwner = assertThrows(JdbiException.class, () -> TestDatabase.asTheServer().useHandle(sql -> sql.execute(change)), change);
            assertThat(refusedToItsOwner.getCause().getMessage(), containsString("never changes"));
        }
    }

    @Test
    void too_few_wait_for_the_next_cycle_and_nobody_is_counted_twice() {
        answered(99, questionnaire, 2);
        publish(questionnaire, 60);
        read().body("releases", is(empty()));
        answered(20, questionnaire, 3);
        publish(questionnaire, 30);
        read().body("releases.people", contains(120));
        answered(30, questionnaire, 3);
        publish(questionnaire, 0);
        read().body("releases.people", contains(120));
    }

    @Test
    void a_cycle_of_which_somebody_has_been_erased_since_is_left_out() {
        answered(99, questionnaire, 2);
        publish(questionnaire, 60);
        database.useHandle(sql -> sql.execute("delete from response where id = (select id from response where organisation = ? limit 1)", TRUST));
        answered(101, questionnaire, 2);
        publish(questionnaire, 30);
        read().body("releases.people", contains(100));
    }

    @Test
    void people_who_answered_in_the_cycle_before_say_how_steady_the_figures_are() {
        answered(60, questionnaire, 3);
        answered(50, questionnaire, 1);
        publish(questionnaire, 60);
        read().body("releases[0].repeated", is(nullValue())).body("releases[0].sections[0].retest", is(nullValue()));
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("""
                insert into response
                select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'creation_key', gen_random_uuid(), 'submitted_at', ?::text))).*
                from response r where organisation = ?""", today.atTime(0, 0, 1).atOffset(ZoneOffset.UTC).toString(), TRUST));
        publish(questionnaire, 0);
        read().body("releases", hasSize(2)).body("releases.repeated", containsInAnyOrder(null, 110))
                .body("releases.find { it.repeated == 110 }.sections.retest", contains(1f, 1f, 1f, 1f, 1f));
    }

    @Test
    void of_a_questionnaire_for_everyone_one_organisation_is_too_few() {
        answered(110, Somebody.QUESTIONNAIRE, 2);
        publish(Somebody.QUESTIONNAIRE, 0);
        Somebody.editorForEveryone().calls().get(path(Somebody.QUESTIONNAIRE)).then().statusCode(200).body("releases", is(empty()));
    }

    /** As if whoever answered just now had answered some days ago, in a cycle of that one day. */
    private void publish(String questionnaire, int daysAgo) {
        var cycle = SomeCycle.inserted(TRUST, today.minusDays(daysAgo), today.minusDays(daysAgo), "NONE");
        database.useHandle(sql -> {
            sql.execute("update response set submitted_at = submitted_at - make_interval(days => ?) where organisation = ? and submitted_at >= ?",
                    daysAgo, TRUST, today.atStartOfDay().atOffset(ZoneOffset.UTC));
            sql.execute("update cycle set questionnaire_key = ? where id = ?", questionnaire, cycle);
        });
        job.freezeUnits(hour);
        job.publishDue(hour);
        Somebody.leadOf(TRUST).calls().get("/api/v1/reports/organisations/" + TRUST + "/cycles/" + cycle).then().statusCode(200);
    }

    private ValidatableResponse read() {
        return editor.calls().get(path(questionnaire)).then().statusCode(200);
    }

    /** One answers through the API; the others' sheets are like theirs. */
    private void answered(int people, String questionnaire, int value) {
        var person = Somebody.of(TRUST);
        String response = person.startsA(questionnaire, CORE);
        person.answers(response, value, Somebody.itemsOf(CORE));
        person.submits(response);
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("""
                with people as (
                    insert into person (id, issuer, subject, device_key)
                    select gen_random_uuid(), 'https://issuer.test', gen_random_uuid()::text, decode(repeat('00', 32), 'hex') from generate_series(2, ?) returning id)
                insert into response
                select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'person_id', people.id, 'creation_key', gen_random_uuid()))).*
                from response r, people where r.id = ?""", people, UUID.fromString(response)));
    }

    private static String path(String questionnaire) {
        return "/api/v1/reports/questionnaires/" + questionnaire + "/versions/1/items";
    }
}
