package org.commonvision.questionnaire;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetQuestionnaireVersionApiTest {

    private static final String LATEST = "/api/v1/questionnaires/medical-leadership-self-assessment";

    @Test
    void a_version_may_be_kept_for_ever() {
        given().get(LATEST + "/versions/1").then().statusCode(200)
                .body("framework.key", is("medical-leadership")).body("framework.version", is(1))
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void the_latest_version_and_its_own_address_give_the_same_bytes() {
        String etag = given().get(LATEST).then().extract().header("ETag");
        given().header("If-None-Match", etag).get(LATEST + "/versions/1").then().statusCode(304);
    }

    @Test
    void a_version_that_was_never_published_is_not_found() {
        given().get(LATEST + "/versions/2").then().spec(refusedAs(NOT_FOUND));
    }
}
