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
    private final StaffList staff;

    SignedInPerson(SecurityIdentity identity, TokenClaims claims, Organisations organisations, StaffList staff) {
        this.identity = identity;
        this.claims = claims;
        this.organisations = organisations;
        this.staff = staff;
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

    /** Their entry on the staff list of the organisation that they signed in with, if it has their address. */
    public Optional<StaffMember> staffMember() {
        return claims.organisation().flatMap(odsCode -> claims.verifiedEmail().flatMap(email -> staff.withAddress(odsCode, email)));
    }
}
