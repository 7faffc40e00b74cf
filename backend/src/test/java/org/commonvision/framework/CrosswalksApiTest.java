package org.commonvision.framework;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CrosswalksApiTest {

    private static final String KEY = "leadership-framework-to-healthcare-leadership-model";
    private static final String PATH = "/api/v1/crosswalks/" + KEY;

    @Test
    void anyone_sees_which_crosswalks_there_are() {
        given().get("/api/v1/crosswalks").then().statusCode(200).body("items.key", hasItem(KEY));
    }

    @Test
    void a_crosswalk_names_elements_of_both_its_versions_and_no_others() {
        List<String> from = elements("leadership-framework");
        List<String> to = elements("healthcare-leadership-model");
        given().get(PATH).then().statusCode(200)
                .body("from.version", is(1)).body("to.version", is(1))
                .body("elements.from", everyItem(is(in(from)))).body("elements.to", everyItem(is(in(to))));
    }

    @Test
    void a_version_may_be_kept_for_ever() {
        String etag = given().get(PATH).then().extract().header("ETag");
        given().get(PATH + "/versions/1").then().statusCode(200).header("ETag", etag).header("Cache-Control", "public, max-age=31536000, immutable");
        given().header("If-None-Match", etag).get(PATH + "/versions/1").then().statusCode(304);
        given().get(PATH + "/versions/2").then().spec(refusedAs(NOT_FOUND));
    }

    private static List<String> elements(String framework) {
        return given().get("/api/v1/frameworks/" + framework).then().extract().path("domains.elements.flatten().key");
    }
}
