package org.commonvision.person;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.organisation.OrganisationSummary;
import org.commonvision.organisation.Organisations;
import org.commonvision.platform.security.OrganisationData;
import org.commonvision.platform.security.TokenClaims;
import org.jdbi.v3.core.Handle;

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

    /** Keeps that they are of the cohorts that they are in, which only their token tells: for those who submit something that counts. */
    public void keepCohorts(Handle sql) {
        claims.organisation().ifPresent(odsCode -> claims.verifiedEmail().ifPresent(email -> {
            OrganisationData.actFor(sql, odsCode);
            sql.createUpdate("""
                    insert into cohort_person (cohort_id, person_id)
                    select m.cohort_id, :person from staff_member s join cohort_member m on m.staff_member_id = s.id
                    where s.ods_code = :odsCode and s.email = :email on conflict do nothing""")
                    .bind("person", id()).bind("odsCode", odsCode).bind("email", StaffList.address(email)).execute();
        }));
    }

    /** Their entry on the staff list of the organisation that they signed in with, if it has their address. */
    public Optional<StaffMember> staffMember() {
        return claims.organisation().flatMap(odsCode -> claims.verifiedEmail().flatMap(email -> staff.withAddress(odsCode, email)));
    }
}
