package org.commonvision.report;

import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonvision.feedback.FeedbackAccess;
import org.commonvision.person.People;
import org.commonvision.person.SignedInPerson;
import org.commonvision.person.StaffList;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.TokenClaims;
import org.commonvision.questionnaire.Questionnaires;
import org.commonvision.response.AnswerSheet;
import org.commonvision.response.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

/** Everything that is held about the signed-in person. */
@Path("/api/v1/people/me/data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class SubjectAccessResource {

    private final Responses responses;
    private final People people;
    private final Questionnaires questionnaires;
    private final FeedbackAccess feedback;
    private final StaffList staff;
    private final SignedInPerson me;
    private final TokenClaims token;
    private final Jdbi database;

    SubjectAccessResource(Responses responses, People people, Questionnaires questionnaires, FeedbackAccess feedback, StaffList staff,
            SignedInPerson me, TokenClaims token, Jdbi database) {
        this.responses = responses;
        this.people = people;
        this.questionnaires = questionnaires;
        this.feedback = feedback;
        this.staff = staff;
        this.me = me;
        this.token = token;
        this.database = database;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "Everything held about you", description = "One machine-readable bundle; the app shows the same as a page.")
    public EverythingHeld getMyData() {
        var person = people.withId(me.id()).orElseThrow(UnauthorizedException::new);
        var contexts = contexts();
        var held = responses.allOf(me.id()).stream().map(sheet -> held(sheet, contexts.get(sheet.id()))).toList();
        return new EverythingHeld(person.id(), token.issuer(), token.subject(), person.profile(), held,
                feedback.about(me.id(), me.staffMember(), token.verifiedEmail()), token.verifiedEmail().map(staff::entriesOf).orElse(List.of()));
    }

    private EverythingHeld.HeldResponse held(AnswerSheet sheet, EverythingHeld.HeldContext context) {
        var order = questionnaires.version(sheet.questionnaire(), sheet.version()).order();
        return new EverythingHeld.HeldResponse(sheet.id(), sheet.questionnaire(), sheet.version(), sheet.sections(), sheet.state().name(),
                sheet.createdAt(), sheet.submittedAt(), sheet.given(order), sheet.givenImportance(order), responses.notesOf(sheet.id()), sheet.countsForOrganisation(), context, sheet.elementsToWorkOn());
    }

    private Map<UUID, EverythingHeld.HeldContext> contexts() {
        var contexts = new HashMap<UUID, EverythingHeld.HeldContext>();
        database.useHandle(sql -> sql.createQuery("""
                        select id, organisation, unit, staff_group, pay_band_cluster from response
                        where person_id = :person and counts_for_organisation""")
                .bind("person", me.id())
                .map((row, _) -> contexts.put(row.getObject(1, UUID.class),
                        new EverythingHeld.HeldContext(row.getString(2), row.getString(3), row.getString(4), row.getString(5))))
                .list());
        return contexts;
    }
}
