package org.commonvision.feedback;

import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.ROUND_STAGE;
import static org.commonvision.platform.problem.ProblemType.STALE;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.commonvision.person.SignedInPerson;
import org.commonvision.person.StaffList;
import org.commonvision.person.StaffMember;
import org.commonvision.platform.http.Etag;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.Questionnaires;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where the signed-in person looks at rounds and changes them: who they are to one, what they have seen of it, what it allows. */
@RequestScoped
public class RoundDesk {

    private static final Set<Round.Part> READERS = EnumSet.of(Round.Part.SUBJECT, Round.Part.FACILITATOR);

    private final Rounds rounds;
    private final StaffList staff;
    private final Questionnaires questionnaires;
    private final SignedInPerson me;
    private final Jdbi database;
    private final Clock clock;

    RoundDesk(Rounds rounds, StaffList staff, Questionnaires questionnaires, SignedInPerson me, Jdbi database, Clock clock) {
        this.rounds = rounds;
        this.staff = staff;
        this.questionnaires = questionnaires;
        this.me = me;
        this.database = database;
        this.clock = clock;
    }

    Round.Caller caller() {
        return new Round.Caller(me.id(), me.staffMember().map(StaffMember::id).orElse(null));
    }

    LocalDate today() {
        return RoundDates.today(clock.instant());
    }

    /** The round, for one of its people who may do this in this state; a facilitator, only while accredited. */
    Round round(UUID id, Set<Round.Part> by, Set<RoundState> in) {
        var round = rounds.visibleTo(caller(), id).orElseThrow(() -> notFound("round"));
        check(round, round.partOf(caller()).orElseThrow(), by);
        checkStage(round, in);
        return round;
    }

    /** The round, for those who may read its report: its facilitator when it is held, its subject when it is released; to all others there is none. */
    public Round withReport(UUID id) {
        var round = rounds.visibleTo(caller(), id).orElseThrow(() -> notFound("report"));
        var part = round.partOf(caller()).filter(READERS::contains).orElseThrow(() -> notFound("report"));
        check(round, part, READERS);
        checkStage(round, part == Round.Part.FACILITATOR ? EnumSet.of(RoundState.HELD, RoundState.RELEASED)
                : EnumSet.of(RoundState.RELEASED, RoundState.ARCHIVED));
        return round;
    }

    /** Changes a round that is held locked meanwhile, by those who may, in the states in which they may, as they have seen it. */
    RestResponse<RoundView> change(UUID id, String ifMatch, Set<Round.Part> by, Set<RoundState> in, BiConsumer<Handle, Round> change) {
        var caller = caller();
        var you = database.inTransaction(sql -> {
            var round = Rounds.visibleTo(sql, caller, id, "for update of r").orElseThrow(() -> notFound("round"));
            var part = round.partOf(caller).orElseThrow();
            check(round, part, by);
            boolean seen = Etag.seen(ifMatch, Etag.of(round.revision()));
            checkStage(round, in);
            if (!seen) {
                throw STALE.because("The round changed since you looked. Look at it again.");
            }
            change.accept(sql, round);
            return part;
        });
        // Shown to whoever changed it even where it is theirs to see no more, such as a panel that they have sent back.
        return ok(rounds.withId(id).orElseThrow(() -> notFound("round")), you);
    }

    private void check(Round round, Round.Part part, Set<Round.Part> by) {
        if (!by.contains(part)) {
            throw FORBIDDEN.because("This is for another person in the round to do.");
        }
        if (part == Round.Part.FACILITATOR && !isAccredited(round)) {
            throw FORBIDDEN.because("Your accreditation as a facilitator does not hold for this round today.");
        }
    }

    private static void checkStage(Round round, Set<RoundState> in) {
        if (!in.contains(round.state())) {
            throw ROUND_STAGE.because("The round is " + round.state().name().toLowerCase(Locale.ROOT) + " now.");
        }
    }

    /** The staff list may have made them the line manager since they were chosen: then they read nothing. */
    boolean isAccredited(Round round) {
        return round.facilitator() != null && !round.facilitator().equals(round.manager()) && staff.isFacilitator(round.organisation(), round.facilitator(), today());
    }

    RestResponse<RoundView> ok(UUID id) {
        var round = rounds.visibleTo(caller(), id).orElseThrow(() -> notFound("round"));
        return ok(round, round.partOf(caller()).orElseThrow());
    }

    private RestResponse<RoundView> ok(Round round, Round.Part you) {
        return RestResponse.ResponseBuilder.ok(view(round, you)).header(HttpHeaders.ETAG, Etag.of(round.revision())).build();
    }

    RoundView view(Round round, Round.Part you) {
        return RoundView.of(round, you, QuestionnaireReference.of(questionnaires.version(round.questionnaire(), round.version()).view()),
                isAccredited(round), rounds.ratersOf(round.id()));
    }
}
