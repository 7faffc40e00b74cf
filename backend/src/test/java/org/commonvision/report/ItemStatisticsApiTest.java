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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.platform.MaintenanceDatabase;
import org.commonvision.platform.security.OrganisationData;
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

    @Inject
    MaintenanceDatabase maintenance;

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
        SomeCycle.forgetAnswers(TRUST);
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
                .body("releases[0].sections.key", contains(CORE)).body("releases[0].sections[0].figures.people", is(110))
                .body("releases[0].sections[0].figures.standardDeviation", is(50f)).body("releases[0].sections[0].figures.alpha", is(1f)).body("releases[0].whole.alpha", is(1f))
                // Items that all say the same have no error of their own to be told.
                .body("releases[0].sections[0].omega", is(nullValue())).body("releases[0].measurement", is(nullValue()))
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
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("delete from response where id = (select id from response where organisation = ? limit 1)", TRUST));
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
    void figures_and_the_record_for_the_next_version_are_those_of_a_second_implementation() {
        answered(140, questionnaire, 1);
        varied(questionnaire);
        publish(questionnaire, 0);
        var sheets = TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("select answers from response where organisation = ? order by id").bind(0, TRUST)
                .map((row, _) -> Arrays.stream((Short[]) row.getArray(1).getArray()).limit(40).mapToInt(Short::intValue).toArray()).list());
        var first = sheets.stream().map(sheet -> Arrays.copyOf(sheet, 8)).toArray(int[][]::new);
        var whole = sheets.toArray(int[][]::new);
        var read = read().body("releases", hasSize(1));
        read.body("releases[0].sections[0].figures.alpha", is(twoFigures(ScaleStatisticsTest.alphaOf(first))))
                .body("releases[0].sections[0].figures.standardDeviation", is(twoFigures(deviation(first))))
                .body("releases[0].sections[0].omega", is(notNullValue()))
                .body("releases[0].whole.alpha", is(twoFigures(ScaleStatisticsTest.alphaOf(whole))))
                .body("releases[0].whole.standardDeviation", is(twoFigures(deviation(whole))))
                .body("releases[0].measurement.provisional", is(false))
                .body("releases[0].measurement.source", startsWith("Computed from the submitted responses of about 140 people in one organisation"))
                // The domains for senior roles keep what the version records of them, and where that is from.
                .body("releases[0].measurement.source", containsString("For Creating the vision, Delivering the strategy: "))
                .body("releases[0].measurement.sections.key", contains("LF.1", "LF.2", "LF.3", "LF.4", "LF.5", "LF.6", "LF.7"))
                .body("releases[0].measurement.sections[5].standardDeviation", is(12f))
                .body("releases[0].measurement.overall.reliability", is(twoFigures(ScaleStatisticsTest.alphaOf(whole))));
        for (int point = 1; point <= 3; point++) {
            int value = point;
            var share = CodedShare.of((int) sheets.stream().filter(sheet -> sheet[0] == value).count(), 140);
            read.body("releases[0].items[0].points[" + (point - 1) + "].percent", is(share.percent()));
        }
        editor.calls().accept("text/csv").get(path(questionnaire)).then().statusCode(200)
                .body(startsWith("releasedOn,kind,key,name,people,answer,percent,bound,standardDeviation,alpha,omega,retest\n"))
                .body(containsString(",domain,LF.1,")).body(containsString(",answer,LF.1.1.a,")).body(containsString("\n,codebook,retest,"));
    }

    @Test
    void what_is_measured_goes_into_the_next_version_with_its_source() {
        answered(140, questionnaire, 1);
        varied(questionnaire);
        publish(questionnaire, 0);
        var measured = read().extract().<Map<String, Object>>path("releases[0].measurement");
        var draft = "/api/v1/questionnaire-drafts/" + questionnaire;
        editor.sends("{\"key\": \"" + questionnaire + "\"}").header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/questionnaire-drafts").then().statusCode(201);
        var found = editor.calls().get(draft);
        var questionnaire = new HashMap<>(found.<Map<String, Object>>path("questionnaire"));
        questionnaire.put("measurement", measured);
        editor.calls().contentType("application/json").header("If-Match", found.header("ETag"))
                .body(Map.of("framework", Map.of("key", found.path("framework.key"), "version", found.path("framework.version")), "questionnaire", questionnaire)).put(draft).then().statusCode(200);
        editor.publishes(draft);
        editor.calls().get("/api/v1/questionnaires/" + this.questionnaire + "/versions/2").then().statusCode(200).body("measurement", is(measured));
    }

    @Test
    void who_gave_which_sheet_changes_no_byte() {
        answered(140, questionnaire, 1);
        varied(questionnaire);
        var other = editor.draftsAQuestionnaire(Somebody.QUESTIONNAIRE);
        editor.publishes("/api/v1/questionnaire-drafts/" + other);
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("""
                insert into response
                select (jsonb_populate_record(null::response, to_jsonb(r) || jsonb_build_object('id', gen_random_uuid(), 'person_id', p.person_id, 'creation_key', gen_random_uuid(), 'questionnaire_key', ?::text))).*
                from (select *, row_number() over (order by answers, id) as place from response where organisation = ?) r
                join (select person_id, row_number() over (order by md5(id::text)) as place from response where organisation = ?) p using (place)""", other, TRUST, TRUST));
        publish(questionnaire, 0);
        publish(other, 0);
        assertThat(read(other).extract().path("releases"), is(read().extract().<Object>path("releases")));
    }

    @Test
    void of_a_questionnaire_for_everyone_four_organisations_are_too_few() {
        var administrator = Somebody.editorForEveryone();
        var everyones = "items-of-" + UUID.randomUUID();
        administrator.sends("{\"key\": \"" + everyones + "\", \"copyOf\": {\"key\": \"" + Somebody.QUESTIONNAIRE + "\", \"version\": 1}}")
                .header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/questionnaire-drafts").then().statusCode(201);
        administrator.publishes("/api/v1/questionnaire-drafts/" + everyones);
        answered(150, everyones, 2);
        var trusts = List.of("QITEMA", "QITEMB", "QITEMC", "QITEMD");
        TestDatabase.asTheServer().useHandle(sql -> trusts.forEach(trust ->
                sql.execute("insert into organisation (ods_code, name) values (?, 'A trust') on conflict do nothing", trust)));
        for (int i = 0; i < trusts.size(); i++) {
            var trust = trusts.get(i);
            TestDatabase.asTheServer().useHandle(sql -> sql.execute(
                    "update response set organisation = ? where id in (select id from response where organisation = ? limit 30)", trust, TRUST));
            publish(trust, everyones, 0);
            administrator.calls().get(path(everyones)).then().statusCode(200).body("releases", is(empty()));
        }
        publish(everyones, 0);
        administrator.calls().get(path(everyones)).then().statusCode(200).body("releases.organisations", contains(5)).body("releases.people", contains(150));
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("delete from response where questionnaire_key = ?", everyones));
    }

    @Test
    void the_night_counts_answers_of_ten_at_least_and_of_the_organisation_it_acts_for() {
        answered(10, questionnaire, 2);
        var sheets = TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("select id from response where organisation = ?").bind(0, TRUST).mapTo(UUID.class).list());
        assertThat(counted(TRUST, sheets), is(560));
        assertThat(counted(TRUST, sheets.subList(1, 10)), is(0));
        assertThat(counted(Somebody.OTHER_TRUST, sheets), is(0));
        assertThat(counted(TRUST, Collections.nCopies(10, sheets.getFirst())), is(0));
        for (var call : List.of("select count_answers('{}')", "select sum_answers('{}', 1, 8)")) {
            assertThat(assertThrows(JdbiException.class, () -> TestDatabase.asTheApi().useHandle(sql -> sql.execute(call))).getCause().getMessage(), containsString("permission denied"));
        }
    }

    private int counted(String organisation, List<UUID> sheets) {
        return maintenance.sql().inTransaction(sql -> {
            OrganisationData.actFor(sql, organisation);
            boolean summed = sql.createQuery("select exists (select from sum_answers(:sheets, 1, 8))").bindArray("sheets", UUID.class, sheets).mapTo(Boolean.class).one();
            int counted = sql.createQuery("select coalesce(sum(people), 0) from count_answers(:sheets)").bindArray("sheets", UUID.class, sheets).mapTo(Integer.class).one();
            assertThat(summed, is(counted > 0));
            return counted;
        });
    }

    private static float twoFigures(double number) {
        return new BigDecimal(number).round(new MathContext(2)).floatValue();
    }

    private static double deviation(int[][] sheets) {
        var scores = Arrays.stream(sheets).mapToDouble(sheet -> Arrays.stream(sheet).average().orElseThrow() * 50 - 50).toArray();
        double mean = Arrays.stream(scores).average().orElseThrow();
        return Math.sqrt(Arrays.stream(scores).map(score -> (score - mean) * (score - mean)).sum() / (scores.length - 1));
    }

    /** Gives each sheet answers of its own that hang together. */
    private void varied(String questionnaire) {
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("select setseed(0.5)");
            sql.execute("""
                with given as materialized (
                    select id, array(select (case when i <= 40 then greatest(1, least(3, round(2 + own + random() * 2 - 1))) else 0 end)::smallint from generate_series(1, 56) i) as a
                    from (select id, random() * 2 - 1 as own from response where organisation = ? and questionnaire_key = ?) sheet)
                update response r set answers = a,
                    section_sums = array(select (select sum(a[j]) from generate_series(8 * i - 7, 8 * i) j)::smallint from generate_series(1, 7) i),
                    element_sums = array(select (a[2 * i - 1] + a[2 * i])::smallint from generate_series(1, 28) i)
                from given where r.id = given.id""", TRUST, questionnaire);
        });
    }

    private void publish(String questionnaire, int daysAgo) {
        publish(TRUST, questionnaire, daysAgo);
    }

    /** As if whoever answered just now had answered some days ago, in a cycle of that one day. */
    private void publish(String trust, String questionnaire, int daysAgo) {
        var cycle = SomeCycle.inserted(trust, today.minusDays(daysAgo), today.minusDays(daysAgo), "NONE");
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("update response set submitted_at = submitted_at - make_interval(days => ?) where organisation = ? and submitted_at >= ?",
                    daysAgo, trust, today.atStartOfDay().atOffset(ZoneOffset.UTC));
            sql.execute("update cycle set questionnaire_key = ? where id = ?", questionnaire, cycle);
        });
        job.freezeUnits(hour);
        job.publishDue(hour);
        Somebody.leadOf(trust).calls().get("/api/v1/reports/organisations/" + trust + "/cycles/" + cycle).then().statusCode(200);
    }

    private ValidatableResponse read() {
        return read(questionnaire);
    }

    private ValidatableResponse read(String questionnaire) {
        return editor.calls().get(path(questionnaire)).then().statusCode(200);
    }

    /** One answers through the API; the others' sheets are like theirs. */
    private void answered(int people, String questionnaire, int value) {
        var person = Somebody.of(TRUST);
        String response = person.startsA(questionnaire, CORE);
        person.answers(response, value, Somebody.itemsOf(CORE));
        person.submits(response);
        SomeCycle.asManyAs(people, response);
    }

    private static String path(String questionnaire) {
        return "/api/v1/reports/questionnaires/" + questionnaire + "/versions/1/items";
    }
}
