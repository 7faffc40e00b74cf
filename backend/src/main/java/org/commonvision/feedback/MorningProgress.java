package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Looks once a morning which groups have answered enough: who watches a round cannot tell when anybody answered. */
@ApplicationScoped
class MorningProgress {

    static final int HOUR = 6;
    static final String REFRESH = """
            update feedback_round r set enough = reached.groups, revision = revision + 1
            from (select round_id, array_agg(rater_group order by rater_group) as groups
                  from (select round_id, rater_group from rater where state = 'ANSWERED' and rater_group <> 'LINE_MANAGER'
                        group by round_id, rater_group having count(*) >= :enough) of_round
                  group by round_id) reached
            where r.id = reached.round_id and r.state = 'OPEN' and r.enough <> reached.groups""";

    private final Jdbi database;

    MorningProgress(Jdbi database) {
        this.database = database;
    }

    void refreshDue(Instant now) {
        if (now.atZone(RoundDates.ZONE).getHour() < HOUR) {
            return;
        }
        database.useTransaction(sql -> {
            int mine = sql.createUpdate("update progress_day set done_on = :today where done_on < :today").bind("today", RoundDates.today(now)).execute();
            if (mine == 1) {
                sql.createUpdate(REFRESH).bind("enough", PanelAdvice.ENOUGH_IN_A_GROUP).execute();
            }
        });
    }
}
