package org.commonvision.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.commonvision.person.SignedInPerson;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That one had feedback, to show at an appraisal. */
@Path("/api/v1/people/me/feedback-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class FeedbackRecordResource {

    private final Rounds rounds;
    private final SignedInPerson me;

    FeedbackRecordResource(Rounds rounds, SignedInPerson me) {
        this.rounds = rounds;
        this.me = me;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "The rounds of feedback that you have had", description = "Dates, a band and a name for your appraisal, newest first. They stay when a round is deleted or archived.")
    public FeedbackRecordList listFeedbackRecords() {
        return new FeedbackRecordList(rounds.recordsOf(me.id()), null);
    }
}
