package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The job: what it keeps beside the report, and what happens where it is interrupted. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublishingCyclesTest {

    private static final String TRUST = "QPUB";
    private static final String[] CORE = {"LF.1", "LF.2", "LF.3", "LF.4", "LF.5"};

    @Inject
    Jdbi database;
    @Inject
    PublishingCycles job;

    private final Somebody lead = Somebody.leadOf(TRUST);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Instant hour = today.plusDays(8).atTime(Cycle.HOUR).toInstant(ZoneOffset.UTC);

    @BeforeEach
    @AfterEach
    void nobodyAnswered() {
        SomeCycle.forgetAnswers(TRUST);
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("delete from staff_member where ods_code = ?", TRUST);
            sql.execute("drop trigger if exists crash on released_atom");
        });
    }

    @Test
    void the_ledger_has_every_group_and_who_cannot_be_told_apart() {
        answer(20, "north", "03");
        answer(20, "south", "01");
        var cycle = closed("STAFF_GROUP");
        job.publishDue(hour);
        lead.calls().get(report(cycle)).then().statusCode(200).body("secondary.cells.code", contains("01", "03")).body("secondaryLeftOut", is(nullValue()));
        assertThat(cells(cycle), contains("ORGANISATION/ 40", "STAFF_GROUP/01 20", "STAFF_GROUP/03 20", "UNIT/north 20", "UNIT/south 20"));
        assertThat(atoms(cycle), contains("ORGANISATION/ STAFF_GROUP/01 UNIT/south 20", "ORGANISATION/ STAFF_GROUP/03 UNIT/north 20"));
        assertThat(failureOf(cycle), is(nullValue()));

        for (var change : List.of("update released_atom set people = 99", "delete from released_atom", "truncate released_atom")) {
            var refused = assertThrows(JdbiException.class, () -> database.useHandle(sql -> sql.execute(change)), change);
            assertThat(refused.getCause().getMessage(), containsString("permission denied"));
        }
    }

    @Test
    void a_table_that_leaves_too_few_alike_is_left_out_and_the_rest_is_published() {
        answer(25, "north", "03");
        answer(5, "north", "01");
        answer(10, "south", "03");
        answer(20, "south", "01");
        var cycle = closed("STAFF_GROUP");
        job.publishDue(hour);
        lead.calls().get(report(cycle)).then().statusCode(200).body("whole.people", is(60)).body("whole.breakdown.people", contains(30, 30))
                .body("secondary", is(nullValue())).body("secondaryLeftOut", is("The second table is not published for this cycle."));
    }

    @Test
    void a_crash_between_its_steps_publishes_nothing_and_the_next_try_publishes_once() throws Exception {
        answer(12, "south", "03");
        var cycle = closed("STAFF_GROUP");
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("""
                create or replace function crash() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$;
                create trigger crash before insert on released_atom for each statement execute function crash()"""));
        job.publishDue(hour);
        lead.calls().get(report(cycle)).then().statusCode(404);
        assertThat(cells(cycle), is(empty()));
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("update cycle set opens_on = opens_on - 20, closes_on = closes_on - 20 where id = ?", cycle));
        assertThat(failureOf(cycle), is("The publication did not succeed, so nothing of this cycle is published. It is tried again every hour."));

        TestDatabase.asTheServer().useHandle(sql -> sql.execute("update cycle set opens_on = opens_on + 20, closes_on = closes_on + 20 where id = ?", cycle));
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("drop trigger crash on released_atom"));
        job.publishDue(hour.plus(Duration.ofMinutes(59)));
        lead.calls().get(report(cycle)).then().statusCode(404);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Void> run = () -> {
                job.publishDue(hour.plus(Duration.ofMinutes(60)));
                return null;
            };
            for (var done : both.invokeAll(List.of(run, run))) {
                done.get();
            }
        }
        lead.calls().get(report(cycle)).then().statusCode(200);
        assertThat(cells(cycle), is(not(empty())));
        assertThat(failureOf(cycle), is(nullValue()));
    }

    @Test
    void response_rates_are_of_the_staff_list_as_it_was_at_the_close() {
        listed(40, "north", "03");
        listed(16, "south", "01");
        answer(20, "north", "03");
        answer(20, "south", "01");
        var cycle = closed("STAFF_GROUP");
        listed(40, "west", null);
        job.publishDue(hour);
        lead.calls().get(report(cycle)).then().statusCode(200)
                // Forty of fifty-six, and never more than were listed.
                .body("whole.responseRate.percent", is(71)).body("whole.responseRate.bound", is("exact"))
                .body("whole.breakdown.responseRate.percent", contains(50, 80)).body("whole.breakdown.responseRate.bound", contains("exact", "at-least"))
                .body("secondary.cells.code", contains("01", "03")).body("secondary.cells.responseRate.percent", contains(80, 50));
    }

    @Test
    void where_the_staff_list_does_not_say_there_is_no_response_rate() {
        listed(40, null, null);
        answer(20, "north", "03");
        answer(20, "south", "01");
        var cycle = closed("STAFF_GROUP");
        job.publishDue(hour);
        lead.calls().get(report(cycle)).then().statusCode(200).body("whole.responseRate.percent", is(90)).body("whole.responseRate.bound", is("at-least"))
                .body("whole.breakdown.responseRate", contains(null, null)).body("secondary.cells.responseRate", contains(null, null));
    }

    @Test
    void a_ledger_that_does_not_add_up_publishes_nothing() {
        answer(12, "south", "03");
        var cycle = closed("STAFF_GROUP");
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("""
                create or replace function crash() returns trigger language plpgsql as $$ begin new.people := new.people + 1; return new; end $$;
                create trigger crash before insert on released_atom for each row execute function crash()"""));
        job.publishDue(hour);
        lead.calls().get(report(cycle)).then().statusCode(404);
        assertThat(cells(cycle), is(empty()));
    }

    private void listed(int people, String unit, String staffGroup) {
        database.useHandle(sql -> sql.execute("""
                insert into staff_member (id, ods_code, email, name, unit, staff_group)
                select gen_random_uuid(), ?, gen_random_uuid() || '@test.example', 'Person ' || i, ?, ? from generate_series(1, ?) i""", TRUST, unit, staffGroup, people));
    }

    private UUID closed(String secondary) {
        var cycle = SomeCycle.inserted(TRUST, today, today, secondary);
        job.freezeUnits(hour);
        return cycle;
    }

    private String failureOf(UUID cycle) {
        return lead.calls().get("/api/v1/organisations/" + TRUST + "/cycles/" + cycle).then().statusCode(200).extract().path("failure");
    }

    private List<String> cells(UUID cycle) {
        return TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("select cell || ' ' || people from released_cell where cycle_id = :cycle order by cell collate \"C\"")
                .bind("cycle", cycle).mapTo(String.class).list());
    }

    private List<String> atoms(UUID cycle) {
        return TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("""
                        select (select string_agg(cell, ' ' order by cell collate "C") from unnest(cells) cell) || ' ' || people
                        from released_atom where cycle_id = :cycle""")
                .bind("cycle", cycle).mapTo(String.class).list()).stream().sorted().toList();
    }

    private static String report(UUID cycle) {
        return "/api/v1/reports/organisations/" + TRUST + "/cycles/" + cycle;
    }

    private void answer(int people, String unit, String staffGroup) {
        for (int i = 0; i < people; i++) {
            var person = Somebody.of(TRUST);
            person.sends("{\"unit\": \"%s\", \"staffGroup\": \"%s\"}".formatted(unit, staffGroup)).header("If-Match", "*").patch("/api/v1/people/me").then().statusCode(200);
            String response = person.starts(CORE);
            person.answers(response, 2, Somebody.itemsOf(CORE));
            person.submits(response);
        }
    }
}
