package org.commonvision.response;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.RESPONSE_SUBMITTED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class UpdateAnswersApiTest {

    private static final String ONE_ANSWER = """
            {"answers": [{"item": "LF.1.1.a", "value": 3, "ageMillis": 0}]}""";
    private static final String ONE_NOTE = """
            {"notes": [{"element": "LF.1.1", "text": "Ask Sam", "ageMillis": 0}]}""";

    private final Somebody person = Somebody.onTheStaff();
    private String response;

    @BeforeEach
    void start() {
        response = person.starts("LF.1", "LF.2");
    }

    @Test
    void nobody_answers_without_a_token_or_without_a_role() {
        given().contentType("application/json").body(ONE_ANSWER).patch(path()).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").sends(ONE_ANSWER).patch(path()).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void another_person_cannot_answer_for_them_neither_before_nor_after_they_did() {
        var stranger = Somebody.onTheStaff();
        stranger.sends(ONE_ANSWER).patch(path()).then().spec(refusedAs(NOT_FOUND));
        person.answers(response, 2, "LF.1.1.b");
        stranger.sends(ONE_ANSWER).patch(path()).then().spec(refusedAs(NOT_FOUND));
        stranger.sends(ONE_NOTE).patch(path()).then().spec(refusedAs(NOT_FOUND));
        person.reads(response).body("answers.item", contains("LF.1.1.b")).body("notes", hasSize(0));
    }

    @Test
    void a_response_that_is_not_there_takes_no_answer() {
        person.sends(ONE_ANSWER).patch("/api/v1/responses/" + UUID.randomUUID() + "/answers").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void an_answer_is_there_when_it_is_read_again() {
        save(ONE_ANSWER).statusCode(200).body("revision", is(1)).body("superseded", hasSize(0)).body("supersededNotes", hasSize(0));
        person.reads(response).body("answers.item", contains("LF.1.1.a")).body("answers.value", contains(3)).body("revision", is(1));
    }

    @Test
    void not_applicable_is_an_answer() {
        person.answers(response, -1, "LF.1.1.a");
        person.reads(response).body("answers.value", contains(-1));
    }

    @Test
    void clearing_an_answer_is_an_answer() {
        save("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 3, \"ageMillis\": 0}]}").statusCode(200);
        pause();
        save("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 0, \"ageMillis\": 0}]}").statusCode(200).body("revision", is(2)).body("superseded", hasSize(0));
        person.reads(response).body("answers", hasSize(0));
    }

    @Test
    void a_note_is_there_when_it_is_read_again_and_can_be_cleared() {
        save(ONE_NOTE).statusCode(200).body("revision", is(1));
        person.reads(response).body("notes.element", contains("LF.1.1")).body("notes.text", contains("Ask Sam"));
        pause();
        save("{\"notes\": [{\"element\": \"LF.1.1\", \"text\": \"\", \"ageMillis\": 0}]}").statusCode(200).body("revision", is(2));
        person.reads(response).body("notes", hasSize(0));
    }

    @Test
    void answers_and_notes_may_come_together() {
        save("""
                {"answers": [{"item": "LF.1.1.a", "value": 1, "ageMillis": 0}, {"item": "LF.2.4.b", "value": 3, "ageMillis": 5}],
                 "notes": [{"element": "LF.2.4", "text": "Hm", "ageMillis": 7}]}""").statusCode(200);
        person.reads(response).body("answers.value", contains(1, 3)).body("notes.text", contains("Hm"));
    }

    @Test
    void a_whole_sheet_may_come_at_once() {
        person.answers(response, 2, Somebody.itemsOf("LF.1", "LF.2"));
        person.reads(response).body("answers", hasSize(16)).body("revision", is(1));
    }

    @Test
    void the_same_request_twice_is_one_effect() {
        String both = """
                {"answers": [{"item": "LF.1.1.a", "value": 3, "ageMillis": 0}], "notes": [{"element": "LF.1.1", "text": "Ask Sam", "ageMillis": 0}]}""";
        int revision = save(both).statusCode(200).extract().path("revision");
        save(both).statusCode(200).body("revision", is(revision)).body("superseded", hasSize(0)).body("supersededNotes", hasSize(0));
        person.reads(response).body("revision", is(revision)).body("answers.value", contains(3)).body("notes.text", contains("Ask Sam"));
    }

    @Test
    void what_was_given_later_elsewhere_stands_and_is_told() {
        pause();
        save(ONE_ANSWER).statusCode(200);
        save(ONE_NOTE).statusCode(200);
        save("""
                {"answers": [{"item": "LF.1.1.a", "value": 1, "ageMillis": 60000}, {"item": "LF.1.1.b", "value": 2, "ageMillis": 60000}],
                 "notes": [{"element": "LF.1.1", "text": "Older", "ageMillis": 60000}]}""").statusCode(200)
                .body("superseded.item", contains("LF.1.1.a")).body("superseded.value", contains(3))
                .body("supersededNotes.element", contains("LF.1.1")).body("supersededNotes.text", contains("Ask Sam"));
        person.reads(response).body("answers.value", contains(3, 2)).body("notes.text", contains("Ask Sam"));
    }

    @Test
    void of_two_answers_to_one_item_in_one_request_the_later_one_stands() {
        pause();
        save("""
                {"answers": [{"item": "LF.1.1.a", "value": 1, "ageMillis": 0}, {"item": "LF.1.1.a", "value": 3, "ageMillis": 60000}],
                 "notes": [{"element": "LF.1.1", "text": "Later", "ageMillis": 0}, {"element": "LF.1.1", "text": "Earlier", "ageMillis": 60000}]}""").statusCode(200)
                .body("superseded", hasSize(0)).body("supersededNotes", hasSize(0));
        person.reads(response).body("answers.value", contains(1)).body("notes.text", contains("Later"));
    }

    @Test
    void after_submission_it_takes_no_more_answers() {
        person.answers(response, 2, "LF.1.1.a");
        person.submits(response);
        save(ONE_ANSWER).spec(refusedAs(RESPONSE_SUBMITTED));
        save(ONE_NOTE).spec(refusedAs(RESPONSE_SUBMITTED));
        save("""
                {"answers": [{"item": "LF.1.1.b", "value": 3, "ageMillis": 0}], "notes": [{"element": "LF.1.1", "text": "Hm", "ageMillis": 0}]}""")
                .spec(refusedAs(RESPONSE_SUBMITTED));
        person.reads(response).body("answers.value", contains(2)).body("notes", hasSize(0));
    }

    private ValidatableResponse save(String body) {
        return person.sends(body).patch(path()).then();
    }

    private String path() {
        return "/api/v1/responses/" + response + "/answers";
    }

    /** Two answers within a tenth of a second are a tie. */
    private static void pause() {
        try {
            Thread.sleep(110);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
