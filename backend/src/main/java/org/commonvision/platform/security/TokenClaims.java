package org.commonvision.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the caller's token says, which is never what the caller writes. */
@RequestScoped
public class TokenClaims {

    private final SecurityIdentity identity;

    TokenClaims(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** ODS code of the organisation that the caller signed in with. */
    public Optional<String> organisation() {
        return claim("organisation").filter(code -> code.matches("[A-Z0-9]{1,9}"));
    }

    /** The name to greet the person by; not stored. */
    public Optional<String> name() {
        return claim("name");
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(name) instanceof String text
                ? Optional.of(text) : Optional.empty();
    }
}
