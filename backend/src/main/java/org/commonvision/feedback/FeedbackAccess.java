package org.commonvision.feedback;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.feedback.HeldFeedback.HeldComment;
import org.commonvision.feedback.HeldFeedback.HeldFacilitation;
import org.commonvision.feedback.HeldFeedback.HeldRater;
import org.commonvision.feedback.HeldFeedback.HeldRequest;
import org.commonvision.feedback.HeldFeedback.HeldRound;
import org.commonvision.person.StaffMember;
import org.commonvision.questionnaire.Questionnaires;
import org.commonvision.response.Answer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Everything in rounds of feedback that somebody may ask to see because it is about them or their own. */
@ApplicationScoped
public class FeedbackAccess {

    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Jdbi database;

    FeedbackAccess(Rounds rounds, Questionnaires questionnaires, Jdbi database) {
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.database = database;
    }

    /** @param email the one that the identity provider has verified */
    public HeldFeedback about(UUID person, Optional<StaffMember> onTheList, Optional<String> email) {
        var caller = new Round.Caller(person, onTheList.map(StaffMember::id).orElse(null));
        var theirs = rounds.of(caller).stream().collect(groupingBy(round -> round.partOf(caller).orElseThrow()));
        var panels = panelsOf(person);
        return new HeldFeedback(
                theirs.getOrDefault(Round.Part.SUBJECT, List.of()).stream().map(round -> HeldRound.of(round, panels.getOrDefault(round.id(), List.of()))).toList(),
                rounds.recordsOf(person),
                email.filter(FoldedAddress::isAddress).map(this::askedAt).orElse(List.of()),
                theirs.getOrDefault(Round.Part.FACILITATOR, List.of()).stream()
                        .map(round -> new HeldFacilitation(round.subjectName(), round.state(), round.opensOn(), round.closesOn())).toList(),
                HeldFeedback.HANDED_IN);
    }

    private Map<UUID, List<HeldRater>> panelsOf(UUID subject) {
        return database.withHandle(sql -> sql.createQuery("""
                        select r.round_id, r.rater_group, r.name, r.address from rater r join feedback_round f on f.id = r.round_id
                        where f.subject_id = :subject order by r.rater_group, r.name, r.address""")
                .bind("subject", subject).map(ConstructorMapper.of(Named.class)).list()).stream()
                .collect(groupingBy(Named::roundId, mapping(it -> new HeldRater(it.raterGroup(), it.name(), it.address()), toList())));
    }

    /** Of a round that has not opened nobody tells its raters yet, this neither. */
    private List<HeldRequest> askedAt(String email) {
        return database.withHandle(sql -> sql.createQuery("""
                        select s.name as subject, r.rater_group, r.name, r.address, f.closes_on, r.state, f.questionnaire_key as questionnaire,
                               f.questionnaire_version as version, d.answers, d.comments
                        from rater r join feedback_round f on f.id = r.round_id join staff_member s on s.id = f.subject_staff
                        left join rater_draft d on d.rater_id = r.id
                        where r.folded_address = :address and f.state in ('OPEN', 'CLOSED') order by f.closes_on, s.name, r.id""")
                .bind("address", FoldedAddress.of(email)).map(ConstructorMapper.of(Asked.class)).list()).stream()
                .filter(it -> FoldedAddress.areOneMailbox(it.address(), email)).map(this::held).toList();
    }

    private HeldRequest held(Asked asked) {
        return new HeldRequest(asked.subject(), asked.raterGroup(), asked.name(), asked.address(), asked.closesOn(), asked.state(), asked.questionnaire(), asked.version(),
                answers(asked), comments(asked));
    }

    private List<Answer> answers(Asked asked) {
        var order = questionnaires.version(asked.questionnaire(), asked.version()).order();
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < asked.answers().size(); i++) {
            if (asked.answers().get(i) != 0) {
                answers.add(new Answer(order.item(i), asked.answers().get(i)));
            }
        }
        return answers;
    }

    private List<HeldComment> comments(Asked asked) {
        var questions = questionnaires.version(asked.questionnaire(), asked.version()).view().openQuestions();
        var comments = new ArrayList<HeldComment>();
        for (int i = 0; i < asked.comments().size(); i++) {
            if (!asked.comments().get(i).isEmpty()) {
                comments.add(new HeldComment(questions.get(i).key(), asked.comments().get(i)));
            }
        }
        return comments;
    }

    /** Somebody whom a subject named. */
    public record Named(UUID roundId, RaterGroup raterGroup, String name, String address) {}

    /** Somebody who is asked, with what they have not handed in; empty lists where there is none. */
    public record Asked(String subject, RaterGroup raterGroup, String name, String address, LocalDate closesOn, RaterState state, String questionnaire, int version,
            List<Short> answers, List<String> comments) {

        public Asked {
            answers = answers == null ? List.of() : answers;
            comments = comments == null ? List.of() : comments;
        }
    }
}
