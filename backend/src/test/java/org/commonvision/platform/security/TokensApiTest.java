package org.commonvision.platform.security;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.Tokens;
import org.junit.jupiter.api.Test;

/** Which tokens are believed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TokensApiTest {

    @Test
    void nobody_is_let_in_without_a_token() {
        given().get("/api/v1/people/me").then().spec(refusedAs(NOT_SIGNED_IN)).header("WWW-Authenticate", "Bearer").header("Location", is((String) null));
    }

    @Test
    void a_token_that_is_right_lets_its_person_in() {
        withToken(Tokens.sign(right())).statusCode(200).body("name", is("Test Person")).body("roles", equalTo(List.of("staff")));
    }

    @Test
    void an_expired_token_is_refused() {
        refused(Tokens.sign(right().issuedAt(Instant.now().minusSeconds(7200)).expiresAt(Instant.now().minusSeconds(3600))));
    }

    @Test
    void a_token_that_somebody_else_signed_is_refused() throws NoSuchAlgorithmException {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        refused(right().sign(keys.generateKeyPair().getPrivate()));
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        String claims = Tokens.sign(right()).split("\\.")[1];
        refused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".");
    }

    @Test
    void a_token_that_was_changed_after_signing_is_refused() {
        var parts = Tokens.sign(right()).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refused(parts[0] + "." + base64(claims.replace("Test Person", "Best Person")) + "." + parts[2]);
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        refused(Tokens.sign(right().audience("another-api")));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(Tokens.sign(right().issuer("https://another.test")));
    }

    @Test
    void a_token_that_names_nobody_is_refused() {
        refused(Tokens.sign(right().remove("sub")));
    }

    @Test
    void what_is_no_token_is_refused() {
        refused("rubbish");
        given().header("Authorization", "Basic YTpi").get("/api/v1/people/me").then().spec(refusedAs(NOT_SIGNED_IN));
        given().header("Authorization", "Bearer").get("/api/v1/people/me").then().spec(refusedAs(NOT_SIGNED_IN));
    }

    @Test
    void a_token_that_is_not_good_opens_not_even_what_is_public() {
        given().auth().oauth2("rubbish").get("/api/v1/frameworks").then().spec(refusedAs(NOT_SIGNED_IN));
    }

    @Test
    void a_token_without_roles_may_do_nothing() {
        Somebody.with().calls().get("/api/v1/people/me").then().spec(refusedAs(FORBIDDEN));
        withToken(Tokens.sign(right().claim("realm_access", Map.of()))).spec(refusedAs(FORBIDDEN));
        withToken(Tokens.sign(right().remove("realm_access"))).spec(refusedAs(FORBIDDEN));
    }

    @Test
    void an_organisation_that_we_do_not_know_is_no_organisation() {
        Somebody.of("QNONE").calls().get("/api/v1/people/me").then().statusCode(200).body("organisation", is((Object) null));
        Somebody.of("no code at all").calls().get("/api/v1/people/me").then().statusCode(200).body("organisation", is((Object) null));
        withToken(Tokens.sign(right().claim("organisation", List.of(Somebody.TRUST, Somebody.OTHER_TRUST)))).statusCode(200).body("organisation", is((Object) null));
    }

    private static JwtClaimsBuilder right() {
        return Tokens.claims(UUID.randomUUID().toString(), Somebody.TRUST, List.of("staff"));
    }

    private static void refused(String token) {
        withToken(token).spec(refusedAs(NOT_SIGNED_IN));
    }

    private static ValidatableResponse withToken(String token) {
        return given().auth().oauth2(token).get("/api/v1/people/me").then();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
