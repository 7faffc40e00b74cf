package org.commonvision.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.commonvision.feedback.FeedbackRecordList.FeedbackRecord;
import org.commonvision.person.SignedInPerson;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** That one had feedback, to show at an appraisal. */
@Path("/api/v1/people/me/feedback-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class FeedbackRecordResource {

    private final Jdbi database;
    private final SignedInPerson me;

    FeedbackRecordResource(Jdbi database, SignedInPerson me) {
        this.database = database;
        this.me = me;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "The rounds of feedback that you have had", description = "Dates, a band and a name for your appraisal, newest first. They stay when a round is deleted or archived.")
    public FeedbackRecordList listFeedbackRecords() {
        return new FeedbackRecordList(database.withHandle(sql -> sql.createQuery("""
                        select questionnaire_key as questionnaire, facilitator_name as facilitator, opened_on, closed_on, raters, conversation_on, released_on
                        from feedback_record where person_id = :person order by opened_on desc, id""")
                .bind("person", me.id()).map(ConstructorMapper.of(FeedbackRecord.class)).list()), null);
    }
}
