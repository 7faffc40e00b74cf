package org.commonvision.response;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.commonvision.TestDatabase;
import org.commonvision.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class UpdateAnswersApiTest {

    @Test
    void an_answer_is_there_when_it_is_read_again() {
        String who = UUID.randomUUID().toString();
        String id = Tokens.as(who).contentType("application/json").header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"questionnaire": "leadership-self-assessment", "sections": ["LF.1", "LF.2"]}""")
                .post("/api/v1/responses").then().log().ifValidationFails().statusCode(201).extract().path("id");
        Tokens.as(who).contentType("application/json")
                .body("""
                        {"answers": [{"item": "LF.1.1.a", "value": 3, "ageMillis": 10}], "notes": [{"element": "LF.1.1", "text": "Hm", "ageMillis": 0}]}""")
                .patch("/api/v1/responses/" + id + "/answers").then().log().ifValidationFails().statusCode(200).body("superseded", hasSize(0));
        Tokens.as(who).contentType("application/json")
                .body("""
                        {"answers": [{"item": "LF.1.1.b", "value": -1, "ageMillis": 10}]}""")
                .patch("/api/v1/responses/" + id + "/answers").then().log().ifValidationFails().statusCode(200).body("revision", is(3));
        Tokens.as(who).get("/api/v1/responses/" + id).then().log().ifValidationFails().statusCode(200)
                .body("answers[0].value", equalTo(3)).body("answers[1].value", equalTo(-1)).body("notes[0].text", is("Hm"));
        Tokens.as(who).contentType("application/json").header("If-Match", "\"3\"").body("""
                {"countsForOrganisation": true}""").post("/api/v1/responses/" + id + "/submission").then().log().ifValidationFails().statusCode(200);
        Tokens.as(who).get("/api/v1/reports/responses/" + id).then().log().all().statusCode(200);
        Tokens.as(who).get("/api/v1/reports/progress").then().log().ifValidationFails().statusCode(200);
        Tokens.as(who).get("/api/v1/people/me/data").then().log().ifValidationFails().statusCode(200);
    }
}
