package org.commonvision.response;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.RESPONSE_NOT_SUBMITTED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class UpdateResponseApiTest {

    private final Somebody person = Somebody.onTheStaff();
    private String response;
    private String path;

    @BeforeEach
    void start() {
        response = person.submitted(2, "LF.1");
        path = "/api/v1/responses/" + response;
    }

    @Test
    void nobody_changes_it_without_a_token_or_without_a_role() {
        given().contentType("application/json").body("{}").patch(path).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").sends("{}").patch(path).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void another_person_cannot_change_it() {
        Somebody.onTheStaff().sends("{\"countsForOrganisation\": false}").patch(path).then().spec(refusedAs(NOT_FOUND));
        person.reads(response).body("countsForOrganisation", is(true));
    }

    @Test
    void a_person_chooses_what_to_work_on_in_their_own_order() {
        change("{\"elementsToWorkOn\": [\"LF.1.3\", \"LF.1.1\"]}").statusCode(200).body("elementsToWorkOn", contains("LF.1.3", "LF.1.1"));
        change("{\"elementsToWorkOn\": null}").statusCode(200).body("elementsToWorkOn", contains("LF.1.3", "LF.1.1"));
        change("{\"elementsToWorkOn\": []}").statusCode(200).body("elementsToWorkOn", hasSize(0));
    }

    @Test
    void a_person_takes_their_agreement_back_and_nothing_of_the_context_stays() {
        person.calls().get("/api/v1/people/me/data").then().body("responses[0].reportedUnder.organisation", is("QTEST"));
        change("{\"countsForOrganisation\": false}").statusCode(200).body("countsForOrganisation", is(false));
        person.calls().get("/api/v1/people/me/data").then().body("responses[0].reportedUnder", nullValue());
        change("{\"countsForOrganisation\": true}").statusCode(200).body("countsForOrganisation", is(true));
        person.calls().get("/api/v1/people/me/data").then().body("responses[0].reportedUnder.organisation", is("QTEST"));
    }

    @Test
    void the_answers_stay_as_they_were_submitted() {
        change("{\"countsForOrganisation\": false, \"elementsToWorkOn\": [\"LF.1.1\"]}").statusCode(200)
                .body("state", is("SUBMITTED")).body("answers", hasSize(8)).body("revision", is(3)).header("ETag", "\"3\"");
    }

    @Test
    void a_draft_has_nothing_to_choose_from_yet() {
        String draft = person.starts("LF.1");
        person.sends("{\"elementsToWorkOn\": [\"LF.1.1\"]}").patch("/api/v1/responses/" + draft).then().spec(refusedAs(RESPONSE_NOT_SUBMITTED));
        person.reads(draft).body("elementsToWorkOn", hasSize(0));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"elementsToWorkOn": ["LF.1.1", "LF.9.1"]}        | /elementsToWorkOn/1
            {"elementsToWorkOn": ["LF.1.1", "LF.1.1"]}        | /elementsToWorkOn/1
            {"elementsToWorkOn": [null]}                      | /elementsToWorkOn/0
            {"elementsToWorkOn": ["\\u0000"]}                 | /elementsToWorkOn/0
            {"elementsToWorkOn": ["\\ud83d"]}                 | /elementsToWorkOn/0
            {"elementsToWorkOn": "LF.1.1"}                    | /elementsToWorkOn
            {"elementsToWorkOn": [1]}                         | /elementsToWorkOn/0
            {"countsForOrganisation": "true"}                 | /countsForOrganisation
            {"countsForOrganisation": 1}                      | /countsForOrganisation
            {"countsForOrganisation": ""}                     | /countsForOrganisation
            {"state": "DRAFT"}                                | /state
            """)
    void what_is_not_right_is_refused_and_named(String body, String pointer) {
        change(body).spec(refusedAs(INVALID, pointer));
        person.reads(response).body("revision", is(2));
    }

    @Test
    void with_one_good_part_and_one_bad_nothing_is_changed() {
        change("{\"countsForOrganisation\": false, \"elementsToWorkOn\": [\"LF.9.9\"]}").spec(refusedAs(INVALID, "/elementsToWorkOn/0"));
        person.reads(response).body("countsForOrganisation", is(true)).body("revision", is(2));
    }

    private ValidatableResponse change(String body) {
        return person.sends(body).patch(path).then();
    }
}
