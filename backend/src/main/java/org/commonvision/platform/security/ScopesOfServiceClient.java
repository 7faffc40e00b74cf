package org.commonvision.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets {@code @RolesAllowed} name a scope. Only in the token of a service client, which has none of our roles: a person may do what
 * their roles say, whatever scopes the client that they use asks for.
 */
@ApplicationScoped
class ScopesOfServiceClient implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || identity.getRoles().stream().anyMatch(Role.KNOWN::contains)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(QuarkusSecurityIdentity.builder(identity).addRoles(scopes(token)).build());
    }

    private static Set<String> scopes(JsonWebToken token) {
        return token.getClaim("scope") instanceof String scopes
                ? Arrays.stream(scopes.split(" ")).filter(Scope.KNOWN::contains).collect(Collectors.toSet()) : Set.of();
    }
}
