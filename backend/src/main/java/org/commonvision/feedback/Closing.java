package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Ends rounds after their last day, never on the last answer; once, where too few have answered, it gives them two weeks more. */
@ApplicationScoped
class Closing {

    static final int EXTENSION = 14;
    private static final int AT_ONCE = 200;
    static final String DUE = "select id from feedback_round where state = 'OPEN' and closes_on < :today order by closes_on, id limit :atOnce";

    /** A round whose last day is past. */
    public record DueRound(UUID id, LocalDate opensOn, LocalDate closesOn, boolean extended) {}

    private final Jdbi database;

    Closing(Jdbi database) {
        this.database = database;
    }

    void closeDue(Instant now) {
        var today = RoundDates.today(now);
        while (closeSome(today) > 0) {
            // and the next ones
        }
    }

    private int closeSome(LocalDate today) {
        return database.inTransaction(sql -> {
            var due = sql.createQuery(DUE)
                    .bind("today", today).bind("atOnce", AT_ONCE).mapTo(UUID.class).list();
            if (due.isEmpty()) {
                return 0;
            }
            // First this, then the rows: who hands a form in holds this lock when the table's keys ask for the row.
            RoundLock.take(sql, due);
            var rounds = sql.createQuery("select id, opens_on, closes_on, extended from feedback_round where id = any (:due) and state = 'OPEN' and closes_on < :today order by id for update")
                    .bindArray("due", UUID.class, due).bind("today", today).map(ConstructorMapper.of(DueRound.class)).list();
            var answered = answered(sql, due);
            var thin = rounds.stream().filter(round -> !round.extended() && !Thresholds.met(answered.getOrDefault(round.id(), Map.of()))).toList();
            extend(sql, thin, today);
            close(sql, rounds.stream().filter(round -> !thin.contains(round)).toList());
            return due.size();
        });
    }

    private static Map<UUID, Map<RaterGroup, Thresholds.Answered>> answered(Handle sql, List<UUID> rounds) {
        var answered = new HashMap<UUID, Map<RaterGroup, Thresholds.Answered>>();
        sql.createQuery("""
                select round_id, rater_group, count(*) as asked, count(*) filter (where state = 'ANSWERED') as answered
                from rater where round_id = any (:rounds) group by round_id, rater_group""")
                .bindArray("rounds", UUID.class, rounds)
                .map((row, _) -> answered.computeIfAbsent(row.getObject("round_id", UUID.class), _ -> new EnumMap<>(RaterGroup.class))
                        .put(RaterGroup.valueOf(row.getString("rater_group")), new Thresholds.Answered(row.getInt("asked"), row.getInt("answered"))))
                .list();
        return answered;
    }

    private static void extend(Handle sql, List<DueRound> rounds, LocalDate today) {
        var closesOn = today.plusDays(EXTENSION - 1);
        sql.createUpdate("""
                update feedback_round set extended = true, closes_on = :closesOn, revision = revision + 1,
                    next_reminder_on = case when reminders_sent < :most then :reminder end
                where id = any (:rounds)""")
                .bindArray("rounds", UUID.class, rounds.stream().map(DueRound::id).toList()).bind("closesOn", closesOn)
                .bind("reminder", closesOn.minusDays(2)).bind("most", ReminderCalendar.MOST).execute();
    }

    private static void close(Handle sql, List<DueRound> rounds) {
        sql.createUpdate("""
                update feedback_round r set state = 'CLOSED', release_on = closed.release_on, next_reminder_on = null, revision = revision + 1,
                    self_response = (select a.id from response a where a.id = r.self_response and a.state = 'SUBMITTED')
                from unnest(:rounds, :days) as closed (id, release_on) where r.id = closed.id""")
                .bindArray("rounds", UUID.class, rounds.stream().map(DueRound::id).toList())
                .bindArray("days", LocalDate.class, rounds.stream().map(round -> releaseDayAfter(round.closesOn())).toList()).execute();
        sql.createUpdate("""
                update feedback_record c set closed_on = r.closes_on from feedback_round r where r.record_id = c.id and r.id = any (:rounds)""")
                .bindArray("rounds", UUID.class, rounds.stream().map(DueRound::id).toList()).execute();
    }

    /** Reports are made on the nights before working days. */
    static LocalDate releaseDayAfter(LocalDate closesOn) {
        var day = closesOn.plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
