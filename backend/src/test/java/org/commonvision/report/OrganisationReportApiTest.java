package org.commonvision.report;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From answers given through the API to what the lead reads. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganisationReportApiTest {

    private static final String TRUST = "QPUB";
    private static final String[] CORE = {"LF.1", "LF.2", "LF.3", "LF.4", "LF.5"};

    @Inject
    Jdbi database;
    @Inject
    PublishingCycles job;

    private final Somebody lead = Somebody.leadOf(TRUST);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Instant publication = today.plusDays(8).atStartOfDay().toInstant(ZoneOffset.UTC);

    @BeforeEach
    void nobodyAnsweredBefore() {
        SomeCycle.forgetAnswers(TRUST);
    }

    @Test
    void only_the_lead_of_the_organisation_reads_it() {
        var cycle = SomeCycle.published(TRUST);
        given().get(path(cycle)).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.of(TRUST).calls().get(path(cycle)).then().spec(refusedAs(FORBIDDEN));
        Somebody.with("staff", "administrator").calls().get(path(cycle)).then().spec(refusedAs(FORBIDDEN));
        Somebody.leadOf(Somebody.OTHER_TRUST).calls().get(path(cycle)).then().spec(refusedAs(NOT_FOUND));
        lead.calls().get("/api/v1/reports/organisations/" + TRUST + "/cycles/" + UUID.randomUUID()).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void a_cycle_with_too_few_people_says_nothing_of_them() {
        answer(9, "north", 3);
        var cycle = published("STAFF_GROUP");
        lead.calls().get(path(cycle)).then().statusCode(200)
                .body("whole", is(nullValue())).body("elements", is(empty())).body("secondary", is(nullValue())).body("secondaryLeftOut", is(nullValue()));
    }

    @Test
    void units_that_are_large_enough_stand_alone_and_the_others_together() {
        answer(10, "north-ward", 3);
        answer(4, "north", 3);
        answer(12, "south", 1);
        answer(1, "west", 2);
        var cycle = published("NONE");
        lead.calls().get(path(cycle)).then().statusCode(200)
                .body("whole.kind", is("organisation")).body("whole.people", is(25))
                .body("whole.breakdown.kind", contains("unit", "combined"))
                .body("whole.breakdown[0].key", is("north")).body("whole.breakdown[0].people", is(15))
                .body("whole.breakdown[0].breakdown", is(empty()))
                .body("whole.breakdown[1].parts", contains("South", "West", "Not in a unit"))
                .body("whole.breakdown[0].domains[0].mean", is(100))
                .body("whole.breakdown[0].domains[0].favourable.percent", is(80)).body("whole.breakdown[0].domains[0].favourable.bound", is("at-least"))
                .body("whole.breakdown[0].domains[0].bands", is(nullValue()))
                .body("domains.key", contains(CORE)).body("elements", hasSize(20)).body("seniorDomains", is(empty()));
    }

    @Test
    void one_person_counts_once_and_only_who_agreed() {
        answer(10, "north", 3);
        var again = Somebody.of(TRUST);
        place(again, "north");
        submitted(again, 1, true);
        submitted(again, 3, true);
        var notCounted = Somebody.of(TRUST);
        place(notCounted, "north");
        submitted(notCounted, 1, false);
        var cycle = published("NONE");
        lead.calls().get(path(cycle)).then().statusCode(200).body("whole.people", is(10)).body("whole.domains[0].mean", is(100));
    }

    @Test
    void it_is_published_once_at_its_hour_and_never_changes() {
        answer(11, "south", 2);
        var cycle = SomeCycle.inserted(TRUST, today, today, "STAFF_GROUP");
        job.freezeUnits(publication);
        job.publishDue(publication.minus(Duration.ofDays(2)));
        lead.calls().get(path(cycle)).then().statusCode(404);
        lead.calls().get("/api/v1/organisations/" + TRUST + "/cycles/" + cycle).then().statusCode(200).body("state", is("open"));

        job.publishDue(publication.plus(Duration.ofHours(5)));
        var first = lead.calls().get(path(cycle)).then().statusCode(200).header("Cache-Control", is("private, no-cache")).extract();
        database.useHandle(sql -> sql.execute("delete from response where organisation = ?", TRUST));
        job.publishDue(publication.plus(Duration.ofDays(30)));
        assertThat(lead.calls().get(path(cycle)).asString(), is(first.asString()));
        lead.calls().header("If-None-Match", first.header("ETag")).get(path(cycle)).then().statusCode(304);

        for (var change : List.of("update snapshot set content = '{}'", "delete from snapshot", "truncate snapshot cascade", "update released_cell set people = 99", "delete from released_cell")) {
            var refused = assertThrows(JdbiException.class, () -> database.useHandle(sql -> sql.execute(change)), change);
            assertThat(refused.getCause().getMessage(), containsString("permission denied"));
            var refusedToItsOwner = assertThrows(JdbiException.class, () -> TestDatabase.asTheServer().useHandle(sql -> sql.execute(change)), change);
            assertThat(refusedToItsOwner.getCause().getMessage(), containsString("never changes"));
        }
    }

    @Test
    void there_is_nothing_to_filter_by() {
        var cycle = SomeCycle.published(TRUST);
        lead.calls().get(path(cycle) + "?staffGroup=03").then().spec(refusedAs(INVALID, "query:staffGroup"));
    }

    @Test
    void two_jobs_at_once_publish_once() throws Exception {
        answer(10, "north", 2);
        var cycle = SomeCycle.inserted(TRUST, today, today, "STAFF_GROUP");
        job.freezeUnits(publication);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Void> run = () -> {
                job.publishDue(publication.plus(Duration.ofHours(5)));
                return null;
            };
            for (var done : both.invokeAll(List.of(run, run))) {
                done.get();
            }
        }
        lead.calls().get("/api/v1/organisations/" + TRUST + "/cycles/" + cycle).then().statusCode(200).body("state", is("published"));
    }

    @Test
    void a_publication_that_fails_publishes_nothing_and_says_so() {
        answer(10, "north", 2);
        var cycle = SomeCycle.inserted(TRUST, today, today, "STAFF_GROUP");
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("update cycle set frozen_units = 'not a tree' where id = ?", cycle));
        job.publishDue(publication.plus(Duration.ofHours(5)));
        lead.calls().get(path(cycle)).then().statusCode(404);
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("update cycle set opens_on = opens_on - 20, closes_on = closes_on - 20 where id = ?", cycle));
        lead.calls().get("/api/v1/organisations/" + TRUST + "/cycles/" + cycle).then().statusCode(200).body("state", is("failed"));
    }

    @Test
    void a_change_since_the_earlier_cycle_is_told_from_noise() {
        publishedIn(20, 1);
        var later = publishedIn(40, 3);
        lead.calls().get(path(later)).then().statusCode(200).body("whole.domains[0].change", is("improved"));
    }

    private UUID published(String secondary) {
        var cycle = SomeCycle.inserted(TRUST, today, today, secondary);
        job.freezeUnits(publication);
        job.publishDue(publication.plus(Duration.ofHours(5)));
        return cycle;
    }

    @Test
    void a_change_is_never_since_a_later_cycle_that_was_published_first() {
        publishedIn(40, 3);
        var earlier = publishedIn(20, 1);
        String since = lead.calls().get(path(earlier)).then().statusCode(200).extract().path("changesSince.closesOn");
        assertThat(since == null ? LocalDate.MIN : LocalDate.parse(since), lessThan(today.plusDays(19)));
    }

    /** A cycle some days from now, in which twenty people gave the same answer. */
    private UUID publishedIn(int days, int value) {
        database.useHandle(sql -> sql.execute("delete from response where organisation = ?", TRUST));
        answer(20, "north", value);
        database.useHandle(sql -> sql.execute("update response set submitted_at = submitted_at + make_interval(days => ?) where organisation = ?", days, TRUST));
        var cycle = SomeCycle.inserted(TRUST, today.plusDays(days - 1), today.plusDays(days + 1), "NONE");
        var due = publication.plus(Duration.ofDays(days + 1));
        job.freezeUnits(due);
        job.publishDue(due.plus(Duration.ofHours(5)));
        return cycle;
    }

    private static void answer(int people, String unit, int value) {
        for (int i = 0; i < people; i++) {
            var person = Somebody.of(TRUST);
            place(person, unit);
            submitted(person, value, true);
        }
    }

    private static void place(Somebody person, String unit) {
        person.sends("{\"unit\": \"" + unit + "\"}").header("If-Match", "*").patch("/api/v1/people/me").then().statusCode(200);
    }

    private static void submitted(Somebody person, int value, boolean counts) {
        String response = person.starts(CORE);
        person.answers(response, value, Somebody.itemsOf(CORE));
        person.submits(response, counts);
    }

    private static String path(UUID cycle) {
        return "/api/v1/reports/organisations/" + TRUST + "/cycles/" + cycle;
    }
}
