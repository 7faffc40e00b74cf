package org.commonvision.report;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetProgressApiTest {

    private static final String PATH = "/api/v1/reports/progress";
    private final Somebody person = Somebody.onTheStaff();

    @Test
    void nobody_reads_it_without_a_token_or_without_a_role() {
        given().get(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").calls().get(PATH).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void without_assessments_there_is_nothing_to_compare() {
        person.starts("LF.1");
        person.calls().get(PATH).then().statusCode(200).body("points", hasSize(0)).body("comparison", nullValue());
    }

    @Test
    void with_one_there_is_a_point_and_no_comparison() {
        String only = person.submitted(2, "LF.1");
        person.calls().get(PATH).then().statusCode(200).body("points.responseId", contains(only)).body("points[0].overall", is(50))
                .body("points[0].domains.score", contains(50)).body("comparison", nullValue());
    }

    @Test
    void the_latest_is_compared_with_the_one_before_it() {
        person.submitted(3, "LF.1");
        String before = person.submitted(1, "LF.1");
        String latest = person.submitted(3, "LF.1");
        person.calls().get(PATH).then().statusCode(200)
                .body("points", hasSize(3)).body("comparison.from", is(before)).body("comparison.to", is(latest))
                .body("comparison.overall.from", is(0)).body("comparison.overall.to", is(100)).body("comparison.overall.change", is(100))
                .body("comparison.overall.verdict", is("improved")).body("comparison.overall.smallestDetectable", is(15))
                .body("comparison.provisional", is(true)).body("comparison.source", containsString("Provisional"));
    }

    @Test
    void any_two_may_be_compared_in_either_direction() {
        String high = person.submitted(3, "LF.1");
        person.submitted(2, "LF.1");
        String low = person.submitted(1, "LF.1");
        compare(high, low).statusCode(200).body("comparison.overall.verdict", is("fell")).body("comparison.overall.change", is(-100));
        compare(low, high).statusCode(200).body("comparison.overall.verdict", is("improved"));
        compare(high, high).statusCode(200).body("comparison.overall.verdict", is("no-detectable-change")).body("comparison.overall.index", is(0.0f));
    }

    @Test
    void one_may_be_named_and_the_other_is_the_nearest() {
        String first = person.submitted(1, "LF.1");
        String second = person.submitted(2, "LF.1");
        String third = person.submitted(3, "LF.1");
        person.calls().queryParam("to", second).get(PATH).then().body("comparison.from", is(first)).body("comparison.to", is(second));
        person.calls().queryParam("from", first).get(PATH).then().body("comparison.from", is(first)).body("comparison.to", is(third));
    }

    @Test
    void only_domains_that_both_have_are_compared() {
        String before = person.submitted(1, "LF.1", "LF.2");
        String after = person.submitted(3, "LF.2", "LF.3");
        compare(before, after).statusCode(200)
                .body("comparison.domains.key", contains("LF.2", "LF.3"))
                .body("comparison.domains.change.verdict", contains("improved", "not-comparable"))
                .body("comparison.domains.change.itemsCompared", contains(8, 0))
                .body("comparison.overall.itemsCompared", is(8)).body("comparison.overall.itemsInBoth", is(8));
    }

    @Test
    void across_professions_the_same_items_are_compared() {
        String everyone = person.submitted(1, "LF.1");
        String clinical = person.startsA("clinical-leadership-self-assessment", "LF.1");
        person.answers(clinical, 3, Somebody.itemsOf("LF.1"));
        person.submits(clinical);
        compare(everyone, clinical).statusCode(200).body("comparison.overall.verdict", is("improved")).body("comparison.overall.itemsCompared", is(8));
    }

    @Test
    void a_small_step_is_no_detectable_change() {
        String before = person.submitted(2, "LF.1");
        String after = person.starts("LF.1");
        person.answers(after, 2, "LF.1.2.a", "LF.1.2.b", "LF.1.3.a", "LF.1.3.b", "LF.1.4.a", "LF.1.4.b");
        person.answers(after, 3, "LF.1.1.a", "LF.1.1.b");
        person.submits(after);
        compare(before, after).body("comparison.domains[0].change.verdict", is("no-detectable-change"))
                .body("comparison.domains[0].change.from", is(50)).body("comparison.domains[0].change.to", is(63)).body("comparison.domains[0].change.change", is(13));
    }

    @Test
    void what_is_not_ones_own_or_not_submitted_cannot_be_compared() {
        String own = person.submitted(2, "LF.1");
        String draft = person.starts("LF.1");
        String anothers = Somebody.onTheStaff().submitted(3, "LF.1");
        compare(own, anothers).spec(refusedAs(NOT_FOUND));
        compare(anothers, own).spec(refusedAs(NOT_FOUND));
        compare(own, draft).spec(refusedAs(NOT_FOUND));
        compare(own, UUID.randomUUID().toString()).spec(refusedAs(NOT_FOUND));
        person.calls().queryParam("from", own).get(PATH).then().spec(refusedAs(NOT_FOUND));
        person.calls().queryParam("to", own).get(PATH).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void what_cannot_be_an_id_is_refused_and_named() {
        person.calls().queryParam("from", "yesterday").get(PATH).then().spec(refusedAs(INVALID, "query:from"));
        person.calls().queryParam("to", "\u0000").get(PATH).then().spec(refusedAs(INVALID, "query:to"));
    }

    private ValidatableResponse compare(String from, String to) {
        return person.calls().queryParam("from", from).queryParam("to", to).get(PATH).then();
    }
}
