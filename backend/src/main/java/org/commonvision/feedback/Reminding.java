package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reminds every rater of an open round alike, so that no letter shows who has not answered. */
@ApplicationScoped
class Reminding {

    private static final int AT_ONCE = 200;
    static final String DUE = """
            select id, opens_on, closes_on from feedback_round where state = 'OPEN' and next_reminder_on <= :today
            order by next_reminder_on limit :atOnce for update skip locked""";

    /** A round whose raters are to be reminded. */
    public record DueRound(UUID id, LocalDate opensOn, LocalDate closesOn) {}

    private final Jdbi database;

    Reminding(Jdbi database) {
        this.database = database;
    }

    void remindDue(Instant now) {
        var today = RoundDates.today(now);
        while (remindSome(today, now) == AT_ONCE) {
            // and the next ones
        }
    }

    private int remindSome(LocalDate today, Instant now) {
        return database.inTransaction(sql -> {
            var due = sql.createQuery(DUE)
                    .bind("today", today).bind("atOnce", AT_ONCE).map(ConstructorMapper.of(DueRound.class)).list();
            // A day that was missed is not made up for after the round's end.
            MailOutbox.toRaters(sql, "REMINDER", due.stream().filter(it -> !today.isAfter(it.closesOn())).map(DueRound::id).toList(), now);
            sql.createUpdate("""
                    update feedback_round r set reminders_sent = reminders_sent + 1,
                        next_reminder_on = case when reminders_sent + 1 < :most then next.reminder end
                    from unnest(:rounds, :reminders) as next (round, reminder) where r.id = next.round""")
                    .bindArray("rounds", UUID.class, due.stream().map(DueRound::id).toList()).bind("most", ReminderCalendar.MOST)
                    .bindArray("reminders", LocalDate.class, due.stream().map(it -> ReminderCalendar.after(today, it.opensOn(), it.closesOn()).orElse(null)).toList())
                    .execute();
            return due.size();
        });
    }
}
