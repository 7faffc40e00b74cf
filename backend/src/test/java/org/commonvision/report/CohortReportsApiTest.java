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

/** What is published of the people of a programme, before and after it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CohortReportsApiTest {

    private static final String[] CORE = {"LF.1", "LF.2", "LF.3", "LF.4", "LF.5"};

    @Inject
    PublishingCycles job;

    /** Each test has an organisation of its own, because what was published stays. */
    private final String trust = "QC" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
    private final Somebody lead = Somebody.leadOf(trust);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Instant hour = today.plusDays(8).atTime(Cycle.HOUR).toInstant(ZoneOffset.UTC);
    private final UUID cohort = UUID.randomUUID();

    @BeforeEach
    void anOrganisationWithACohort() {
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("insert into organisation (ods_code, name) values (?, 'A trust')", trust);
            sql.execute("insert into unit (ods_code, key, name, kind) values (?, 'north', 'North', 'team'), (?, 'south', 'South', 'team')", trust, trust);
            sql.execute("insert into cohort (id, ods_code, name, created_at) values (?, ?, '=Spring programme', ?)", cohort, trust, today.minusDays(100).atStartOfDay().atOffset(ZoneOffset.UTC));
        });
    }

    @AfterEach
    void nobodyAnswered() {
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("delete from response where organisation = ?", trust));
    }

    @Test
    void only_the_lead_and_its_own_programs_read_them() {
        given().get(path()).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.of(trust).calls().get(path()).then().spec(refusedAs(FORBIDDEN));
        Somebody.leadOf(Somebody.TRUST).calls().get(path()).then().spec(refusedAs(NOT_FOUND));
        Somebody.serviceOf(trust, "participation:read").calls().get(path()).then().spec(refusedAs(FORBIDDEN));
        Somebody.serviceOf(trust, "reports:read").calls().get(path()).then().statusCode(200).body("items", is(empty()));
        lead.calls().get(path() + "?unit=north").then().spec(refusedAs(INVALID, "query:unit"));
    }

    @Test
    void those_who_answered_in_both_are_compared_once() {
        answered(60);
        inTheCohort(20);
        var before = published(60);
        againWithRisen(8);
        var after = published(0);
        read().body("items", hasSize(1)).body("items[0].id", is(cohort.toString())).body("items[0].name", is("=Spring programme")).body("items[0].people", is(20))
                .body("items[0].before.id", is(before.toString())).body("items[0].after.id", is(after.toString())).body("items[0].domains.key", contains(CORE))
                // Eight of twenty rose from the middle of the scale to its end.
                .body("items[0].domains[0].before", is(50)).body("items[0].domains[0].after", is(70)).body("items[0].domains[0].change", is(20))
                .body("items[0].domains[0].verdict", is("improved")).body("items[0].domains[0].smallestDetectable", is(15))
                .body("items[0].domains[0].rose.percent", is(40)).body("items[0].domains[0].stayed.percent", is(60)).body("items[0].domains[0].fell.bound", is("at-most"));
        lead.calls().accept("text/csv").get(path()).then().statusCode(200)
                .body(startsWith("kind,cohort,people,beforeClosesOn,afterClosesOn,key,name,before,after,change,low,high,verdict,"))
                .body(containsString("'=Spring programme\",20,")).body(containsString("\ncodebook,"));
        assertThat(atoms(), containsInAnyOrder(before + " COHORT 20", before + " OUTSIDE 40", after + " COHORT 20", after + " OUTSIDE 40"));

        for (var change : List.of("update cohort_report set people = 99", "delete from cohort_report", "delete from cohort_report_atom")) {
            assertThat(refusal(TestDatabase.asTheApi(), change), containsString("permission denied"));
            assertThat(refusal(TestDatabase.asTheServer(), change), containsString("never changes"));
        }
    }

    @Test
    void with_a_third_cycle_nothing_more_is_said_of_it() {
        answered(60);
        inTheCohort(20);
        published(60);
        againWithRisen(8);
        published(30);
        againWithRisen(0);
        published(0);
        read().body("items", hasSize(1)).body("items[0].after.closesOn", is(today.minusDays(30).toString()));
    }

    @Test
    void of_nine_nothing_is_said() {
        answered(60);
        inTheCohort(9);
        published(60);
        againWithRisen(9);
        published(0);
        read().body("items", is(empty()));
    }

    @Test
    void of_a_cohort_that_is_one_unit_nothing_is_said() {
        answered(60);
        inTheCohort(20);
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("""
                update response set unit = case when person_id in (select person_id from cohort_person where cohort_id = ?) then 'north' else 'south' end where organisation = ?""", cohort, trust));
        published(60);
        againWithRisen(8);
        published(0);
        read().body("items", is(empty()));
    }

    @Test
    void a_cohort_that_was_made_after_the_first_measurement_began_waits_for_another() {
        answered(60);
        inTheCohort(20);
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("update cohort set created_at = ? where id = ?", today.minusDays(60).atStartOfDay().atOffset(ZoneOffset.UTC), cohort));
        published(60);
        againWithRisen(8);
        published(0);
        read().body("items", is(empty()));
    }

    @Test
    void where_somebody_of_the_first_cycle_has_been_erased_since_nothing_is_said() {
        answered(60);
        inTheCohort(20);
        published(60);
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("""
                delete from response where id = (select id from response where organisation = ? and person_id not in (select person_id from cohort_person) limit 1)""", trust));
        againWithRisen(8);
        published(0);
        read().body("items", is(empty()));
    }

    @Test
    void a_second_cohort_is_audited_beside_the_first() {
        var second = UUID.randomUUID();
        answered(60);
        inTheCohort(20);
        // All but one of the first: beside it, one person would be told apart.
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("insert into cohort (id, ods_code, name, created_at) values (?, ?, 'Another', ?)", second, trust, today.minusDays(100).atStartOfDay().atOffset(ZoneOffset.UTC));
            sql.execute("insert into cohort_person select ?, person_id from cohort_person where cohort_id = ? order by person_id offset 1", second, cohort);
        });
        published(60);
        againWithRisen(8);
        published(0);
        read().body("items", hasSize(1));
    }

    @Test
    void whoever_submits_something_that_counts_is_known_to_be_in_their_cohort() {
        var member = UUID.randomUUID();
        var person = Somebody.of(trust);
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("insert into staff_member (id, ods_code, email, name) values (?, ?, ?, 'Somebody')", member, trust, person.email());
            sql.execute("insert into cohort_member values (?, ?)", cohort, member);
        });
        String response = submitted(person, false);
        assertThat(known(), is(0));
        person.sends("{\"countsForOrganisation\": true}").patch("/api/v1/responses/" + response).then().statusCode(200);
        assertThat(known(), is(1));
        submitted(person, true);
        submitted(person, true);
        submitted(Somebody.of(trust), true);
        assertThat(known(), is(1));
    }

    private String submitted(Somebody person, boolean counts) {
        String response = person.starts("LF.1");
        person.answers(response, 2, Somebody.itemsOf("LF.1"));
        person.submits(response, counts);
        return response;
    }

    private int known() {
        return TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("select count(*) from cohort_person where cohort_id = :id").bind("id", cohort).mapTo(Integer.class).one());
    }

    private List<String> atoms() {
        return TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("select cycle_id || ' ' || split_part(cells[1], '/', 1) || ' ' || people from cohort_report_atom where cohort_id = :id")
                .bind("id", cohort).mapTo(String.class).list());
    }

    private static String refusal(Jdbi as, String change) {
        return assertThrows(JdbiException.class, () -> as.useHandle(sql -> sql.execute(change)), change).getCause().getMessage();
    }

    private ValidatableResponse read() {
        return lead.calls().get(path()).then().statusCode(200);
    }

    private String path() {
        return "/api/v1/reports/organisations/" + trust + "/cohorts";
    }

    /** One answers through the API; the others' sheets are like theirs. */
    private void answered(int people) {
        var person = Somebody.of(trust);
        String response = person.starts(CORE);
        person.answers(response, 2, Somebody.itemsOf(CORE));
        person.submits(response);
        SomeCycle.asManyAs(people, response);
    }

    private void inTheCohort(int people) {
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("insert into cohort_person select ?, person_id from response where organisation = ? order by person_id limit ?", cohort, trust, people));
    }

    /** Everybody of the last cycle answers today; so many of the cohort give the highest point to everything now. */
    private void againWithRisen(int risen) {
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("""
                    insert into response
                    select (jsonb_populate_record(null::response, to_jsonb(r) - 'place' || jsonb_build_object('id', gen_random_uuid(), 'creation_key', gen_random_uuid(), 'submitted_at', ?::text))).*
                    from (select *, row_number() over (partition by person_id order by submitted_at desc) as place from response where organisation = ?) r where place = 1""",
                    today.atTime(0, 0, 1).atOffset(ZoneOffset.UTC).toString(), trust);
            sql.execute("""
                    update response set section_sums = array(select (3 * n)::smallint from unnest(section_counts) with ordinality as s (n, i) order by i)
                    where organisation = ? and submitted_at >= ?
                      and person_id in (select person_id from cohort_person where cohort_id = ? order by person_id limit ?)""", trust, today.atStartOfDay().atOffset(ZoneOffset.UTC), cohort, risen);
        });
    }

    /** As if whoever answered just now had answered some days ago, in a cycle of that one day. */
    private UUID published(int daysAgo) {
        var cycle = SomeCycle.inserted(trust, today.minusDays(daysAgo), today.minusDays(daysAgo), "NONE");
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("update response set submitted_at = submitted_at - make_interval(days => ?) where organisation = ? and submitted_at >= ?",
                daysAgo, trust, today.atStartOfDay().atOffset(ZoneOffset.UTC)));
        job.freezeUnits(hour);
        job.publishDue(hour);
        lead.calls().get("/api/v1/reports/organisations/" + trust + "/cycles/" + cycle).then().statusCode(200);
        return cycle;
    }
}
