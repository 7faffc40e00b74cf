package org.commonvision.framework;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.DRAFT_NOT_READY;
import static org.commonvision.platform.problem.ProblemType.IF_MATCH_MISSING;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.STALE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.commonvision.AtOnce;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublishFrameworkDraftApiTest {

    private static final String DRAFTS = "/api/v1/framework-drafts/";

    @Inject
    Clock clock;

    private final Somebody editor = Somebody.editorOf(Somebody.TRUST);
    private String key;
    private String draft;
    private String framework;

    @BeforeEach
    void begin() {
        key = editor.draftsAFramework("leadership-framework");
        draft = DRAFTS + key;
        framework = "/api/v1/frameworks/" + key;
    }

    @Test
    void a_draft_becomes_the_first_version_word_for_word_and_is_gone() {
        var name = saves("name", "Our own");
        editor.publishes(draft).header("Location", endsWith(framework + "/versions/1"))
                .body("key", is(key)).body("version", is(1)).body("name", is(name));
        editor.calls().get(draft).then().spec(refusedAs(NOT_FOUND));
        editor.calls().get(framework + "/versions/1").then().statusCode(200).body("name", is("Our own")).body("version", is(1))
                .body("publishedOn", is(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString()));
        editor.calls().get(framework).then().statusCode(200).body("version", is(1));
    }

    @Test
    void the_next_version_begins_from_the_latest_and_the_one_before_keeps_every_byte() {
        editor.publishes(draft);
        var first = editor.calls().get(framework + "/versions/1").then().statusCode(200).extract();
        next().body("basedOn", is(1));
        saves("name", "Second");
        editor.publishes(draft).body("version", is(2));
        editor.calls().get(framework).then().body("version", is(2)).body("name", is("Second"));
        var again = editor.calls().get(framework + "/versions/1").then().statusCode(200).header("ETag", first.header("ETag")).extract();
        assertThat(again.asByteArray(), is(first.asByteArray()));
    }

    @Test
    void what_says_nothing_new_is_not_published_twice() {
        editor.publishes(draft);
        next();
        editor.calls().header("If-Match", "*").post(draft + "/publication").then().spec(refusedAs(DRAFT_NOT_READY, "/framework"));
        editor.calls().get(draft + "/check-list").then().body("items.findAll { it.severity == 'must' }.text", contains(startsWith("Nothing differs from version 1")));
    }

    @Test
    void while_something_must_be_seen_to_nothing_is_published_and_the_draft_stays() {
        saves("summary", " ");
        editor.calls().get(draft + "/check-list").then().statusCode(200)
                .body("items.findAll { it.severity == 'must' }.pointer", contains("/framework/summary"));
        editor.calls().header("If-Match", "*").post(draft + "/publication").then().spec(refusedAs(DRAFT_NOT_READY, "/framework/summary"));
        editor.calls().get(draft).then().statusCode(200);
        editor.calls().get(framework).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void an_empty_draft_is_told_all_that_it_lacks() {
        String empty = editor.localKey();
        editor.sends("{\"key\": \"%s\"}".formatted(empty)).header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/framework-drafts").then().statusCode(201);
        editor.calls().get(DRAFTS + empty + "/check-list").then().statusCode(200)
                .body("items.findAll { it.severity == 'must' }.pointer", hasItems("/framework/name", "/framework/domains", "/framework/rights/owner", "/framework/rights/licence", "/framework/rights/notice"));
    }

    @Test
    void a_bundled_framework_is_ready_as_it_is() {
        editor.calls().get(draft + "/check-list").then().statusCode(200).body("items.findAll { it.severity == 'must' }", empty());
    }

    @Test
    void advice_does_not_stand_in_the_way() {
        editor.sends(editor.calls().get(draft).asString().replaceFirst(".*\"framework\":", "{\"framework\":").replaceFirst("\"overplayed\":\"[^\"]*\"", "\"overplayed\":\"\""))
                .header("If-Match", "*").put(draft).then().statusCode(200);
        editor.calls().get(draft + "/check-list").then().body("items.severity", contains("advice")).body("items.pointer", contains("/framework/domains/0/elements/0/overplayed"));
        editor.publishes(draft);
    }

    @Test
    void what_was_seen_is_what_is_published() {
        editor.calls().post(draft + "/publication").then().spec(refusedAs(IF_MATCH_MISSING, "header:If-Match"));
        String seen = editor.etagOf(draft);
        saves("name", "By a colleague");
        editor.calls().header("If-Match", seen).post(draft + "/publication").then().spec(refusedAs(STALE)).body("current.framework.name", is("By a colleague"));
        editor.calls().get(framework).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void of_many_who_publish_at_once_one_does() throws Exception {
        String seen = editor.etagOf(draft);
        var statuses = AtOnce.times(8, () -> editor.calls().header("If-Match", seen).post(draft + "/publication").then().extract().statusCode());
        assertThat(statuses.stream().filter(it -> it == 201).count(), is(1L));
        assertThat(statuses.stream().filter(it -> it != 201).distinct().toList(), is(List.of(404)));
        editor.calls().get(framework + "/versions/2").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void publishing_and_saving_at_once_has_one_winner_and_loses_nothing() throws Exception {
        for (int round = 0; round < 5; round++) {
            String raced = editor.draftsAFramework("board-leadership-competencies");
            String seen = editor.etagOf(DRAFTS + raced);
            String body = editor.calls().get(DRAFTS + raced).asString().replaceFirst(".*\"framework\":", "{\"framework\":").replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"Saved in between\"");
            var calls = new ArrayList<Callable<Integer>>();
            calls.add(() -> editor.calls().header("If-Match", seen).post(DRAFTS + raced + "/publication").then().extract().statusCode());
            calls.add(() -> editor.sends(body).header("If-Match", seen).put(DRAFTS + raced).then().extract().statusCode());
            var statuses = AtOnce.all(calls);
            if (statuses.getFirst() == 201) {
                assertThat(statuses.getLast(), is(404));
                editor.calls().get("/api/v1/frameworks/" + raced).then().statusCode(200).body("name", not("Saved in between"));
            } else {
                assertThat(statuses, is(List.of(412, 200)));
                editor.calls().get(DRAFTS + raced).then().statusCode(200).body("framework.name", is("Saved in between"));
            }
        }
    }

    @Test
    void another_organisation_publishes_nothing() {
        var stranger = Somebody.editorOf(Somebody.OTHER_TRUST);
        stranger.calls().header("If-Match", "*").post(draft + "/publication").then().spec(refusedAs(NOT_FOUND));
        stranger.calls().get(draft + "/check-list").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void an_organisations_own_is_seen_by_its_people_and_nobody_else() {
        editor.publishes(draft);
        var colleague = Somebody.onTheStaff();
        for (String path : List.of(framework, framework + "/versions/1")) {
            String etag = colleague.calls().get(path).then().statusCode(200).header("Cache-Control", "private, no-cache").extract().header("ETag");
            colleague.calls().header("If-None-Match", etag).get(path).then().statusCode(304).header("Cache-Control", "private, no-cache");
            given().header("If-None-Match", etag).get(path).then().spec(refusedAs(NOT_FOUND));
            given().get(path).then().spec(refusedAs(NOT_FOUND));
            Somebody.of(Somebody.OTHER_TRUST).calls().get(path).then().spec(refusedAs(NOT_FOUND));
            Somebody.editorOf(Somebody.OTHER_TRUST).calls().get(path).then().spec(refusedAs(NOT_FOUND));
        }
        colleague.calls().get("/api/v1/frameworks").then().statusCode(200).header("Cache-Control", "private, no-cache")
                .body("items.key", hasItem(key)).body("items.find { it.key == '" + key + "' }.organisation", is(Somebody.TRUST));
        given().get("/api/v1/frameworks").then().header("Cache-Control", "public, max-age=60").body("items.key", not(hasItem(key)));
        Somebody.of(Somebody.OTHER_TRUST).calls().get("/api/v1/frameworks").then().body("items.key", not(hasItem(key)));
    }

    @Test
    void another_organisation_copies_nothing_of_it() {
        editor.publishes(draft);
        var stranger = Somebody.editorOf(Somebody.OTHER_TRUST);
        stranger.sends("""
                {"key": "%s", "copyOf": {"key": "%s", "version": 1}}""".formatted(stranger.localKey(), key))
                .header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/framework-drafts").then().statusCode(400).body("errors.pointer", contains("/copyOf"));
    }

    @Test
    void licensed_words_are_shown_to_those_whom_their_owner_allows() {
        savesAllowedUse(Map.of("readers", "organisations", "organisations", List.of("QSISTER")));
        editor.publishes(draft);
        Somebody.onTheStaff().calls().get(framework).then().spec(refusedAs(NOT_FOUND));
        next();
        savesAllowedUse(Map.of("readers", "staff"));
        editor.publishes(draft);
        Somebody.onTheStaff().calls().get(framework).then().statusCode(200).body("version", is(2));
        Somebody.of("QSISTER").calls().get(framework).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void what_a_succession_says_is_of_what_is_there() {
        editor.publishes(draft);
        next();
        saves("succession", Map.of("since", 1, "successors", List.of(
                Map.of("key", "LF.1", "was", "LF.0", "meaning", "changed"), Map.of("key", "LF.9", "meaning", "same"))));
        editor.calls().get(draft + "/check-list").then().body("items.pointer",
                contains("/framework/succession/successors/0/was", "/framework/succession/successors/1/key", "/framework/succession/successors/1/was"));
        saves("succession", Map.of("since", 7, "successors", List.of()));
        editor.calls().get(draft + "/check-list").then().body("items.pointer", contains("/framework/succession/since"));
    }

    private ValidatableResponse next() {
        return editor.sends("{\"key\": \"%s\"}".formatted(key)).header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/framework-drafts").then().statusCode(201);
    }

    private String saves(String property, Object value) {
        Map<String, Object> content = new LinkedHashMap<>(editor.calls().get(draft).jsonPath().getMap("framework"));
        content.put(property, value);
        editor.calls().contentType("application/json").body(Map.of("framework", content)).header("If-Match", "*").put(draft).then().statusCode(200);
        return value.toString();
    }

    private void savesAllowedUse(Map<String, Object> allowedUse) {
        Map<String, Object> rights = new LinkedHashMap<>(editor.calls().get(draft).jsonPath().getMap("framework.rights"));
        rights.put("allowedUse", allowedUse);
        saves("rights", rights);
    }
}
