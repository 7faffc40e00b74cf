package org.commonvision.response;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ListResponsesApiTest {

    private static final String PATH = "/api/v1/responses";

    @Inject
    Jdbi database;

    private final Somebody person = Somebody.onTheStaff();

    @Test
    void nobody_reads_them_without_a_token_or_without_a_role() {
        given().get(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").calls().get(PATH).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void a_person_sees_their_own_newest_first() {
        Somebody.onTheStaff().starts("LF.1");
        String first = person.submitted(3, "LF.1");
        String second = person.starts("LF.1", "LF.2");
        person.answers(second, 2, "LF.1.1.a");
        person.answers(second, -1, "LF.2.1.a");
        person.calls().get(PATH).then().statusCode(200)
                .body("items.id", contains(second, first))
                .body("items.state", contains("DRAFT", "SUBMITTED"))
                .body("items.answered", contains(2, 8)).body("items.items", contains(16, 8))
                .body("items[0].submittedAt", nullValue()).body("items[1].submittedAt", notNullValue())
                .body("nextPageToken", nullValue());
    }

    @Test
    void a_cleared_answer_is_not_counted() {
        String response = person.starts("LF.1");
        person.answers(response, 2, "LF.1.1.a", "LF.1.1.b");
        pause();
        person.answers(response, 0, "LF.1.1.a");
        person.calls().get(PATH).then().body("items[0].answered", is(1));
    }

    @Test
    void more_than_a_page_is_read_page_by_page_and_none_is_missed() {
        String model = person.starts("LF.1");
        // Of the same moment, so that the order within it matters too.
        database.useHandle(sql -> sql.execute("""
                insert into response (id, person_id, questionnaire_key, questionnaire_version, sections, creation_key, created_at, answers, given_at)
                select gen_random_uuid(), person_id, questionnaire_key, questionnaire_version, sections, gen_random_uuid(),
                       created_at - interval '1 hour' * (n / 40), answers, given_at
                from response, generate_series(1, 119) n where id = ?""", UUID.fromString(model)));
        List<String> all = database.withHandle(sql -> sql.createQuery("""
                        select r.id::text from response r join person p on p.id = r.person_id where p.subject = :subject
                        order by r.created_at desc, r.id desc""")
                .bind("subject", person.subject()).mapTo(String.class).list());

        var read = new ArrayList<String>();
        String token = null;
        for (int expected : new int[] {50, 50, 20}) {
            var request = token == null ? person.calls() : person.calls().queryParam("pageToken", token);
            var page = request.get(PATH).then().statusCode(200).body("items", hasSize(expected)).extract();
            read.addAll(page.path("items.id"));
            token = page.path("nextPageToken");
        }
        assertEquals(all, read);
        assertEquals(null, token);
    }

    @Test
    void a_page_token_of_another_person_shows_ones_own() {
        String theirs = token("2099-01-01T00:00:00Z|" + Somebody.onTheStaff().starts("LF.1"));
        String own = person.starts("LF.1");
        person.calls().queryParam("pageToken", theirs).get(PATH).then().statusCode(200).body("items.id", contains(own));
    }

    @ParameterizedTest(name = "token {index}")
    @ValueSource(strings = {"rubbish", "%", "====", "MjAyNg", "-"})
    void a_page_token_that_is_none_of_ours_is_refused_and_named(String token) {
        person.calls().queryParam("pageToken", token).get(PATH).then().spec(refusedAs(INVALID, "query:pageToken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z|", "|5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11", "yesterday|5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11",
        "+1000000000-12-31T23:59:59Z|5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11", "+999999-01-01T00:00:00Z|5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11",
        "-999999-01-01T00:00:00Z|5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11"
    })
    void a_page_token_that_was_made_up_is_refused_and_named(String text) {
        person.calls().queryParam("pageToken", token(text)).get(PATH).then().spec(refusedAs(INVALID, "query:pageToken"));
    }

    private static String token(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
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
