package org.commonvision.person;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.organisation.OrganisationSummary;
import org.commonvision.organisation.Organisations;
import org.commonvision.platform.security.TokenClaims;

/** Whose request this is. */
@RequestScoped
public class SignedInPerson {

    private final SecurityIdentity identity;
    private final TokenClaims claims;
    private final Organisations organisations;

    SignedInPerson(SecurityIdentity identity, TokenClaims claims, Organisations organisations) {
        this.identity = identity;
        this.claims = claims;
        this.organisations = organisations;
    }

    public UUID id() {
        return ifKnown().orElseThrow(UnauthorizedException::new);
    }

    /** The person, if there is one: a service client and a visitor are none. */
    public Optional<UUID> ifKnown() {
        return Optional.ofNullable(identity.getAttribute(PersonBehindToken.PERSON_ID));
    }

    /** ODS code of the organisation that they signed in with, if we know it. */
    public Optional<String> organisation() {
        return claims.organisation().flatMap(organisations::withCode).map(OrganisationSummary::odsCode);
    }
}
