package org.commonvision.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.commonvision.TestDatabase;
import org.commonvision.Tokens;
import org.junit.jupiter.api.Test;

/** What tells the app's scripts that somebody has signed in with this browser. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignedInMarkApiTest {

    @Test
    void sign_in_leaves_it_where_scripts_can_read_it_and_it_says_nothing_of_the_person() {
        given().auth().oauth2(Tokens.token("somebody", "TEST1", List.of("staff"))).redirects().follow(false).get("/sign-in?to=/progress").then().statusCode(303)
                .header("Location", endsWith("/progress"))
                .header("Set-Cookie", allOf(containsString("signed_in=yes;"), containsString("Path=/"), containsString("SameSite=Lax"), not(containsString("HttpOnly"))));
    }

    @Test
    void whoever_is_refused_gets_none() {
        given().redirects().follow(false).get("/sign-in?to=/progress").then().header("Set-Cookie", nullValue());
    }
}
