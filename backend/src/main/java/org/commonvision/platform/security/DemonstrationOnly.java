package org.commonvision.platform.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is public knowledge from the demonstration must not guard anybody's real data: such a start is refused. */
@ApplicationScoped
class DemonstrationOnly {

    private static final String REALM = "/realms/common-vision-demo";
    private static final String SECRET = "demo-secret-for-the-local-run-only";

    void check(@Observes StartupEvent start,
            @ConfigProperty(name = "common-vision.demo.enabled", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") Optional<String> secret) {
        refuseUnlessDemo(demo, issuer.orElse(""), secret.orElse(""));
    }

    static void refuseUnlessDemo(boolean demo, String issuer, String secret) {
        boolean demoRealm = issuer.endsWith(REALM);
        if (demo && !demoRealm) {
            throw new IllegalStateException("COMMON_VISION_DEMO_ENABLED is only for the realm common-vision-demo; this start uses " + issuer);
        }
        if (secret.equals(SECRET) && !(demo && demoRealm)) {
            throw new IllegalStateException("The demonstration's client secret is public; set QUARKUS_OIDC_CREDENTIALS_SECRET to your own");
        }
    }
}
