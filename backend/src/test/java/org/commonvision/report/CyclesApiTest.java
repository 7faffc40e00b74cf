package org.commonvision.report;

import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.CYCLES_OVERLAP;
import static org.commonvision.platform.problem.ProblemType.CYCLE_HAS_OPENED;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CyclesApiTest {

    private static final String PATH = "/api/v1/organisations/QPUB/cycles";

    private final Somebody lead = Somebody.leadOf("QPUB");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void nothingIsPlanned() {
        SomeCycle.forgetAnswers("QPUB");
    }

    @Test
    void the_lead_plans_a_cycle_and_takes_it_back() {
        String id = plan(10, 30).statusCode(201).body("state", is("planned")).body("least", is(10)).body("secondary", is("staff-group"))
                .body("publishedFrom", is(today.plusDays(37) + "T05:00:00Z")).extract().path("id");
        lead.calls().get(PATH).then().statusCode(200).body("items.id", hasItem(id));
        lead.calls().delete(PATH + "/" + id).then().statusCode(204);
        lead.calls().get(PATH + "/" + id).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void nobody_else_plans_one() {
        Somebody.of("QPUB").sends(body(10, 30)).header("Idempotency-Key", UUID.randomUUID()).post(PATH).then().spec(refusedAs(FORBIDDEN));
        Somebody.leadOf("QOTHER").sends(body(10, 30)).header("Idempotency-Key", UUID.randomUUID()).post(PATH).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void the_same_request_again_plans_once() {
        var key = UUID.randomUUID();
        String id = lead.sends(body(10, 30)).header("Idempotency-Key", key).post(PATH).then().statusCode(201).extract().path("id");
        lead.sends(body(10, 30)).header("Idempotency-Key", key).post(PATH).then().statusCode(201).body("id", is(id));
        lead.sends(body(10, 31)).header("Idempotency-Key", key).post(PATH).then().spec(refusedAs(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void windows_never_share_a_day() {
        plan(10, 30).statusCode(201);
        plan(30, 40).spec(refusedAs(CYCLES_OVERLAP));
        plan(5, 10).spec(refusedAs(CYCLES_OVERLAP));
        plan(15, 20).spec(refusedAs(CYCLES_OVERLAP));
        plan(31, 40).statusCode(201);
    }

    @Test
    void a_cycle_that_has_opened_stays() {
        var open = SomeCycle.inserted("QPUB", today, today.plusDays(3), "NONE");
        lead.calls().delete(PATH + "/" + open).then().spec(refusedAs(CYCLE_HAS_OPENED));
        lead.calls().get(PATH + "/" + open).then().body("state", is("open"));
    }

    @Test
    void everybody_in_the_organisation_sees_the_cycle_that_is_open_and_no_other() {
        plan(20, 30).statusCode(201);
        SomeCycle.inserted("QPUB", today.minusDays(9), today.minusDays(5), "NONE");
        Somebody.of("QPUB").calls().get(PATH + "/open").then().statusCode(200).body("items", empty());
        var open = SomeCycle.inserted("QPUB", today, today.plusDays(3), "PAY_BAND_CLUSTER");
        Somebody.of("QPUB").calls().get(PATH + "/open").then().statusCode(200)
                .body("items.id", contains(open.toString())).body("items[0].purpose", is("To see where we stand"))
                .body("items[0].closesOn", is(today.plusDays(3).toString())).body("items[0].least", is(10)).body("items[0].secondary", is("pay-band-cluster"))
                .body("items[0].publishedFrom", is(today.plusDays(10) + "T05:00:00Z"))
                .body("items[0].keySet()", containsInAnyOrder("id", "questionnaire", "purpose", "opensOn", "closesOn", "secondary", "least", "publishedFrom"));
        Somebody.of(Somebody.OTHER_TRUST).calls().get(PATH + "/open").then().spec(refusedAs(NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"questionnaire\": \"none\", \"purpose\": \"To see where we stand\", \"opensOn\": \"2040-01-01\", \"closesOn\": \"2040-02-01\"} | /questionnaire",
            "{\"questionnaire\": \"leadership-self-assessment\", \"purpose\": \"Short\", \"opensOn\": \"2040-01-01\", \"closesOn\": \"2040-02-01\"} | /purpose",
            "{\"questionnaire\": \"leadership-self-assessment\", \"purpose\": \"A NUL \\u0000 is in it\", \"opensOn\": \"2040-01-01\", \"closesOn\": \"2040-02-01\"} | /purpose",
            "{\"questionnaire\": \"leadership-self-assessment\", \"purpose\": \"To see where we stand\", \"opensOn\": \"2020-01-01\", \"closesOn\": \"2020-02-01\"} | /opensOn",
            "{\"questionnaire\": \"leadership-self-assessment\", \"purpose\": \"To see where we stand\", \"opensOn\": \"2040-02-01\", \"closesOn\": \"2040-01-01\"} | /closesOn",
            "{\"questionnaire\": \"leadership-self-assessment\", \"purpose\": \"To see where we stand\", \"opensOn\": \"2040-01-01\", \"closesOn\": \"2042-01-01\"} | /closesOn",
            "{\"questionnaire\": \"leadership-self-assessment\", \"purpose\": \"To see where we stand\", \"opensOn\": \"2040-01-01\", \"closesOn\": \"2040-02-01\", \"least\": 9} | /least"})
    void what_is_wrong_is_named(String body, String pointer) {
        lead.sends(body).header("Idempotency-Key", UUID.randomUUID()).post(PATH).then().spec(refusedAs(INVALID, pointer));
    }

    private ValidatableResponse plan(int opensIn, int closesIn) {
        return lead.sends(body(opensIn, closesIn)).header("Idempotency-Key", UUID.randomUUID()).post(PATH).then();
    }

    private String body(int opensIn, int closesIn) {
        return """
                {"questionnaire": "leadership-self-assessment", "purpose": "To see where we stand", "opensOn": "%s", "closesOn": "%s"}"""
                .formatted(today.plusDays(opensIn), today.plusDays(closesIn));
    }
}
