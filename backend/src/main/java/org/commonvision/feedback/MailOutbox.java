package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Letters that are still to be sent, put there in the transaction that made them needed. Whoever takes one puts it off for a
 * while, so that of several instances one sends it, and if that one dies another does; then it has the same Message-ID.
 */
@ApplicationScoped
class MailOutbox {

    /** Longer than any try lasts. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** About five days of trying, as mail servers do among themselves: a weekend and a holiday, with nobody at the relay. */
    static final int MOST_TRIES = 28;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** A letter that is due, with what it is written from. */
    public record Due(UUID id, String kind, int attempts, UUID raterId, String toName, String toAddress, RaterGroup raterGroup,
            UUID roundId, RoundState roundState, String subject, String facilitator, LocalDate opensOn, LocalDate closesOn, String note) {

        /** To a rater, with a link that opens nothing any more. */
        boolean comesTooLate(LocalDate today) {
            return raterId != null && closesOn.isBefore(today);
        }
    }

    private final Jdbi database;

    MailOutbox(Jdbi database) {
        this.database = database;
    }

    /** One to each rater of some rounds who has a link, in no order: whoever was erased has none. */
    static void toRaters(Handle sql, String kind, List<UUID> rounds, Instant now) {
        sql.createUpdate("""
                insert into mail_outbox (id, kind, round_id, rater_id, due_at)
                select gen_random_uuid(), :kind, round_id, id, :now from rater where round_id = any (:rounds) and form_id is not null order by random()""")
                .bind("kind", kind).bindArray("rounds", UUID.class, rounds).bind("now", now.atOffset(ZoneOffset.UTC)).execute();
    }

    static void toStaff(Handle sql, String kind, UUID round, UUID staffMember, Instant now) {
        sql.createUpdate("insert into mail_outbox (id, kind, round_id, staff_member_id, due_at) values (gen_random_uuid(), :kind, :round, :staffMember, :now)")
                .bind("kind", kind).bind("round", round).bind("staffMember", staffMember).bind("now", now.atOffset(ZoneOffset.UTC)).execute();
    }

    List<Due> take(Instant now, int most) {
        return database.inTransaction(sql -> {
            var taken = sql.createQuery("""
                            update mail_outbox set attempts = attempts + 1, due_at = :until
                            where id in (select id from mail_outbox where due_at <= :now order by due_at limit :most for update skip locked)
                            returning id""")
                    .bind("until", now.plus(LEASE).atOffset(ZoneOffset.UTC)).bind("now", now.atOffset(ZoneOffset.UTC)).bind("most", most).mapTo(UUID.class).list();
            return sql.createQuery("""
                            select o.id, o.kind, o.attempts, o.rater_id, coalesce(t.name, m.name) as to_name, coalesce(t.address, m.email) as to_address, t.rater_group,
                                   o.round_id, r.state as round_state, s.name as subject, f.name as facilitator, r.opens_on, r.closes_on, r.note
                            from mail_outbox o
                            join feedback_round r on r.id = o.round_id
                            join staff_member s on s.id = r.subject_staff
                            left join staff_member f on f.id = r.facilitator
                            left join rater t on t.id = o.rater_id
                            left join staff_member m on m.id = o.staff_member_id
                            where o.id = any (:taken)""")
                    .bindArray("taken", UUID.class, taken).map(ConstructorMapper.of(Due.class)).list();
        });
    }

    /** The letter is with the mail server. */
    void sent(Due letter) {
        end(letter, "SENT");
    }

    /** The letter will never be: the server said so, or there were enough tries. */
    void failed(Due letter) {
        end(letter, "FAILED");
    }

    private void end(Due letter, String outcome) {
        database.useTransaction(sql -> {
            sql.createUpdate("delete from mail_outbox where id = :id").bind("id", letter.id()).execute();
            if (letter.kind().equals("INVITATION")) {
                sql.createUpdate("update rater set invitation = :outcome where id = :rater").bind("outcome", outcome).bind("rater", letter.raterId()).execute();
            }
        });
    }

    /** Later, each time a little later than before. */
    void again(Due letter, Instant now) {
        database.useHandle(sql -> sql.createUpdate("update mail_outbox set due_at = :due where id = :id")
                .bind("due", now.plus(pauseAfter(letter.attempts())).atOffset(ZoneOffset.UTC)).bind("id", letter.id()).execute());
    }

    static Duration pauseAfter(int attempts) {
        var doubled = Duration.ofMinutes(1L << Math.min(attempts - 1, 20));
        return Optional.of(doubled).filter(it -> it.compareTo(LONGEST_PAUSE) < 0).orElse(LONGEST_PAUSE);
    }
}
