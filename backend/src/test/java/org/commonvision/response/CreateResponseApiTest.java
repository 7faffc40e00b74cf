package org.commonvision.response;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CreateResponseApiTest {

    private static final String PATH = "/api/v1/responses";
    private static final String FIRST_TWO_DOMAINS = """
            {"questionnaire": "leadership-self-assessment", "sections": ["LF.1", "LF.2"]}""";

    private final Somebody person = Somebody.onTheStaff();

    @Test
    void nobody_starts_without_a_token_or_without_a_role() {
        given().contentType("application/json").body(FIRST_TWO_DOMAINS).post(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("organisation-lead").sends(FIRST_TWO_DOMAINS).post(PATH).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void a_person_starts_with_the_sections_they_choose() {
        var made = create(FIRST_TWO_DOMAINS, UUID.randomUUID()).statusCode(201)
                .header("ETag", "\"0\"").header("Cache-Control", "no-store")
                .body("questionnaire.version", is(1)).body("sections", contains("LF.1", "LF.2"))
                .body("state", is("DRAFT")).body("submittedAt", nullValue()).body("revision", is(0))
                .body("answers", hasSize(0)).body("notes", hasSize(0)).body("countsForOrganisation", nullValue());
        String id = made.extract().path("id");
        assertThat(made.extract().header("Location").endsWith(PATH + "/" + id), is(true));
        person.reads(id).body("id", is(id));
    }

    @Test
    void a_version_may_be_asked_for() {
        create("""
                {"questionnaire": "leadership-self-assessment", "version": 1, "sections": ["LF.7"]}""", UUID.randomUUID())
                .statusCode(201).body("questionnaire.version", is(1));
    }

    @Test
    void a_questionnaire_for_feedback_by_colleagues_is_answered_in_a_round_and_not_here() {
        create("""
                {"questionnaire": "leadership-360", "sections": ["LF.1"]}""", UUID.randomUUID()).spec(refusedAs(INVALID, "/questionnaire"));
    }

    @Test
    void the_same_request_twice_makes_one_response() {
        var key = UUID.randomUUID();
        String id = create(FIRST_TWO_DOMAINS, key).statusCode(201).extract().path("id");
        create(FIRST_TWO_DOMAINS, key).statusCode(201).body("id", is(id));
        person.calls().get(PATH).then().body("items.id", contains(id));
    }

    @Test
    void the_same_request_many_times_at_once_makes_one_response() throws Exception {
        var key = UUID.randomUUID();
        List<Callable<String>> calls = Stream.generate(() -> (Callable<String>) () -> create(FIRST_TWO_DOMAINS, key).statusCode(201).extract().path("id")).limit(8).toList();
        var made = new HashSet<String>();
        try (var devices = Executors.newFixedThreadPool(8)) {
            for (var call : devices.invokeAll(calls)) {
                made.add(call.get());
            }
        }
        assertThat(made, hasSize(1));
    }

    @Test
    void a_key_that_made_something_else_is_refused() {
        var key = UUID.randomUUID();
        create(FIRST_TWO_DOMAINS, key).statusCode(201);
        create("""
                {"questionnaire": "leadership-self-assessment", "sections": ["LF.1"]}""", key).spec(refusedAs(IDEMPOTENCY_KEY_REUSED));
        create("""
                {"questionnaire": "clinical-leadership-self-assessment", "sections": ["LF.1", "LF.2"]}""", key).spec(refusedAs(IDEMPOTENCY_KEY_REUSED));
        person.calls().get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void a_key_is_ones_own() {
        var key = UUID.randomUUID();
        String id = create(FIRST_TWO_DOMAINS, key).statusCode(201).extract().path("id");
        Somebody.onTheStaff().sends(FIRST_TWO_DOMAINS).header("Idempotency-Key", key).post(PATH).then().statusCode(201).body("id", is(not(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "not-a-uuid"})
    void a_key_that_is_none_is_refused_and_named(String key) {
        person.sends(FIRST_TWO_DOMAINS).header("Idempotency-Key", key).post(PATH).then().spec(refusedAs(INVALID, "header:Idempotency-Key"));
        person.sends(FIRST_TWO_DOMAINS).post(PATH).then().spec(refusedAs(INVALID, "header:Idempotency-Key"));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"questionnaire": "unknown", "sections": ["LF.1"]}                                                   | /questionnaire
            {"questionnaire": "leadership-framework", "sections": ["LF.1"]}                                      | /questionnaire
            {"sections": ["LF.1"]}                                                                               | /questionnaire
            {"questionnaire": null, "sections": ["LF.1"]}                                                        | /questionnaire
            {"questionnaire": "\\u0000", "sections": ["LF.1"]}                                                   | /questionnaire
            {"questionnaire": "\\u0000", "version": 1, "sections": ["LF.1"]}                                     | /version
            {"questionnaire": "\\ud800", "version": 1, "sections": ["LF.1"]}                                     | /version
            {"questionnaire": "leadership-self-assessment", "version": 2, "sections": ["LF.1"]}                  | /version
            {"questionnaire": "leadership-self-assessment", "version": -1, "sections": ["LF.1"]}                 | /version
            {"questionnaire": "leadership-self-assessment", "version": "1", "sections": ["LF.1"]}                | /version
            {"questionnaire": "leadership-self-assessment", "version": 1.0, "sections": ["LF.1"]}                | /version
            {"questionnaire": "leadership-self-assessment", "version": 99999999999, "sections": ["LF.1"]}        | /version
            {"questionnaire": 1, "sections": ["LF.1"]}                                                           | /questionnaire
            {"questionnaire": "leadership-self-assessment"}                                                      | /sections
            {"questionnaire": "leadership-self-assessment", "sections": null}                                    | /sections
            {"questionnaire": "leadership-self-assessment", "sections": []}                                      | /sections
            {"questionnaire": "leadership-self-assessment", "sections": "LF.1"}                                  | /sections
            {"questionnaire": "leadership-self-assessment", "sections": ["LF.1", "LF.1"]}                        | /sections/1
            {"questionnaire": "leadership-self-assessment", "sections": ["LF.1", "LF.8"]}                        | /sections/1
            {"questionnaire": "leadership-self-assessment", "sections": ["LF.1", null]}                          | /sections/1
            {"questionnaire": "leadership-self-assessment", "sections": [["LF.1"]]}                              | /sections/0
            {"questionnaire": "clinical-leadership-self-assessment", "sections": ["LF.6"]}                       | /sections/0
            {"questionnaire": "leadership-self-assessment", "sections": ["LF.1"], "person": "somebody-else"}     | /person
            """)
    void what_is_not_right_is_refused_and_named(String body, String pointer) {
        create(body, UUID.randomUUID()).spec(refusedAs(INVALID, pointer));
        person.calls().get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        create("""
                {"questionnaire": "leadership-self-assessment", "sections": ["LF.9", "LF.1", "LF.1"]}""", UUID.randomUUID())
                .spec(refusedAs(INVALID, "/sections/0", "/sections/2"));
    }

    private ValidatableResponse create(String body, UUID key) {
        return person.sends(body).header("Idempotency-Key", key).post(PATH).then();
    }
}
