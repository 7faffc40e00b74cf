package org.commonvision.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.TokenClaims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Adds to a checked identity whose person it is; asks the table only where this instance has not seen the sign-in lately. Whoever has
 * said nothing of their work yet finds what their organisation's staff list has of it, theirs to change.
 */
@ApplicationScoped
class PersonBehindToken implements SecurityIdentityAugmentor {

    static final String PERSON_ID = "person-id";

    private record SignIn(String issuer, String subject) {}

    private final People people;
    private final Cache<SignIn, UUID> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).maximumSize(50_000).build();

    PersonBehindToken(People people) {
        this.people = people;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || !identity.hasRole(Role.STAFF)) {
            return Uni.createFrom().item(identity);
        }
        if (token.getSubject() == null) {
            throw new AuthenticationFailedException("The token does not say whose it is");
        }
        var signIn = new SignIn(token.getIssuer(), token.getSubject());
        var id = known.getIfPresent(signIn);
        return id != null
                ? Uni.createFrom().item(with(identity, id))
                : context.runBlocking(() -> with(identity, known.get(signIn, missing -> find(missing, new TokenClaims(identity)))));
    }

    private UUID find(SignIn signIn, TokenClaims claims) {
        var person = people.behind(signIn.issuer(), signIn.subject());
        claims.organisation().ifPresent(odsCode -> claims.verifiedEmail().ifPresent(email -> people.prefill(person, odsCode, email)));
        return person;
    }

    void forget(UUID person) {
        known.asMap().values().remove(person);
    }

    private static SecurityIdentity with(SecurityIdentity identity, UUID person) {
        return QuarkusSecurityIdentity.builder(identity).addAttribute(PERSON_ID, person).build();
    }
}
