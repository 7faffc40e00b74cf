package org.commonvision.report;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetMyDataApiTest {

    private static final String PATH = "/api/v1/people/me/data";
    private final Somebody person = Somebody.onTheStaff();

    @Test
    void nobody_reads_it_without_a_token_or_without_a_role() {
        given().get(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").calls().get(PATH).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void a_person_sees_everything_that_is_held_about_them_drafts_and_notes_included() {
        Somebody.onTheStaff().submitted(3, "LF.1");
        String draft = person.starts("LF.1");
        person.answers(draft, -1, "LF.1.1.a");
        person.notes(draft, "LF.1.1", "Ask Sam");
        String submitted = person.submitted(3, "LF.2");
        person.sends("{\"elementsToWorkOn\": [\"LF.2.1\"]}").patch("/api/v1/responses/" + submitted).then().statusCode(200);
        person.calls().get(PATH).then().statusCode(200).header("Cache-Control", "no-store")
                .body("issuer", is(Tokens.ISSUER)).body("subject", is(person.subject()))
                .body("responses.id", contains(draft, submitted)).body("responses.state", contains("DRAFT", "SUBMITTED"))
                .body("responses[0].answers.value", contains(-1)).body("responses[0].notes.text", contains("Ask Sam"))
                .body("responses[0].reportedUnder", nullValue()).body("responses[0].countsForOrganisation", nullValue())
                .body("responses[1].answers", hasSize(8)).body("responses[1].reportedUnder.organisation", is("QTEST"))
                .body("responses[1].elementsToWorkOn", contains("LF.2.1"));
    }
}
