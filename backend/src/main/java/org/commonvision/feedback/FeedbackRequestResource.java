package org.commonvision.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.commonvision.feedback.FeedbackRequestList.FeedbackRequest;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.TokenClaims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** For those who are asked often: all of it on one page. */
@Path("/api/v1/people/me/feedback-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class FeedbackRequestResource {

    private final Jdbi database;
    private final TokenClaims claims;
    private final Clock clock;

    FeedbackRequestResource(Jdbi database, TokenClaims claims, Clock clock) {
        this.database = database;
        this.claims = claims;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "What you are asked for", description = "By your address, in rounds that are open. Each has its own link, in the letter that you were sent.")
    public FeedbackRequestList listFeedbackRequests() {
        return new FeedbackRequestList(claims.verifiedEmail().filter(FoldedAddress::isAddress).map(this::to).orElse(List.of()), null);
    }

    private List<FeedbackRequest> to(String email) {
        return database.withHandle(sql -> sql.createQuery("""
                        select r.address, s.name as subject, r.rater_group, f.closes_on, r.state
                        from rater r join feedback_round f on f.id = r.round_id join staff_member s on s.id = f.subject_staff
                        where r.folded_address = :address and f.state = 'OPEN' and f.closes_on >= :today order by f.closes_on, s.name""")
                .bind("address", FoldedAddress.of(email)).bind("today", RoundDates.today(clock.instant())).map(ConstructorMapper.of(Asked.class)).list()).stream()
                .filter(it -> FoldedAddress.areOneMailbox(it.address(), email))
                .map(it -> new FeedbackRequest(it.subject(), it.raterGroup(), it.closesOn(), it.state())).toList();
    }

    /** Somebody who is asked, at the address that the subject wrote down. */
    public record Asked(String address, String subject, RaterGroup raterGroup, LocalDate closesOn, RaterState state) {}
}
