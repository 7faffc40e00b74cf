package org.commonvision.framework;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetFrameworkApiTest {

    private static final String PATH = "/api/v1/frameworks/leadership-framework";

    @Test
    void anyone_reads_the_latest_version_whole() {
        given().get(PATH).then().statusCode(200)
                .body("version", is(1))
                .body("domains.key", contains("LF.1", "LF.2", "LF.3", "LF.4", "LF.5", "LF.6", "LF.7"))
                .body("domains.audience", contains("everyone", "everyone", "everyone", "everyone", "everyone", "senior", "senior"))
                .body("domains.elements.flatten()", hasSize(28))
                .body("domains.elements.flatten().suggestions", everyItem(not(hasSize(0))))
                .body("rights.notice", containsString("not endorsed"));
    }

    @Test
    void whoever_has_the_latest_version_need_not_fetch_it_again() {
        String etag = given().get(PATH).then().header("Cache-Control", "public, no-cache").header("ETag", matchesPattern("\"[0-9a-f]{32}\"")).extract().header("ETag");
        given().header("If-None-Match", etag).get(PATH).then().statusCode(304).header("ETag", etag).body(is(""));
        given().header("If-None-Match", "W/" + etag).get(PATH).then().statusCode(304);
        given().header("If-None-Match", "\"another\"").get(PATH).then().statusCode(200);
    }

    @Test
    void there_is_no_framework_under_another_key() {
        given().get("/api/v1/frameworks/leadership").then().spec(refusedAs(NOT_FOUND));
    }
}
