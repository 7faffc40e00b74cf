package org.commonvision.person;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetMeApiTest {

    @Inject
    Jdbi database;

    @Test
    void nobody_is_anybody_without_a_token_or_without_a_role() {
        given().get("/api/v1/people/me").then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").calls().get("/api/v1/people/me").then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void the_first_call_makes_the_person_with_an_empty_profile() {
        Somebody.with("staff", "facilitator").calls().get("/api/v1/people/me").then().statusCode(200)
                .header("ETag", "\"0\"").header("Cache-Control", "no-store")
                .body("name", is("Test Person"))
                .body("roles", contains("facilitator", "staff"))
                .body("organisation.odsCode", is("QTEST")).body("organisation.name", is("Test trust"))
                .body("profile.values()", everyItem(nullValue()));
    }

    @Test
    void first_calls_at_the_same_moment_make_one_person() throws Exception {
        for (int round = 0; round < 5; round++) {
            var person = Somebody.onTheStaff();
            List<Callable<Integer>> calls = Stream.generate(() -> (Callable<Integer>) () -> person.calls().get("/api/v1/people/me").statusCode()).limit(8).toList();
            try (var devices = Executors.newFixedThreadPool(8)) {
                for (var call : devices.invokeAll(calls)) {
                    assertThat(call.get(), is(200));
                }
            }
            assertThat(database.withHandle(sql -> sql.createQuery("select id from person where subject = :subject")
                    .bind("subject", person.subject()).mapTo(String.class).list()), hasSize(1));
        }
    }

    @Test
    void neither_name_nor_address_is_stored() {
        var person = Somebody.onTheStaff();
        person.calls().get("/api/v1/people/me").then().statusCode(200);
        String row = database.withHandle(sql -> sql.createQuery("select person::text from person where subject = :subject")
                .bind("subject", person.subject()).mapTo(String.class).one());
        assertThat(row.contains("Test Person"), is(false));
    }
}
