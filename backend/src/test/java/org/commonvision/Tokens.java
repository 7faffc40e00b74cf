package org.commonvision;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.List;
import java.util.Map;

/** Tokens that are signed and checked like real ones. */
public final class Tokens {

    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "common-vision";

    public static String token(String subject, String organisation, List<String> roles) {
        return sign(claims(subject, organisation, roles));
    }

    /** A token that is right in every respect; a test then makes it wrong in one. */
    public static JwtClaimsBuilder claims(String subject, String organisation, List<String> roles) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", roles), "organisation", organisation, "name", "Test Person",
                        "email", email(subject), "email_verified", true))
                .issuer(ISSUER).subject(subject).audience(AUDIENCE);
    }

    /** The address of whoever signs in by that name. */
    public static String email(String subject) {
        return subject + "@test.example";
    }

    /** With the key that the application trusts in tests. */
    public static String sign(JwtClaimsBuilder claims) {
        return claims.sign("test-private.pem");
    }

    private Tokens() {}
}
