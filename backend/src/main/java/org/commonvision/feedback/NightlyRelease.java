package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonvision.platform.MaintenanceDatabase;
import org.jdbi.v3.core.Handle;

/**
 * Hands what raters answered to the facilitators: all of a night's rounds in one transaction, in random order, under new ids.
 * In the same moment all goes that could tell whose a sheet was: the sealed sheets, the raters with their links, their drafts
 * and letters. What is left of it in the files is removed by {@link NightlyRewrite}.
 */
@ApplicationScoped
class NightlyRelease {

    static final int HOUR = 3;
    static final String DUE = "select id from feedback_round where state = 'CLOSED' and release_on <= :today order by id for update";
    /** Any number that no other lock of this product uses. */
    private static final long LOCK = 7_311_360;

    private final MaintenanceDatabase database;

    NightlyRelease(MaintenanceDatabase database) {
        this.database = database;
    }

    /** Nobody can ask for it earlier. Of two at once, one does it and the other nothing. */
    void releaseDue(Instant now) {
        if (now.atZone(RoundDates.ZONE).getHour() < HOUR) {
            return;
        }
        database.sql().useTransaction(sql -> {
            if (!sql.createQuery("select pg_try_advisory_xact_lock(:lock)").bind("lock", LOCK).mapTo(Boolean.class).one()) {
                return;
            }
            var rounds = sql.createQuery(DUE)
                    .bind("today", RoundDates.today(now)).mapTo(UUID.class).list();
            if (!rounds.isEmpty()) {
                release(sql, rounds);
                forget(sql, rounds);
                hold(sql, rounds, now);
            }
        });
    }

    private static void release(Handle sql, List<UUID> rounds) {
        of(rounds, sql, """
                insert into released_sheet (id, round_id, rater_group, answers)
                select gen_random_uuid(), round_id, rater_group, answers from sealed_sheet where round_id = any (:rounds) order by random()""");
        releaseComments(sql, rounds);
        // The records are named once more, or a thousand of them are looked for among all.
        of(rounds, sql, """
                update feedback_record c set raters = case when counted.n < 6 then 'UNDER_6' when counted.n < 10 then 'FROM_6_TO_9' else 'FROM_10' end
                from (select r.record_id, count(s.id) as n from feedback_round r
                      left join sealed_sheet s on s.round_id = r.id and s.rater_group <> 'LINE_MANAGER'
                      where r.id = any (:rounds) group by r.record_id) counted
                where c.id = counted.record_id and c.id = any (array(select record_id from feedback_round where id = any (:rounds)))""");
        of(rounds, sql, """
                insert into refusal_count (reason, refused)
                select refusal, count(*) from rater where round_id = any (:rounds) and refusal is not null group by refusal
                on conflict (reason) do update set refused = refusal_count.refused + excluded.refused""");
    }

    /** What one or two wrote on a question is released to nobody, nor anything where too few answered: it goes with the sealed rows. */
    private static void releaseComments(Handle sql, List<UUID> rounds) {
        sql.createUpdate("""
                with on_question as (
                    select round_id, question from sealed_comment where round_id = any (:rounds) and not from_line_manager
                    group by round_id, question having count(*) >= :inAGroup),
                in_all as (
                    select round_id from sealed_sheet where round_id = any (:rounds) and rater_group <> 'LINE_MANAGER'
                    group by round_id having count(*) >= :inAll)
                insert into released_comment (id, round_id, from_line_manager, question, comment)
                select gen_random_uuid(), round_id, from_line_manager, question, comment from sealed_comment
                where round_id = any (:rounds)
                      and (from_line_manager or (round_id, question) in (select * from on_question) and round_id in (select * from in_all))
                order by random()""")
                .bindArray("rounds", UUID.class, rounds).bind("inAGroup", PanelAdvice.ENOUGH_IN_A_GROUP).bind("inAll", PanelAdvice.ENOUGH_IN_ALL).execute();
    }

    /** With a rater go the link, the draft and the letters, by the tables' own rule. */
    private static void forget(Handle sql, List<UUID> rounds) {
        for (String table : List.of("mail_outbox", "rater", "sealed_sheet", "sealed_comment")) {
            of(rounds, sql, "delete from " + table + " where round_id = any (:rounds)");
        }
        NightlyRewrite.ask(sql);
    }

    private static void hold(Handle sql, List<UUID> rounds, Instant now) {
        of(rounds, sql, "update feedback_round set state = 'HELD', revision = revision + 1 where id = any (:rounds)");
        sql.createUpdate("""
                insert into mail_outbox (id, kind, round_id, staff_member_id, due_at)
                select gen_random_uuid(), 'REPORT_HELD', id, facilitator, :now from feedback_round where id = any (:rounds)""")
                .bindArray("rounds", UUID.class, rounds).bind("now", now.atOffset(ZoneOffset.UTC)).execute();
    }

    private static void of(List<UUID> rounds, Handle sql, String statement) {
        sql.createUpdate(statement).bindArray("rounds", UUID.class, rounds).execute();
    }
}
