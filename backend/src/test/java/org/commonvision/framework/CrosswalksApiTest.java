package org.commonvision.framework;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CrosswalksApiTest {

    private static final String KEY = "leadership-framework-to-healthcare-leadership-model";
    private static final String PATH = "/api/v1/crosswalks/" + KEY;

    @Inject
    Jdbi database;

    @Inject
    Crosswalks crosswalks;

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

    @Test
    void one_that_names_an_organisations_own_framework_is_for_its_people_alone() {
        var editor = Somebody.editorOf(Somebody.TRUST);
        String local = editor.draftsAFramework("leadership-framework");
        editor.publishes("/api/v1/framework-drafts/" + local);
        for (boolean leadsFromIt : List.of(true, false)) {
            var own = new FrameworkReference(local, 1, "A secret name");
            var model = new FrameworkReference("healthcare-leadership-model", 1, "Healthcare Leadership Model");
            String key = published(leadsFromIt ? own : model, leadsFromIt ? model : own);
            for (String path : List.of("/api/v1/crosswalks/" + key, "/api/v1/crosswalks/" + key + "/versions/1")) {
                var seen = Somebody.onTheStaff().calls().get(path).then().statusCode(200).header("Cache-Control", "private, no-cache").extract();
                given().get(path).then().spec(refusedAs(NOT_FOUND));
                given().header("If-None-Match", seen.header("ETag")).get(path).then().spec(refusedAs(NOT_FOUND));
                Somebody.of(Somebody.OTHER_TRUST).calls().get(path).then().spec(refusedAs(NOT_FOUND));
                Somebody.editorOf(Somebody.OTHER_TRUST).calls().get(path).then().spec(refusedAs(NOT_FOUND));
            }
            given().get("/api/v1/crosswalks").then().statusCode(200).header("Cache-Control", "public, max-age=60").body("items.key", not(hasItem(key)));
            Somebody.of(Somebody.OTHER_TRUST).calls().get("/api/v1/crosswalks").then().statusCode(200).body("items.key", not(hasItem(key))).body("items.key", hasItem(KEY));
            Somebody.onTheStaff().calls().get("/api/v1/crosswalks").then().statusCode(200).header("Cache-Control", "private, no-cache").body("items.key", hasItem(key));
        }
    }

    @Test
    void one_that_names_a_licensed_framework_is_for_those_whom_its_owner_allows() {
        var editor = Somebody.editorForEveryone();
        String licensed = "licensed-" + UUID.randomUUID();
        editor.sends("{\"key\": \"%s\", \"copyOf\": {\"key\": \"leadership-framework\", \"version\": 1}}".formatted(licensed))
                .header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/framework-drafts").then().statusCode(201);
        String draft = "/api/v1/framework-drafts/" + licensed;
        Map<String, Object> content = new LinkedHashMap<>(editor.calls().get(draft).jsonPath().getMap("framework"));
        Map<String, Object> rights = new LinkedHashMap<>(editor.calls().get(draft).jsonPath().getMap("framework.rights"));
        rights.put("allowedUse", Map.of("readers", "organisations", "organisations", List.of(Somebody.TRUST)));
        content.put("rights", rights);
        editor.calls().contentType("application/json").body(Map.of("framework", content)).header("If-Match", "*").put(draft).then().statusCode(200);
        editor.publishes(draft);
        String path = "/api/v1/crosswalks/" + published(new FrameworkReference(licensed, 1, "Licensed"), new FrameworkReference("healthcare-leadership-model", 1, "Healthcare Leadership Model"));
        Somebody.onTheStaff().calls().get(path).then().statusCode(200).header("Cache-Control", "private, no-cache");
        Somebody.of(Somebody.OTHER_TRUST).calls().get(path).then().spec(refusedAs(NOT_FOUND));
        given().get(path).then().spec(refusedAs(NOT_FOUND));
    }

    private String published(FrameworkReference from, FrameworkReference to) {
        String key = "crosswalk-" + UUID.randomUUID();
        var link = new CrosswalkView.Link(from.key().startsWith("health") ? "HLM.1.1" : "LF.1.1", to.key().startsWith("health") ? "HLM.1.1" : "LF.1.1", CrosswalkView.Strength.CLOSE);
        database.useTransaction(sql -> crosswalks.publish(sql, new CrosswalkView(key, 0, "Beside it", "Our editors", null, from, to, List.of(link)), 1, 1, key, Instant.now()));
        crosswalks.versions().forgetLatest();
        return key;
    }

    private static List<String> elements(String framework) {
        return given().get("/api/v1/frameworks/" + framework).then().extract().path("domains.elements.flatten().key");
    }
}
