package org.commonvision.framework;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.TokenClaims;

/** Who reads in this request. Asks nothing but the token, so it may be asked on the event loop. */
@RequestScoped
public class CurrentReader {

    private final SecurityIdentity identity;
    private final TokenClaims claims;

    CurrentReader(SecurityIdentity identity, TokenClaims claims) {
        this.identity = identity;
        this.claims = claims;
    }

    public Reader reader() {
        return new Reader(!identity.isAnonymous(), identity.hasRole(Role.FRAMEWORK_EDITOR) && identity.hasRole(Role.ADMINISTRATOR),
                claims.organisation().orElse(null));
    }
}
