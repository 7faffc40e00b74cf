package org.commonvision.person;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeleteMeApiTest {

    @Inject
    Jdbi database;

    @Test
    void nobody_is_erased_without_a_token_or_without_a_role() {
        given().delete("/api/v1/people/me").then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").calls().delete("/api/v1/people/me").then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void everything_about_the_person_is_gone() {
        var person = Somebody.onTheStaff();
        String draft = person.starts("LF.1");
        person.answers(draft, 2, "LF.1.1.a");
        person.notes(draft, "LF.1.1", "a private note");
        String submitted = person.submitted(3, "LF.2");
        String key = person.calls().get("/api/v1/people/me/device-key").path("key");
        String id = person.calls().get("/api/v1/people/me/data").path("personId");

        person.calls().delete("/api/v1/people/me").then().statusCode(204);

        for (String table : new String[] {"person where id", "response where person_id"}) {
            assertThat(count(table, id), is(0));
        }
        assertThat(database.withHandle(sql -> sql.createQuery("select response_id::text from response_note").mapTo(String.class).list()), not(hasItem(draft)));
        person.calls().get("/api/v1/people/me").then().statusCode(200).body("profile.values()", everyItem(nullValue()));
        person.calls().get("/api/v1/responses").then().body("items", hasSize(0));
        person.calls().get("/api/v1/responses/" + submitted).then().spec(refusedAs(NOT_FOUND));
        person.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 1, \"ageMillis\": 0}]}")
                .patch("/api/v1/responses/" + draft + "/answers").then().spec(refusedAs(NOT_FOUND));
        assertThat("what the old key sealed stays sealed", person.calls().get("/api/v1/people/me/device-key").path("key"), is(not(key)));
    }

    @Test
    void nobody_else_is_touched() {
        var colleague = Somebody.onTheStaff();
        String theirs = colleague.submitted(3, "LF.1");
        var person = Somebody.onTheStaff();
        person.submitted(1, "LF.1");
        person.calls().delete("/api/v1/people/me").then().statusCode(204);
        colleague.reads(theirs).body("answers", hasSize(8));
    }

    private int count(String where, String id) {
        return database.withHandle(sql -> sql.createQuery("select count(*) from " + where + " = cast(:id as uuid)").bind("id", id).mapTo(Integer.class).one());
    }
}
