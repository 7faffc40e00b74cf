package org.commonvision.platform.security;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DemonstrationOnlyTest {

    private static final String DEMO_REALM = "http://localhost:8082/realms/common-vision-demo";
    private static final String REALM = "https://sign-in.example/realms/common-vision";
    private static final String DEMO_SECRET = "demo-secret-for-the-local-run-only";

    @Test
    void the_demonstration_starts_with_its_own_realm_and_secret() {
        assertDoesNotThrow(() -> DemonstrationOnly.refuseUnlessDemo(true, DEMO_REALM, DEMO_SECRET));
    }

    @Test
    void a_deployment_starts_with_its_own_realm_and_secret() {
        assertDoesNotThrow(() -> DemonstrationOnly.refuseUnlessDemo(false, REALM, "a secret of their own"));
    }

    @Test
    void the_demonstration_switch_is_refused_with_another_realm() {
        refused("COMMON_VISION_DEMO_ENABLED", true, REALM, "a secret of their own");
        refused("COMMON_VISION_DEMO_ENABLED", true, "", "");
        refused("COMMON_VISION_DEMO_ENABLED", true, DEMO_REALM + "-of-another-name", DEMO_SECRET);
        refused("COMMON_VISION_DEMO_ENABLED", true, "https://sign-in.example/realms/common-vision?/realms/common-vision-demo/", DEMO_SECRET);
    }

    @Test
    void the_secret_that_everybody_knows_is_refused_outside_the_demonstration() {
        refused("QUARKUS_OIDC_CREDENTIALS_SECRET", false, REALM, DEMO_SECRET);
        refused("QUARKUS_OIDC_CREDENTIALS_SECRET", false, DEMO_REALM, DEMO_SECRET);
    }

    private static void refused(String says, boolean demo, String issuer, String secret) {
        var refusal = assertThrows(IllegalStateException.class, () -> DemonstrationOnly.refuseUnlessDemo(demo, issuer, secret));
        assertThat(refusal.getMessage(), containsString(says));
    }
}
