package org.commonvision.person;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Whose request this is. */
@RequestScoped
public class SignedInPerson {

    private final SecurityIdentity identity;

    SignedInPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    public UUID id() {
        UUID id = identity.getAttribute(PersonBehindToken.PERSON_ID);
        if (id == null) {
            throw new UnauthorizedException();
        }
        return id;
    }
}
