package org.commonvision.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.commonvision.person.SignedInPerson;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.questionnaire.VersionsAnswered;

/** What a person has answered they go on reading. */
@ApplicationScoped
class OwnVersions implements VersionsAnswered {

    private final Responses responses;
    private final SignedInPerson me;

    OwnVersions(Responses responses, SignedInPerson me) {
        this.responses = responses;
        this.me = me;
    }

    @Override
    public Set<PublishedVersions.Id> bySignedInPerson() {
        return me.ifKnown().map(responses::versionsOf).orElse(Set.of());
    }
}
