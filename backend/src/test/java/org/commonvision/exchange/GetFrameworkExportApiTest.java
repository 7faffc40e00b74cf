package org.commonvision.exchange;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetFrameworkExportApiTest {

    private static final String PATH = "/api/v1/frameworks/leadership-framework/versions/1/export";

    @Test
    void anyone_takes_a_framework_away_with_what_belongs_to_it() {
        given().get(PATH).then().statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"leadership-framework-1.json\"")
                .body("format", is("common-vision-pack")).body("formatVersion", is(1))
                .body("frameworks.key", contains("leadership-framework", "board-leadership-competencies", "healthcare-leadership-model"))
                .body("questionnaires.key", hasItem("leadership-self-assessment"))
                .body("crosswalks.key", hasItem("leadership-framework-to-healthcare-leadership-model"));
    }

    @Test
    void whose_it_is_goes_with_it() {
        given().get(PATH).then().body("frameworks.rights.notice", everyItem(is(not("")))).body("frameworks.rights.owner", everyItem(is(not(""))))
                .body("frameworks.rights.licence", everyItem(is(not("")))).body("questionnaires.rights.attribution", everyItem(is(not(""))));
    }

    @Test
    void it_is_asked_for_again_only_when_it_has_changed() {
        String etag = given().get(PATH).then().header("Cache-Control", "private, no-cache").extract().header("ETag");
        given().header("If-None-Match", etag).get(PATH).then().statusCode(304);
    }

    @Test
    void there_is_none_of_what_is_not_published() {
        given().get("/api/v1/frameworks/leadership-framework/versions/99/export").then().spec(refusedAs(NOT_FOUND));
        given().get("/api/v1/frameworks/nothing/versions/1/export").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void it_is_taken_away_as_a_case_package_too() {
        String document = given().get(PATH + "?format=case").then().statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"leadership-framework-1-case.json\"").extract().path("CFDocument.identifier");
        given().get("/ims/case/v1p1/CFPackages/" + document).then().statusCode(200);
        assertEquals(given().get("/ims/case/v1p1/CFPackages/" + document).body().jsonPath().getMap(""), given().get(PATH + "?format=case").body().jsonPath().getMap(""));
        given().get("/api/v1/frameworks/nothing/versions/1/export?format=case").then().spec(refusedAs(NOT_FOUND));
        given().get(PATH + "?format=xml").then().spec(refusedAs(INVALID, "query:format"));
    }

    @Test
    void the_schema_is_served() {
        String etag = given().get("/api/v1/exchange-schema").then().statusCode(200).body("$id", is("urn:common-vision:pack:1")).extract().header("ETag");
        given().header("If-None-Match", etag).get("/api/v1/exchange-schema").then().statusCode(304);
    }
}
