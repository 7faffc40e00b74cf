package org.commonvision.questionnaire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ListQuestionnairesApiTest {

    @Test
    void anyone_sees_the_questionnaires_in_the_order_of_the_pack() {
        given().get("/api/v1/questionnaires").then().statusCode(200)
                .body("items[0..4].key", contains("leadership-self-assessment", "clinical-leadership-self-assessment", "medical-leadership-self-assessment",
                        "healthcare-leadership-model-assessment", "board-leadership-self-assessment"))
                .body("items[0..4].itemCount", contains(56, 40, 40, 27, 24))
                .body("items[0].sections.audience", contains("everyone", "everyone", "everyone", "everyone", "everyone", "senior", "senior"))
                .body("items[0].sections.itemCount", everyItem(is(8)))
                .body("items[0].framework.key", is("leadership-framework"));
    }

    @Test
    void under_a_hundred_it_does_not_say_how_many_have_taken_it() {
        given().get("/api/v1/questionnaires").then().body("items[0..4].taken", everyItem(nullValue()));
    }
}
