package org.commonvision.framework;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ListStoriesApiTest {

    @Test
    void anyone_reads_the_role_stories() {
        given().get("/api/v1/stories").then().statusCode(200)
                .body("items.key", hasItem("matron"))
                .body("items.paragraphs", everyItem(not(hasSize(0))));
    }

    @Test
    void each_story_shows_elements_of_the_framework() {
        List<String> elements = given().get("/api/v1/frameworks/leadership-framework").then().extract().path("domains.elements.flatten().key");
        List<String> shown = given().get("/api/v1/stories").then().extract().path("items.elements.flatten()");
        assertThat(shown, not(hasSize(0)));
        assertThat(shown, everyItem(in(elements)));
    }

    @Test
    void whoever_has_them_need_not_fetch_them_again() {
        String etag = given().get("/api/v1/stories").then().header("Cache-Control", "public, no-cache").extract().header("ETag");
        given().header("If-None-Match", etag).get("/api/v1/stories").then().statusCode(304);
    }
}
