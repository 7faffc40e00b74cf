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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many have answered, while they answer. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ParticipationApiTest {

    private static final String TRUST = "QPUB";
    private static final String PATH = "/api/v1/reports/organisations/" + TRUST + "/participation";

    @Inject
    Jdbi database;
    @Inject
    Participation participation;

    private final Somebody lead = Somebody.leadOf(TRUST);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private final Instant hour = monday.atTime(Cycle.HOUR).toInstant(ZoneOffset.UTC);

    @BeforeEach
    @AfterEach
    void nobodyAnswered() {
        SomeCycle.forgetAnswers(TRUST);
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("delete from staff_member where ods_code = ?", TRUST));
    }

    @Test
    void only_the_lead_and_the_organisations_own_program_read_it() {
        given().get(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.of(TRUST).calls().get(PATH).then().spec(refusedAs(FORBIDDEN));
        Somebody.leadOf(Somebody.OTHER_TRUST).calls().get(PATH).then().spec(refusedAs(NOT_FOUND));
        Somebody.serviceOf(TRUST, "reports:read").calls().get(PATH).then().spec(refusedAs(FORBIDDEN));
        Somebody.serviceOf(Somebody.OTHER_TRUST, "participation:read").calls().get(PATH).then().spec(refusedAs(NOT_FOUND));
        Somebody.serviceOf(TRUST, "openid", "participation:read").calls().get(PATH).then().statusCode(200);
        lead.calls().get(PATH + "?unit=north").then().spec(refusedAs(INVALID, "query:unit"));
    }

    @Test
    void it_is_said_once_a_week_in_steps_and_never_again() {
        listed(80);
        SomeCycle.inserted(TRUST, today, today.plusDays(20), "NONE");
        answered(11);
        participation.count(hour.minus(Duration.ofSeconds(1)));
        read().body("cycle.weeks", is(empty())).body("cycle.least", is(10));

        participation.count(hour);
        // 11 of 80 are 13.75 per cent.
        read().body("cycle.weeks.on", contains(monday.toString())).body("cycle.weeks.percent", contains(10));
        answered(20);
        participation.count(hour.plus(Duration.ofDays(3)));
        read().body("cycle.weeks.percent", contains(10));
        participation.count(hour.plus(Duration.ofDays(7)));
        read().body("cycle.weeks.percent", contains(10, 35));

        var refused = assertThrows(JdbiException.class, () -> database.useHandle(sql -> sql.execute("update participation set percent = 5")));
        assertThat(refused.getCause().getMessage(), containsString("permission denied"));
        var refusedToItsOwner = assertThrows(JdbiException.class, () -> TestDatabase.asTheServer().useHandle(sql -> sql.execute("update participation set percent = 5")));
        assertThat(refusedToItsOwner.getCause().getMessage(), containsString("never changes"));
    }

    @Test
    void nothing_is_said_before_enough_have_answered_and_never_that_all_have() {
        listed(10);
        SomeCycle.inserted(TRUST, today, today.plusDays(20), "NONE");
        answered(9);
        participation.count(hour);
        answered(3);
        participation.count(hour.plus(Duration.ofDays(7)));
        read().body("cycle.weeks.percent", contains(null, 95));
    }

    @Test
    void without_a_staff_list_there_is_nothing_to_say() {
        SomeCycle.inserted(TRUST, today, today.plusDays(20), "NONE");
        answered(10);
        participation.count(hour);
        read().body("cycle.weeks.percent[0]", is(nullValue()));
    }

    @Test
    void a_cycle_that_is_not_open_has_none() {
        listed(20);
        SomeCycle.inserted(TRUST, today.plusDays(30), today.plusDays(40), "NONE");
        participation.count(hour);
        read().body("cycle", is(nullValue())).body("organisation.odsCode", is(TRUST));
    }

    private ValidatableResponse read() {
        return lead.calls().get(PATH).then().statusCode(200);
    }

    private void listed(int people) {
        database.useHandle(sql -> sql.execute("""
                insert into staff_member (id, ods_code, email, name)
                select gen_random_uuid(), ?, 'person-' || i || '@test.example', 'Person ' || i from generate_series(1, ?) i""", TRUST, people));
    }

    private static void answered(int people) {
        for (int i = 0; i < people; i++) {
            Somebody.of(TRUST).submitted(2, "LF.1");
        }
    }
}
