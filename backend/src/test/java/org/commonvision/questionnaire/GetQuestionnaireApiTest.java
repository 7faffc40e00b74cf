package org.commonvision.questionnaire;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetQuestionnaireApiTest {

    private static final String PATH = "/api/v1/questionnaires/" + Somebody.QUESTIONNAIRE;

    @Test
    void anyone_reads_the_latest_version_whole() {
        given().get(PATH).then().statusCode(200)
                .body("version", is(1))
                .body("sections.elements.flatten().items.flatten().key", contains(Somebody.itemsOf("LF.1", "LF.2", "LF.3", "LF.4", "LF.5", "LF.6", "LF.7")))
                .body("scale.points.value", contains(1, 2, 3))
                .body("scale.notApplicable", is("Not applicable to my role"))
                .body("scale.notObserved", nullValue());
    }

    @Test
    void it_says_what_its_measurement_error_rests_on() {
        given().get(PATH).then()
                .body("measurement.provisional", is(true))
                .body("measurement.overall.standardDeviation", is(12.0f)).body("measurement.overall.reliability", is(0.8f))
                .body("measurement.sections", hasSize(7));
    }

    @Test
    void one_for_feedback_by_colleagues_has_the_same_items_on_five_points_and_two_questions_to_answer_in_words() {
        given().get("/api/v1/questionnaires/leadership-360").then().statusCode(200)
                .body("kind", is("feedback"))
                .body("sections.elements.flatten().items.flatten().key", contains(Somebody.itemsOf("LF.1", "LF.2", "LF.3", "LF.4", "LF.5", "LF.6", "LF.7")))
                .body("scale.points.label", contains("Never", "Rarely", "Sometimes", "Often", "Always"))
                .body("scale.notObserved", is("Not observed")).body("scale.notApplicable", nullValue())
                .body("openQuestions.key", contains("keep", "change"));
        given().get(PATH).then().body("$", not(hasKey("kind"))).body("$", not(hasKey("openQuestions")));
    }

    @Test
    void whoever_has_the_latest_version_need_not_fetch_it_again() {
        String etag = given().get(PATH).then().header("Cache-Control", "public, no-cache").extract().header("ETag");
        given().header("If-None-Match", etag).get(PATH).then().statusCode(304).header("ETag", etag);
    }

    @Test
    void there_is_no_questionnaire_under_another_key() {
        given().get("/api/v1/questionnaires/leadership-framework").then().spec(refusedAs(NOT_FOUND));
    }
}
