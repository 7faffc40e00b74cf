package org.commonvision.platform.problem;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.METHOD_NOT_ALLOWED;
import static org.commonvision.platform.problem.ProblemType.NOT_ACCEPTABLE;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no operation answers is a problem too, and never an empty page. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemsApiTest {

    private final Somebody person = Somebody.onTheStaff();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/responses", "/api", "/api/v1", "/api/v1/responses/1/2/3", "/api/v1/people/you"})
    void an_address_with_nothing_at_it_is_not_found(String path) {
        person.calls().get(path).then().spec(refusedAs(NOT_FOUND));
        given().get(path).then().spec(refusedAs(NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "123", "00000000-0000-0000-0000-00000000000g", "%00", "%ff", "%ed%a0%80", "..%2f..", "'%20or%201=1--", "%F0%9F%91%8D"})
    void an_id_that_cannot_be_one_is_not_found(String id) {
        for (String path : new String[] {"/api/v1/responses/" + id, "/api/v1/reports/responses/" + id}) {
            person.calls().urlEncodingEnabled(false).get(path).then().spec(refusedAs(NOT_FOUND));
        }
        person.sends("{}").urlEncodingEnabled(false).patch("/api/v1/responses/" + id + "/answers").then().spec(refusedAs(NOT_FOUND));
        person.calls().urlEncodingEnabled(false).delete("/api/v1/responses/" + id).then().spec(refusedAs(NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/v1/frameworks/%00", "/api/v1/frameworks/%00/versions/1", "/api/v1/frameworks/leadership-framework/versions/one",
        "/api/v1/frameworks/leadership-framework/versions/0", "/api/v1/frameworks/leadership-framework/versions/-1",
        "/api/v1/frameworks/leadership-framework/versions/99999999999", "/api/v1/frameworks/%ff/versions/1", "/api/v1/frameworks/a%2fb/versions/1",
        "/api/v1/questionnaires/%00", "/api/v1/questionnaires/%00/versions/1", "/api/v1/questionnaires/nothing/versions/1"
    })
    void a_key_or_version_that_cannot_be_one_is_not_found(String path) {
        given().urlEncodingEnabled(false).get(path).then().spec(refusedAs(NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "qtest", "QTEST%20", "QTEST%00"})
    void an_organisation_code_that_is_not_ones_own_is_not_found(String code) {
        person.calls().urlEncodingEnabled(false).get("/api/v1/organisations/" + code + "/units").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void an_address_says_so_where_it_does_not_take_a_method() {
        person.sends("{}").put("/api/v1/responses/" + UUID.randomUUID()).then().spec(refusedAs(METHOD_NOT_ALLOWED));
        person.sends("{}").post("/api/v1/people/me").then().spec(refusedAs(METHOD_NOT_ALLOWED));
        given().delete("/api/v1/frameworks").then().spec(refusedAs(METHOD_NOT_ALLOWED));
    }

    @Test
    void an_address_says_so_where_it_has_no_such_representation() {
        person.calls().accept("text/html").get("/api/v1/people/me").then().spec(refusedAs(NOT_ACCEPTABLE));
        person.calls().accept("image/png").get("/api/v1/reports/responses/" + person.submitted(2, "LF.1")).then().spec(refusedAs(NOT_ACCEPTABLE));
        given().accept("application/xml").get("/api/v1/stories").then().spec(refusedAs(NOT_ACCEPTABLE));
    }

    @Test
    void a_query_parameter_that_nobody_knows_is_ignored() {
        person.calls().queryParam("colour", "blue").get("/api/v1/responses").then().statusCode(200);
        given().queryParam("pageToken", "x").queryParam("limit", "many").get("/api/v1/frameworks").then().statusCode(200);
        given().queryParam("colour", "blue").get("/api/v1/questionnaires").then().statusCode(200);
    }
}
