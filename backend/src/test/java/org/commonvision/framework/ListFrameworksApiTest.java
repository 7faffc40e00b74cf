package org.commonvision.framework;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ListFrameworksApiTest {

    @Test
    void anyone_sees_the_frameworks_in_the_order_of_the_pack() {
        given().get("/api/v1/frameworks").then().statusCode(200)
                .body("items[0..4].key", contains("leadership-framework", "clinical-leadership", "medical-leadership",
                        "healthcare-leadership-model", "board-leadership-competencies"))
                .body("nextPageToken", nullValue());
    }

    @Test
    void a_framework_says_how_much_there_is_to_read() {
        given().get("/api/v1/frameworks").then()
                .body("items[0..4].domainCount", contains(7, 5, 5, 9, 6)).body("items[0..4].elementCount", contains(28, 20, 20, 9, 6))
                .body("items[0].version", is(1));
    }
}
