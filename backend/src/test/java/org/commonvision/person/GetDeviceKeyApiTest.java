package org.commonvision.person;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetDeviceKeyApiTest {

    private static final String PATH = "/api/v1/people/me/device-key";

    @Test
    void nobody_gets_a_key_without_a_token_or_without_a_role() {
        given().get(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").calls().get(PATH).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void the_key_is_thirty_two_bytes_that_no_cache_keeps() {
        String key = Somebody.onTheStaff().calls().get(PATH).then().statusCode(200).header("Cache-Control", "no-store").extract().path("key");
        assertEquals(32, Base64.getDecoder().decode(key).length);
    }

    @Test
    void a_person_has_one_key_on_all_devices_and_no_one_else_has_it() {
        var person = Somebody.onTheStaff();
        assertEquals((String) person.calls().get(PATH).path("key"), person.calls().get(PATH).path("key"));
        assertNotEquals((String) person.calls().get(PATH).path("key"), Somebody.onTheStaff().calls().get(PATH).path("key"));
    }
}
