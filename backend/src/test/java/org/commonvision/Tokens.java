package org.commonvision;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People to call the API as, with tokens that are signed and checked like real ones. */
public final class Tokens {

    public static final String ORGANISATION = "QTEST";

    /** Somebody on the staff whom nobody has seen before. */
    public static RequestSpecification somebody() {
        return as(UUID.randomUUID().toString());
    }

    public static RequestSpecification as(String subject) {
        return with(token(subject, ORGANISATION, List.of("staff")));
    }

    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    public static String token(String subject, String organisation, List<String> roles) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", roles), "organisation", organisation, "name", "Test Person"))
                .issuer("https://issuer.test").subject(subject).audience("common-vision").sign("test-private.pem");
    }

    private Tokens() {}
}
