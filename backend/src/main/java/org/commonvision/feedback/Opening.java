package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Opens rounds on their day: the panel stands from now on, every rater gets a link and an invitation. */
@ApplicationScoped
class Opening {

    private static final int AT_ONCE = 200;
    static final String DUE = """
            select id, opens_on, closes_on from feedback_round where state = 'APPROVED' and opens_on <= :today
            order by opens_on limit :atOnce for update skip locked""";
    private static final int SHORTEST_SECRET = 32;

    /** A round whose day has come. */
    public record DueRound(UUID id, LocalDate opensOn, LocalDate closesOn) {}

    private final Jdbi database;
    private final byte[] linkKey;

    Opening(Jdbi database, FeedbackSettings settings) {
        if (settings.linkSecret().length() < SHORTEST_SECRET) {
            throw new IllegalStateException("COMMON_VISION_FEEDBACK_LINK_SECRET needs at least " + SHORTEST_SECRET + " characters");
        }
        this.database = database;
        this.linkKey = settings.linkSecret().getBytes(StandardCharsets.UTF_8);
    }

    /** The link of a rater, made again. */
    RaterLink linkOf(UUID rater) {
        return RaterLink.of(linkKey, rater);
    }

    /** Several instances at once share the work: whose row is taken, the others leave out. */
    void openDue(Instant now) {
        var today = RoundDates.today(now);
        while (openSome(today, now) == AT_ONCE) {
            // and the next ones
        }
    }

    private int openSome(LocalDate today, Instant now) {
        return database.inTransaction(sql -> {
            var due = sql.createQuery(DUE)
                    .bind("today", today).bind("atOnce", AT_ONCE).map(ConstructorMapper.of(DueRound.class)).list();
            if (!due.isEmpty()) {
                var rounds = due.stream().map(DueRound::id).toList();
                giveLinks(sql, rounds);
                MailOutbox.toRaters(sql, "INVITATION", rounds, now);
                open(sql, due, today);
            }
            return due.size();
        });
    }

    void giveLinks(Handle sql, List<UUID> rounds) {
        var raters = sql.createQuery("select id from rater where round_id = any (:rounds)").bindArray("rounds", UUID.class, rounds).mapTo(UUID.class).list();
        var links = raters.stream().map(this::linkOf).toList();
        sql.createUpdate("""
                update rater r set form_id = gen_random_uuid(), token_hash = decode(made.token_hash, 'hex'), session_hash = decode(made.session_hash, 'hex')
                from unnest(:raters, :tokenHashes, :sessionHashes) as made (id, token_hash, session_hash) where r.id = made.id""")
                .bindArray("raters", UUID.class, raters)
                .bindArray("tokenHashes", String.class, links.stream().map(link -> HexFormat.of().formatHex(link.hash())).toList())
                .bindArray("sessionHashes", String.class, links.stream().map(link -> HexFormat.of().formatHex(link.sessionHash())).toList())
                .execute();
    }

    private static void open(Handle sql, List<DueRound> due, LocalDate today) {
        var records = due.stream().map(_ -> UUID.randomUUID()).toList();
        sql.createUpdate("""
                insert into feedback_record (id, person_id, questionnaire_key, questionnaire_version, facilitator_name, opened_on)
                select made.record, r.subject_id, r.questionnaire_key, r.questionnaire_version, f.name, :today
                from unnest(:rounds, :records) as made (round, record)
                join feedback_round r on r.id = made.round join staff_member f on f.id = r.facilitator""")
                .bindArray("rounds", UUID.class, due.stream().map(DueRound::id).toList()).bindArray("records", UUID.class, records).bind("today", today)
                .execute();
        sql.createUpdate("""
                update feedback_round r set state = 'OPEN', revision = revision + 1, record_id = made.record, next_reminder_on = made.reminder
                from unnest(:rounds, :records, :reminders) as made (round, record, reminder) where r.id = made.round""")
                .bindArray("rounds", UUID.class, due.stream().map(DueRound::id).toList()).bindArray("records", UUID.class, records)
                .bindArray("reminders", LocalDate.class, due.stream().map(it -> ReminderCalendar.after(today, today, it.closesOn()).orElse(null)).toList())
                .execute();
    }
}
