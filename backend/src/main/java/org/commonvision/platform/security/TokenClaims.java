package org.commonvision.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the caller's token says, which is never what the caller writes. */
@RequestScoped
public class TokenClaims {

    private final SecurityIdentity identity;

    public TokenClaims(SecurityIdentity identity) {
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

    /** The address that the identity provider has seen to be the caller's; one that is only claimed is none. */
    public Optional<String> verifiedEmail() {
        Object verified = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("email_verified") : null;
        return "true".equals(String.valueOf(verified)) ? claim("email") : Optional.empty();
    }

    /** The caller's roles in this product. */
    public Set<String> roles() {
        return identity.getRoles().stream().filter(Role.KNOWN::contains).collect(Collectors.toSet());
    }

    /** The identity provider. */
    public String issuer() {
        return claim("iss").orElseThrow();
    }

    /** How the identity provider names the caller. */
    public String subject() {
        return claim("sub").orElseThrow();
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(name) instanceof String text
                ? Optional.of(text) : Optional.empty();
    }
}
