package org.commonvision.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * How many of an organisation's staff have answered while a cycle is open (rule D10): of the organisation as a whole, as it stood
 * on Monday at a fixed hour, stored once and never reckoned again.
 */
@ApplicationScoped
class Participation {

    /** Never all of them: that would say of everybody that they have answered. */
    static final int MOST = 95;
    static final int STEP = 5;

    private final Jdbi database;
    private final Clock clock;

    Participation(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        count(clock.instant());
    }

    /** Counts for the latest Monday whose hour has come, in the cycles that were open then; a second run, or instance, changes nothing. */
    void count(Instant now) {
        var monday = now.atOffset(ZoneOffset.UTC).minusHours(Cycle.HOUR.getHour()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        database.useHandle(sql -> sql.createUpdate("""
                        insert into participation (cycle_id, on_day, percent)
                        select c.id, :monday,
                               case when answered.people >= c.least and staff.people > 0 then least(:most, 100 * answered.people / staff.people / :step * :step) end
                        from cycle c
                        cross join lateral (
                            select count(distinct person_id) as people from response
                            where organisation = c.organisation and questionnaire_key = c.questionnaire_key and questionnaire_version = c.questionnaire_version
                              and state = 'SUBMITTED' and counts_for_organisation
                              and submitted_at >= c.opens_on::timestamp at time zone 'UTC' and submitted_at < :hour) answered
                        cross join lateral (select count(*) as people from staff_member where ods_code = c.organisation) staff
                        where c.opens_on <= :monday and c.closes_on >= :monday and not exists (select from participation where cycle_id = c.id and on_day = :monday)
                        on conflict do nothing""")
                .bind("monday", monday).bind("hour", monday.atTime(Cycle.HOUR).atOffset(ZoneOffset.UTC)).bind("most", MOST).bind("step", STEP).execute());
    }

    /** Of the cycle that is open on a day. */
    Optional<ParticipationView.OpenCycle> of(String organisation, LocalDate today) {
        return database.withHandle(sql -> sql.createQuery("""
                        select id, organisation, questionnaire_key, questionnaire_version, purpose, opens_on, closes_on, secondary, least
                        from cycle where organisation = :organisation and opens_on <= :today and closes_on >= :today""")
                .bind("organisation", organisation).bind("today", today).map((row, _) -> Cycles.cycle(row)).findOne()
                .map(cycle -> ParticipationView.OpenCycle.of(cycle, sql.createQuery("select on_day, percent from participation where cycle_id = :cycle order by on_day")
                        .bind("cycle", cycle.id())
                        .map((row, _) -> new ParticipationView.Week(row.getObject("on_day", LocalDate.class), row.getObject("percent", Integer.class))).list())));
    }
}
