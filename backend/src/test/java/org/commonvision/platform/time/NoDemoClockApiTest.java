package org.commonvision.platform.time;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

/** Without the demonstration's switch there is no way to move the time. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NoDemoClockApiTest {

    @Inject
    Clock clock;

    @Test
    void nobody_can_move_the_time() {
        given().contentType("application/json").body("{\"to\": \"2030-01-01T00:00:00Z\"}").post("/demo/clock").then().statusCode(404);
        Somebody.with("staff", "administrator").sends("{\"to\": \"2030-01-01T00:00:00Z\"}").post("/demo/clock").then().statusCode(404);
    }

    @Test
    void the_time_is_the_real_one() {
        assertEquals(Clock.systemUTC(), clock);
    }
}
