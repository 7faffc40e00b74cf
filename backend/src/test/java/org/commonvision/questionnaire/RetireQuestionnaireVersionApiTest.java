package org.commonvision.questionnaire;

import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.QUESTIONNAIRE_RETIRED;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.commonvision.AtOnce;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RetireQuestionnaireVersionApiTest {

    private final Somebody editor = Somebody.editorOf(Somebody.TRUST);
    private final Somebody person = Somebody.onTheStaff();
    private String key;
    private String questionnaire;

    @BeforeEach
    void publish() {
        key = editor.draftsAQuestionnaire(Somebody.QUESTIONNAIRE);
        questionnaire = "/api/v1/questionnaires/" + key;
        editor.publishes("/api/v1/questionnaire-drafts/" + key);
    }

    @Test
    void a_retired_version_takes_no_new_responses_and_what_was_begun_is_finished() {
        var creation = UUID.randomUUID();
        String begun = start(null, creation).statusCode(201).extract().path("id");
        var first = person.calls().get(questionnaire + "/versions/1").then().statusCode(200).extract();
        retire(1);
        start(1, UUID.randomUUID()).spec(refusedAs(QUESTIONNAIRE_RETIRED));
        start(null, UUID.randomUUID()).spec(refusedAs(INVALID, "/questionnaire"));
        person.calls().get("/api/v1/questionnaires").then().body("items.key", not(hasItem(key)));
        person.calls().get(questionnaire).then().spec(refusedAs(NOT_FOUND));
        var again = person.calls().get(questionnaire + "/versions/1").then().statusCode(200).header("ETag", first.header("ETag")).extract();
        assertThat(again.asByteArray(), is(first.asByteArray()));

        start(1, creation).statusCode(201).body("id", is(begun));
        person.answers(begun, 3, Somebody.itemsOf("LF.1"));
        person.submits(begun);
        person.calls().get("/api/v1/reports/responses/" + begun).then().statusCode(200);
        person.calls().get("/api/v1/responses").then().body("items.id", contains(begun));
    }

    @Test
    void taken_back_into_use_it_takes_responses_again() {
        retire(1);
        editor.calls().delete(questionnaire + "/versions/1/retirement").then().statusCode(204);
        start(null, UUID.randomUUID()).statusCode(201).body("questionnaire.version", is(1));
    }

    @Test
    void the_latest_that_is_not_retired_is_the_one_that_is_started() {
        editor.sends("{\"key\": \"%s\", \"name\": \"Second\"}".formatted(key)).header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/questionnaire-drafts").then().statusCode(201);
        editor.publishes("/api/v1/questionnaire-drafts/" + key).body("version", is(2));
        start(null, UUID.randomUUID()).statusCode(201).body("questionnaire.version", is(2));
        start(1, UUID.randomUUID()).statusCode(201).body("questionnaire.version", is(1));
        retire(1);
        start(1, UUID.randomUUID()).spec(refusedAs(QUESTIONNAIRE_RETIRED));
        start(null, UUID.randomUUID()).statusCode(201).body("questionnaire.version", is(2));
        editor.calls().get("/api/v1/questionnaire-versions").then().statusCode(200).body("items.findAll { it.key == '" + key + "' }.version", contains(1, 2));
    }

    @Test
    void a_questionnaire_over_a_retired_framework_is_advised_against() {
        String framework = editor.draftsAFramework("leadership-framework");
        editor.publishes("/api/v1/framework-drafts/" + framework);
        editor.calls().put("/api/v1/frameworks/" + framework + "/versions/1/retirement").then().statusCode(200);
        String draft = editor.localKey();
        editor.sends("""
                {"key": "%s", "copyOf": {"key": "%s", "version": 1}, "framework": {"key": "%s", "version": 1}}""".formatted(draft, Somebody.QUESTIONNAIRE, framework))
                .header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/questionnaire-drafts").then().statusCode(201);
        editor.calls().get("/api/v1/questionnaire-drafts/" + draft + "/check-list").then().body("items.severity", contains("advice")).body("items.pointer", contains("/framework"));
    }

    @Test
    void it_is_for_those_who_edit_it() {
        person.calls().put(questionnaire + "/versions/1/retirement").then().spec(refusedAs(FORBIDDEN));
        var stranger = Somebody.editorOf(Somebody.OTHER_TRUST);
        stranger.calls().put(questionnaire + "/versions/1/retirement").then().spec(refusedAs(NOT_FOUND));
        stranger.calls().delete(questionnaire + "/versions/1/retirement").then().spec(refusedAs(NOT_FOUND));
        stranger.calls().get("/api/v1/questionnaire-versions").then().body("items.key", not(hasItem(key)));
    }

    @Test
    void starting_and_retiring_at_once_is_never_an_accident() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            calls.add(i % 4 == 0 ? () -> editor.calls().put(questionnaire + "/versions/1/retirement").then().extract().statusCode()
                    : () -> start(1, UUID.randomUUID()).extract().statusCode());
        }
        assertThat(AtOnce.all(calls).stream().filter(it -> it != 200 && it != 201 && it != 409).toList(), is(empty()));
    }

    private void retire(int version) {
        editor.calls().put(questionnaire + "/versions/" + version + "/retirement").then().statusCode(200);
    }

    private ValidatableResponse start(Integer version, UUID creation) {
        return person.sends("""
                {"questionnaire": "%s", "version": %s, "sections": ["LF.1"]}""".formatted(key, version)).header("Idempotency-Key", creation).post("/api/v1/responses").then();
    }
}
