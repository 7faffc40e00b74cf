package org.commonvision.response;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetResponseApiTest {

    private final Somebody person = Somebody.onTheStaff();
    private String response;

    @BeforeEach
    void start() {
        response = person.starts("LF.1", "LF.2");
    }

    @Test
    void nobody_reads_it_without_a_token_or_without_a_role() {
        given().get("/api/v1/responses/" + response).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").calls().get("/api/v1/responses/" + response).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void another_person_does_not_learn_that_it_is_there() {
        String strangers = Somebody.with("staff", "administrator", "organisation-lead").calls().get("/api/v1/responses/" + response).then()
                .spec(refusedAs(NOT_FOUND)).extract().asString();
        person.calls().get("/api/v1/responses/" + UUID.randomUUID()).then().spec(refusedAs(NOT_FOUND)).body(org.hamcrest.Matchers.equalTo(strangers));
    }

    @Test
    void its_person_reads_the_answers_in_the_order_of_the_questionnaire() {
        person.answers(response, 3, "LF.2.1.a", "LF.1.1.b", "LF.1.4.a");
        person.answers(response, -1, "LF.1.1.a");
        person.reads(response).header("Cache-Control", "no-store").header("ETag", "\"2\"")
                .body("answers.item", contains("LF.1.1.a", "LF.1.1.b", "LF.1.4.a", "LF.2.1.a"))
                .body("answers.value", contains(-1, 3, 3, 3));
    }
}
