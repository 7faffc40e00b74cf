package org.commonvision.feedback;

import static org.commonvision.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.commonvision.platform.problem.ProblemType.ROUND_UNDER_WAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.feedback.FeedbackRecordList.FeedbackRecord;
import org.commonvision.person.StaffMember;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.response.Responses;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Rounds of 360-degree feedback and their panels, as they are stored. */
@ApplicationScoped
public class Rounds {

    private static final String ROUND = """
            select r.id, r.subject_id, r.subject_staff, s.name as subject_name, s.email as subject_email, s.manager, m.name as manager_name,
                   r.organisation, r.questionnaire_key as questionnaire, r.questionnaire_version as version, r.sections, r.self_response,
                   r.state, r.revision, r.facilitator, f.name as facilitator_name, r.note, r.opens_on, r.closes_on, r.extended, r.enough, r.conversation_on, r.released_on
            from feedback_round r
            join staff_member s on s.id = r.subject_staff
            left join staff_member m on m.id = s.manager
            left join staff_member f on f.id = r.facilitator
            """;

    /** What a round was that is deleted. */
    public record Deleted(RoundState state, UUID selfResponse) {}

    private final Jdbi database;

    Rounds(Jdbi database) {
        this.database = database;
    }

    /** The round, if the caller has a part in it. */
    public Optional<Round> visibleTo(Round.Caller caller, UUID id) {
        return database.withHandle(sql -> visibleTo(sql, caller, id, ""));
    }

    Optional<Round> withId(UUID id) {
        return database.withHandle(sql -> sql.createQuery(ROUND + "where r.id = :id").bind("id", id).map(ConstructorMapper.of(Round.class)).findOne());
    }

    static Optional<Round> visibleTo(Handle sql, Round.Caller caller, UUID id, String lock) {
        return sql.createQuery(ROUND + "where r.id = :id " + lock).bind("id", id).map(ConstructorMapper.of(Round.class)).findOne()
                .filter(round -> round.partOf(caller).isPresent());
    }

    /** Every round that the caller has a part in, the one that opens last first. */
    List<Round> of(Round.Caller caller) {
        return database.withHandle(sql -> sql.createQuery(ROUND + """
                        where r.id in (
                            select id from feedback_round where subject_id = :person
                            union select id from feedback_round where facilitator = cast(:staffMember as uuid)
                            union select i.id from feedback_round i join staff_member t on t.id = i.subject_staff where t.manager = cast(:staffMember as uuid))
                        order by r.opens_on desc, r.id""")
                .bind("person", caller.person()).bindByType("staffMember", caller.staffMember(), UUID.class)
                .map(ConstructorMapper.of(Round.class)).list()).stream().filter(round -> round.partOf(caller).isPresent()).toList();
    }

    /** That rounds took place, newest first. */
    List<FeedbackRecord> recordsOf(UUID person) {
        return database.withHandle(sql -> sql.createQuery("""
                        select questionnaire_key as questionnaire, facilitator_name as facilitator, opened_on, closed_on, raters, conversation_on, released_on
                        from feedback_record where person_id = :person order by opened_on desc, id""")
                .bind("person", person).map(ConstructorMapper.of(FeedbackRecord.class)).list());
    }

    List<Rater> ratersOf(UUID round) {
        return database.withHandle(sql -> ratersOf(sql, round));
    }

    static List<Rater> ratersOf(Handle sql, UUID round) {
        return sql.createQuery("""
                        select id, rater_group, name, address, invitation from rater where round_id = :round
                        order by array_position(array['LINE_MANAGER', 'PEER', 'DIRECT_REPORT', 'OTHER'], rater_group), name, address""")
                .bind("round", round).map(ConstructorMapper.of(Rater.class)).list();
    }

    /** Begins a round with a response for the subject's own answers, once for each creation key; the same request again finds it. */
    UUID create(UUID person, UUID creationKey, StaffMember subject, PublishedQuestionnaire questionnaire, NewRound request, Instant now) {
        return database.inTransaction(sql -> {
            var id = UUID.randomUUID();
            var response = UUID.randomUUID();
            int made = sql.createUpdate("""
                    insert into feedback_round (id, subject_id, creation_key, subject_staff, organisation, questionnaire_key, questionnaire_version,
                                                sections, opens_on, closes_on)
                    values (:id, :person, :creationKey, :subject, :organisation, :questionnaire, :version, :sections, :opensOn, :closesOn)
                    on conflict do nothing""")
                    .bind("id", id).bind("person", person).bind("creationKey", creationKey).bind("subject", subject.id())
                    .bind("organisation", subject.odsCode()).bind("questionnaire", questionnaire.view().key()).bind("version", questionnaire.view().version())
                    .bindArray("sections", String.class, request.sections()).bind("opensOn", request.opensOn()).bind("closesOn", request.closesOn())
                    .execute();
            if (made == 0) {
                return madeBefore(sql, person, creationKey, questionnaire, request);
            }
            // The round's own id as its key: no client can have used it.
            Responses.begin(sql, response, person, id, questionnaire.view().key(), questionnaire.view().version(), request.sections(),
                    questionnaire.order().size(), now);
            sql.createUpdate("update feedback_round set self_response = :response where id = :id").bind("response", response).bind("id", id).execute();
            return id;
        });
    }

