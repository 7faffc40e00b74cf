package org.commonvision.response;

import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.RESPONSE_SUBMITTED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How important an item is in the person's role, rated beside its answer. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RateImportanceApiTest {

    private final Somebody person = Somebody.onTheStaff();
    private String response;

    @Inject Jdbi database;

    @BeforeEach
    void start() {
        response = person.startsA(Somebody.RATED_TWICE, "HLM.1", "HLM.2");
    }

    @Test
    void it_is_there_beside_the_answer_when_it_is_read_again() {
        save("""
                {"answers": [{"item": "HLM.1.1.a", "value": 2, "ageMillis": 0}, {"item": "HLM.1.1.a", "rating": "importance", "value": 4, "ageMillis": 0}]}""")
                .statusCode(200).body("revision", is(1)).body("superseded", hasSize(0)).body("supersededImportance", hasSize(0));
        person.reads(response).body("answers.item", contains("HLM.1.1.a")).body("answers.value", contains(2))
                .body("importance.item", contains("HLM.1.1.a")).body("importance.value", contains(4));
    }

    @Test
    void it_may_come_before_the_answer_and_touches_no_answer() {
        person.ratesImportance(response, 3, "HLM.1.1.b", "HLM.2.1.c");
        person.reads(response).body("answers", hasSize(0)).body("importance.item", contains("HLM.1.1.b", "HLM.2.1.c")).body("revision", is(1));
    }

    @Test
    void an_explicit_null_is_the_answer_itself() {
        save("{\"answers\": [{\"item\": \"HLM.1.1.a\", \"rating\": null, \"value\": 2, \"ageMillis\": 0}]}").statusCode(200);
        person.reads(response).body("answers.value", contains(2)).body("importance", hasSize(0));
    }

    @Test
    void clearing_it_is_a_rating_and_leaves_the_answer() {
        person.answers(response, 2, "HLM.1.1.a");
        save("{\"answers\": [{\"item\": \"HLM.1.1.a\", \"rating\": \"importance\", \"value\": 4, \"ageMillis\": 60000}]}").statusCode(200);
        pause();
        person.ratesImportance(response, 0, "HLM.1.1.a");
        person.reads(response).body("answers.value", contains(2)).body("importance", hasSize(0)).body("revision", is(3));
    }

    @Test
    void what_was_rated_later_elsewhere_stands_and_is_told_apart_from_answers() {
        pause();
        person.ratesImportance(response, 4, "HLM.1.1.a");
        save("""
                {"answers": [{"item": "HLM.1.1.a", "rating": "importance", "value": 1, "ageMillis": 60000}, {"item": "HLM.1.1.a", "value": 3, "ageMillis": 60000}],
                 "notes": [{"element": "HLM.1.1", "text": "Hm", "ageMillis": 0}]}""").statusCode(200)
                .body("superseded", hasSize(0)).body("supersededImportance.item", contains("HLM.1.1.a")).body("supersededImportance.value", contains(4));
        person.reads(response).body("answers.value", contains(3)).body("importance.value", contains(4));
    }

    @Test
    void the_same_request_twice_is_one_effect() {
        person.ratesImportance(response, 4, "HLM.1.1.a").body("revision", is(1));
        person.ratesImportance(response, 4, "HLM.1.1.a").body("revision", is(1));
    }

    @Test
    void only_points_of_its_own_scale_are_taken() {
        for (String bad : new String[] {"5", "-1", "-2"}) {
            save("{\"answers\": [{\"item\": \"HLM.1.1.a\", \"rating\": \"importance\", \"value\": " + bad + ", \"ageMillis\": 0}]}")
                    .spec(refusedAs(INVALID, "/answers/0/value"));
        }
        person.reads(response).body("importance", hasSize(0)).body("revision", is(0));
    }

    @Test
    void an_item_counts_as_answered_when_both_are_there_or_it_does_not_apply() {
        person.answers(response, 2, "HLM.1.1.a", "HLM.1.1.b");
        answeredIs(0);
        person.ratesImportance(response, 4, "HLM.1.1.a", "HLM.1.1.c");
        answeredIs(1);
        person.answers(response, -1, "HLM.2.1.a");
        answeredIs(2);
    }

    @Test
    void after_submission_it_stands_and_its_times_are_gone() {
        person.answers(response, 2, "HLM.1.1.a");
        person.ratesImportance(response, 4, "HLM.1.1.a");
        person.submits(response).body("importance.value", contains(4));
        save("{\"answers\": [{\"item\": \"HLM.1.1.a\", \"rating\": \"importance\", \"value\": 1, \"ageMillis\": 0}]}").spec(refusedAs(RESPONSE_SUBMITTED));
        person.reads(response).body("importance.value", contains(4));
        boolean gone = database.withHandle(sql -> sql.createQuery("select importance_given_at is null from response where id = :id::uuid")
                .bind("id", response).mapTo(Boolean.class).one());
        assertTrue(gone);
    }

    @Test
    void whoever_asks_for_all_that_is_held_gets_it_too() {
        person.ratesImportance(response, 4, "HLM.1.1.a");
        person.calls().get("/api/v1/people/me/data").then().statusCode(200)
                .body("responses[0].importance.item", contains("HLM.1.1.a")).body("responses[0].importance.value", contains(4));
    }

    @Test
    void a_sheet_without_it_carries_nothing_for_it() {
        person.answers(response, 2, "HLM.1.1.a");
        boolean nothing = database.withHandle(sql -> sql.createQuery("select importance is null and importance_given_at is null from response where id = :id::uuid")
                .bind("id", response).mapTo(Boolean.class).one());
        assertTrue(nothing);
    }

    private void answeredIs(int answered) {
        person.calls().get("/api/v1/responses").then().statusCode(200).body("items[0].answered", is(answered)).body("items[0].items", is(6));
    }

    private ValidatableResponse save(String body) {
        return person.sends(body).patch("/api/v1/responses/" + response + "/answers").then();
    }

    /** Two ratings within a tenth of a second are a tie. */
    private static void pause() {
        try {
            Thread.sleep(110);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
