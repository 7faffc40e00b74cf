package org.commonvision.response;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeleteResponseApiTest {

    private final Somebody person = Somebody.onTheStaff();
    private String response;
    private String path;

    @BeforeEach
    void start() {
        response = person.starts("LF.1");
        path = "/api/v1/responses/" + response;
    }

    @Test
    void nobody_deletes_it_without_a_token_or_without_a_role() {
        given().delete(path).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").calls().delete(path).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void another_person_cannot_delete_it() {
        Somebody.onTheStaff().calls().delete(path).then().spec(refusedAs(NOT_FOUND));
        person.reads(response);
    }

    @Test
    void its_person_deletes_it_with_all_that_is_in_it() {
        String other = person.submitted(3, "LF.2");
        person.answers(response, 3, "LF.1.1.a");
        person.notes(response, "LF.1.1", "Hm");
        person.calls().delete(path).then().statusCode(204);
        person.calls().get(path).then().spec(refusedAs(NOT_FOUND));
        person.calls().delete(path).then().spec(refusedAs(NOT_FOUND));
        person.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 1, \"ageMillis\": 0}]}").patch(path + "/answers").then().spec(refusedAs(NOT_FOUND));
        person.sends("{\"notes\": [{\"element\": \"LF.1.1\", \"text\": \"Hm\", \"ageMillis\": 0}]}").patch(path + "/answers").then().spec(refusedAs(NOT_FOUND));
        person.calls().get("/api/v1/responses").then().body("items.id", contains(other));
    }

    @Test
    void a_submitted_one_goes_with_its_profile() {
        String submitted = person.submitted(3, "LF.2");
        person.calls().delete("/api/v1/responses/" + submitted).then().statusCode(204);
        person.calls().get("/api/v1/reports/responses/" + submitted).then().spec(refusedAs(NOT_FOUND));
    }
}
