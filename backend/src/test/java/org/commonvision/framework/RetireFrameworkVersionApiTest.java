package org.commonvision.framework;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.commonvision.AtOnce;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RetireFrameworkVersionApiTest {

    private final Somebody editor = Somebody.editorOf(Somebody.TRUST);
    private String key;
    private String framework;

    @BeforeEach
    void publish() {
        key = editor.draftsAFramework("board-leadership-competencies");
        framework = "/api/v1/frameworks/" + key;
        editor.publishes("/api/v1/framework-drafts/" + key);
    }

    @Test
    void a_retired_version_is_served_by_its_number_to_the_byte_and_is_not_the_latest() {
        var first = editor.calls().get(framework + "/versions/1").then().statusCode(200).extract();
        publishesSecond("Second");
        retire(2);
        editor.calls().get(framework).then().statusCode(200).body("version", is(1));
        retire(1);
        editor.calls().get(framework).then().spec(refusedAs(NOT_FOUND));
        editor.calls().get("/api/v1/frameworks").then().body("items.key", not(hasItem(key)));
        var again = editor.calls().get(framework + "/versions/1").then().statusCode(200).header("ETag", first.header("ETag"))
                .header("Cache-Control", first.header("Cache-Control")).extract();
        assertThat(again.asByteArray(), is(first.asByteArray()));
        editor.calls().header("If-None-Match", first.header("ETag")).get(framework + "/versions/1").then().statusCode(304);
    }

    @Test
    void it_stays_retired_since_the_first_time_until_it_is_undone() {
        String since = retire(1);
        assertThat(retire(1), is(since));
        editor.calls().get("/api/v1/framework-versions").then().body("items.find { it.key == '" + key + "' }.retiredAt", is(since));
        editor.calls().delete(framework + "/versions/1/retirement").then().statusCode(204);
        editor.calls().delete(framework + "/versions/1/retirement").then().statusCode(204);
        editor.calls().get(framework).then().statusCode(200).body("version", is(1));
        editor.calls().get("/api/v1/framework-versions").then().body("items.find { it.key == '" + key + "' }.retiredAt", nullValue());
    }

    @Test
    void where_all_are_retired_the_next_version_begins_from_the_newest_and_gets_the_next_number() {
        publishesSecond("Second");
        retire(1);
        retire(2);
        publishesSecond("Third");
        editor.calls().get(framework).then().body("version", is(3)).body("name", is("Third"));
    }

    @Test
    void it_is_for_those_who_edit_it() {
        given().put(framework + "/versions/1/retirement").then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.onTheStaff().calls().put(framework + "/versions/1/retirement").then().spec(refusedAs(FORBIDDEN));
        for (var stranger : List.of(Somebody.editorOf(Somebody.OTHER_TRUST))) {
            stranger.calls().put(framework + "/versions/1/retirement").then().spec(refusedAs(NOT_FOUND));
            stranger.calls().delete(framework + "/versions/1/retirement").then().spec(refusedAs(NOT_FOUND));
            stranger.calls().get("/api/v1/framework-versions").then().statusCode(200).body("items.key", not(hasItem(key)));
        }
        editor.calls().put("/api/v1/frameworks/leadership-framework/versions/1/retirement").then().spec(refusedAs(NOT_FOUND));
        editor.calls().put(framework + "/versions/2/retirement").then().spec(refusedAs(NOT_FOUND));
        editor.calls().get(framework).then().statusCode(200);
    }

    @Test
    void an_administrator_publishes_for_everyone_and_retires_it_again() {
        var administrator = Somebody.editorForEveryone();
        String everyones = "everyones-" + UUID.randomUUID();
        administrator.sends("""
                {"key": "%s", "copyOf": {"key": "board-leadership-competencies", "version": 1}}""".formatted(everyones))
                .header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/framework-drafts").then().statusCode(201);
        administrator.publishes("/api/v1/framework-drafts/" + everyones);
        given().get("/api/v1/frameworks/" + everyones).then().statusCode(200).header("Cache-Control", "public, no-cache");
        given().get("/api/v1/frameworks").then().body("items.key", hasItem(everyones));
        administrator.calls().put("/api/v1/frameworks/" + everyones + "/versions/1/retirement").then().statusCode(200).body("retiredAt", notNullValue());
        given().get("/api/v1/frameworks").then().body("items.key", not(hasItem(everyones)));
        given().get("/api/v1/frameworks/" + everyones + "/versions/1").then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void retiring_and_undoing_at_once_is_never_an_accident() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            calls.add(i % 2 == 0 ? () -> editor.calls().put(framework + "/versions/1/retirement").then().extract().statusCode()
                    : () -> editor.calls().delete(framework + "/versions/1/retirement").then().extract().statusCode());
        }
        assertThat(AtOnce.all(calls).stream().filter(it -> it != 200 && it != 204).toList(), is(empty()));
    }

    @Test
    void the_list_names_every_version_and_refuses_a_token_that_is_none() {
        publishesSecond("Second");
        editor.calls().get("/api/v1/framework-versions").then().statusCode(200)
                .body("items.findAll { it.key == '" + key + "' }.version", contains(1, 2)).body("items.findAll { it.key == '" + key + "' }.name[1]", is("Second"));
        for (String token : List.of("x", "a/99999999999", "\u0000/1")) {
            editor.calls().queryParam("pageToken", token).get("/api/v1/framework-versions").then().spec(refusedAs(INVALID, "query:pageToken"));
        }
        editor.calls().queryParam("pageToken", key + "/1").get("/api/v1/framework-versions").then().statusCode(200).body("items[0].key", is(key)).body("items[0].version", is(2));
    }

    private String retire(int version) {
        return editor.calls().put(framework + "/versions/" + version + "/retirement").then().statusCode(200).extract().path("retiredAt");
    }

    private void publishesSecond(String name) {
        editor.sends("{\"key\": \"%s\", \"name\": \"%s\"}".formatted(key, name)).header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/framework-drafts").then().statusCode(201);
        editor.publishes("/api/v1/framework-drafts/" + key);
    }
}
