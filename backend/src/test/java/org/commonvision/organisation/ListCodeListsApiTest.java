package org.commonvision.organisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ListCodeListsApiTest {

    @Test
    void anyone_reads_the_code_lists() {
        given().get("/api/v1/code-lists").then().statusCode(200)
                .body("items.key", contains("staff-groups", "pay-bands", "pay-band-clusters", "roles", "scopes-of-leadership"))
                .body("items.find { it.key == 'staff-groups' }.codes.code", hasItems("01", "03"));
    }

    @Test
    void not_to_say_is_an_answer_and_no_code() {
        given().get("/api/v1/code-lists").then().body("items.codes.flatten().code", everyItem(is(not("prefer-not-to-say"))));
    }

    @Test
    void whoever_has_them_need_not_fetch_them_again() {
        String etag = given().get("/api/v1/code-lists").then().header("Cache-Control", "public, no-cache").extract().header("ETag");
        given().header("If-None-Match", etag).get("/api/v1/code-lists").then().statusCode(304);
    }
}
