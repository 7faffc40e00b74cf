package org.commonvision.response;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IF_MATCH_MISSING;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.RESPONSE_SUBMITTED;
import static org.commonvision.platform.problem.ProblemType.STALE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SubmitResponseApiTest {

    private static final String COUNTS = "{\"countsForOrganisation\": true}";

    @Inject
    Jdbi database;

    private final Somebody person = Somebody.onTheStaff();
    private String response;

    @BeforeEach
    void start() {
        response = person.starts("LF.1", "LF.2");
        person.answers(response, 2, "LF.1.1.a", "LF.1.1.b", "LF.2.1.a");
    }

    @Test
    void nobody_submits_without_a_token_or_without_a_role() {
        given().contentType("application/json").body(COUNTS).post(path()).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").sends(COUNTS).header("If-Match", "*").post(path()).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void another_person_cannot_submit_it() {
        Somebody.onTheStaff().sends(COUNTS).header("If-Match", "*").post(path()).then().spec(refusedAs(NOT_FOUND));
        person.reads(response).body("state", is("DRAFT"));
    }

    @Test
    void a_person_submits_what_they_have_seen_with_gaps_and_all() {
        submit("\"1\"", COUNTS).statusCode(200)
                .body("state", is("SUBMITTED")).body("submittedAt", notNullValue()).body("countsForOrganisation", is(true))
                .body("answers.value", contains(2, 2, 2)).header("ETag", "\"2\"");
        person.reads(response).body("state", is("SUBMITTED"));
    }

    @Test
    void an_empty_response_may_be_submitted() {
        String empty = person.starts("LF.3");
        person.submits(empty).body("answers", hasSize(0));
    }

    @Test
    void nobody_submits_what_they_have_not_seen() {
        person.answers(response, 3, "LF.1.2.a");
        person.notes(response, "LF.1.2", "From the phone");
        submit("\"1\"", COUNTS).spec(refusedAs(STALE))
                .body("current.revision", is(3)).body("current.state", is("DRAFT"))
                .body("current.answers.item", contains("LF.1.1.a", "LF.1.1.b", "LF.1.2.a", "LF.2.1.a"))
                .body("current.notes.text", contains("From the phone"));
        person.reads(response).body("state", is("DRAFT"));
        submit("\"3\"", COUNTS).statusCode(200);
    }

    @Test
    void a_submission_that_does_not_say_what_was_seen_is_refused() {
        person.sends(COUNTS).post(path()).then().spec(refusedAs(IF_MATCH_MISSING, "header:If-Match"));
        submit("1", COUNTS).spec(refusedAs(STALE));
        submit("W/\"1\"", COUNTS).spec(refusedAs(STALE));
        person.reads(response).body("state", is("DRAFT"));
    }

    @Test
    void it_is_submitted_once_and_for_good() {
        submit("\"1\"", COUNTS).statusCode(200);
        String submittedAt = person.reads(response).extract().path("submittedAt");
        submit("\"2\"", "{\"countsForOrganisation\": false}").spec(refusedAs(RESPONSE_SUBMITTED));
        person.reads(response).body("submittedAt", is(submittedAt)).body("countsForOrganisation", is(true));
    }

    @Test
    void what_is_not_there_is_not_submitted() {
        person.sends(COUNTS).header("If-Match", "*").post("/api/v1/responses/" + UUID.randomUUID() + "/submission").then().spec(refusedAs(NOT_FOUND));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | /countsForOrganisation
            {"countsForOrganisation": null}                 | /countsForOrganisation
            {"countsForOrganisation": "true"}               | /countsForOrganisation
            {"countsForOrganisation": ""}                   | /countsForOrganisation
            {"countsForOrganisation": 1}                    | /countsForOrganisation
            {"countsForOrganisation": true, "on": "x"}      | /on
            """)
    void without_a_plain_yes_or_no_nothing_is_submitted(String body, String pointer) {
        submit("\"1\"", body).spec(refusedAs(INVALID, pointer));
        person.reads(response).body("state", is("DRAFT"));
    }

    @Test
    void where_it_counts_the_context_it_counts_under_is_kept_and_nothing_finer() {
        person.sends("{\"unit\": \"ward-1\", \"staffGroup\": \"03\", \"payBandCluster\": \"prefer-not-to-say\"}").header("If-Match", "\"0\"")
                .patch("/api/v1/people/me").then().statusCode(200);
        submit("\"1\"", COUNTS).statusCode(200);
        var row = row();
        assertThat(row, hasEntry("organisation", "QTEST"));
        assertThat(row, hasEntry("unit", "ward-1"));
        assertThat(row, hasEntry("staff_group", "03"));
        assertThat(row, hasEntry(is("pay_band_cluster"), nullValue()));
        assertThat(row.get("submitted_month").toString(), is(LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).toString()));
    }

    @Test
    void where_it_does_not_count_no_context_is_kept() {
        submit("\"1\"", "{\"countsForOrganisation\": false}").statusCode(200).body("countsForOrganisation", is(false));
        assertThat(row(), hasEntry(is("organisation"), nullValue()));
        person.calls().get("/api/v1/people/me/data").then().body("responses[0].reportedUnder", nullValue());
    }

    @Test
    void sums_and_counts_are_stored_and_the_times_of_the_answers_are_not() {
        person.answers(response, -1, "LF.1.2.a");
        person.answers(response, 3, "LF.2.4.b");
        person.submits(response);
        var row = row();
        assertThat(row.get("section_sums"), is("{4,5,0,0,0,0,0}"));
        assertThat(row.get("section_counts"), is("{2,2,0,0,0,0,0}"));
        assertThat(row.get("element_sums").toString().substring(0, 17), is("{4,0,0,0,2,0,0,3,"));
        assertThat(row.get("element_counts").toString().substring(0, 17), is("{2,0,0,0,1,0,0,1,"));
        assertThat(row, hasEntry(is("given_at"), nullValue()));
    }

    private Map<String, Object> row() {
        return database.withHandle(sql -> sql.createQuery("""
                        select organisation, unit, staff_group, pay_band_cluster, submitted_month, given_at::text, section_sums::text, section_counts::text,
                               element_sums::text, element_counts::text
                        from response where id = cast(:id as uuid)""").bind("id", response).mapToMap().one());
    }

    private ValidatableResponse submit(String seen, String body) {
        return person.sends(body).header("If-Match", seen).post(path()).then();
    }

    private String path() {
        return "/api/v1/responses/" + response + "/submission";
    }
}