    private static UUID madeBefore(Handle sql, UUID person, UUID creationKey, PublishedQuestionnaire questionnaire, NewRound request) {
        var before = sql.createQuery(ROUND + "where r.subject_id = :person and r.creation_key = :creationKey")
                .bind("person", person).bind("creationKey", creationKey).map(ConstructorMapper.of(Round.class)).findOne()
                .orElseThrow(() -> ROUND_UNDER_WAY.because("There is a round about you already. Finish it or delete it first."));
        if (!before.questionnaire().equals(questionnaire.view().key()) || !before.sections().equals(request.sections())) {
            throw IDEMPOTENCY_KEY_REUSED.because("This Idempotency-Key made another round before. Use a new key for a new round.");
        }
        return before.id();
    }

    static void changeDates(Handle sql, UUID id, LocalDate opensOn, LocalDate closesOn) {
        sql.createUpdate("update feedback_round set opens_on = :opensOn, closes_on = :closesOn, revision = revision + 1 where id = :id")
                .bind("opensOn", opensOn).bind("closesOn", closesOn).bind("id", id).execute();
    }

    /** People change slowly, and two reports close to each other would tell whose answers are new. */
    static boolean opensTooSoon(Handle sql, Round round) {
        return sql.createQuery("select exists (select from feedback_record where person_id = :subject and opened_on > :opensOn::date - interval '6 months')")
                .bind("subject", round.subjectId()).bind("opensOn", round.opensOn()).mapTo(Boolean.class).one();
    }

    /** Who comes in place of another stands in the record of the round too: the appraisal hears who talked the report through. */
    static void choose(Handle sql, UUID id, UUID facilitator) {
        sql.createUpdate("update feedback_round set facilitator = :facilitator, revision = revision + 1 where id = :id")
                .bind("facilitator", facilitator).bind("id", id).execute();
        sql.createUpdate("""
                update feedback_record c set facilitator_name = f.name from feedback_round r join staff_member f on f.id = r.facilitator
                where r.record_id = c.id and r.id = :id""").bind("id", id).execute();
    }

    static void moveTo(Handle sql, UUID id, RoundState state, String note) {
        sql.createUpdate("update feedback_round set state = :state, note = :note, revision = revision + 1 where id = :id")
                .bind("state", state).bind("note", note).bind("id", id).execute();
    }

    static void updateConversation(Handle sql, UUID id, LocalDate on) {
        sql.createUpdate("update feedback_round set conversation_on = :on, revision = revision + 1 where id = :id").bind("on", on).bind("id", id).execute();
        sql.createUpdate("update feedback_record c set conversation_on = :on from feedback_round r where r.record_id = c.id and r.id = :id")
                .bind("on", on).bind("id", id).execute();
    }

    static void release(Handle sql, UUID id, LocalDate today) {
        sql.createUpdate("update feedback_round set state = 'RELEASED', released_on = :today, revision = revision + 1 where id = :id")
                .bind("today", today).bind("id", id).execute();
        sql.createUpdate("update feedback_record c set released_on = :today from feedback_round r where r.record_id = c.id and r.id = :id")
                .bind("today", today).bind("id", id).execute();
    }

    /** Those who were there before and are there again are new rows: a panel has no history. */
    static void updateRaters(Handle sql, UUID id, List<Panel.Nomination> raters) {
        sql.createUpdate("delete from rater where round_id = :id").bind("id", id).execute();
        sql.createUpdate("""
                insert into rater (id, round_id, rater_group, name, address, folded_address)
                select gen_random_uuid(), :id, * from unnest(:groups, :names, :addresses, :folded)""")
                .bind("id", id)
                .bindArray("groups", String.class, raters.stream().map(it -> it.group().name()).toList())
                .bindArray("names", String.class, raters.stream().map(it -> it.name().strip()).toList())
                .bindArray("addresses", String.class, raters.stream().map(Panel.Nomination::email).toList())
                .bindArray("folded", String.class, raters.stream().map(it -> FoldedAddress.of(it.email())).toList())
                .execute();
        sql.createUpdate("update feedback_round set revision = revision + 1 where id = :id").bind("id", id).execute();
    }

    /** Every round about somebody; whether one of them had raters and answers in the tables of open rounds. A rater who hands in just now is waited for. */
    static boolean deleteAllOf(Handle sql, UUID person) {
        RoundLock.take(sql, sql.createQuery("select id from feedback_round where subject_id = :person").bind("person", person).mapTo(UUID.class).list());
        return sql.createQuery("delete from feedback_round where subject_id = :person returning state").bind("person", person)
                .mapTo(RoundState.class).list().stream().anyMatch(RoundState::hasAnswers);
    }

    /** With its raters and whatever they answered, and with what the person answered about themselves in it. */
    boolean delete(UUID person, UUID id) {
        return database.inTransaction(sql -> {
            // A rater who hands in just now is waited for; whoever comes after finds no round.
            RoundLock.take(sql, List.of(id));
            var deleted = sql.createQuery("delete from feedback_round where id = :id and subject_id = :person returning state, self_response")
                    .bind("id", id).bind("person", person).map(ConstructorMapper.of(Deleted.class)).findOne();
            if (deleted.filter(round -> round.state().hasAnswers()).isPresent()) {
                NightlyRewrite.ask(sql);
            }
            deleted.map(Deleted::selfResponse).ifPresent(own -> Responses.delete(sql, person, own));
            return deleted.isPresent();
        });
    }
}
