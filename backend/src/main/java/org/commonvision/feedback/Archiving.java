package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Ends a facilitator's part a year after the release, when the next appraisal has been: the report is its subject's alone from then on. */
@ApplicationScoped
class Archiving {

    static final int MONTHS = 12;
    private static final int AT_ONCE = 200;

    private final Jdbi database;

    Archiving(Jdbi database) {
        this.database = database;
    }

    void archiveDue(Instant now) {
        while (archiveSome(now) == AT_ONCE) {
            // and the next ones
        }
    }

    private int archiveSome(Instant now) {
        return database.withHandle(sql -> sql.createUpdate("""
                        update feedback_round set state = 'ARCHIVED', revision = revision + 1
                        where id in (select id from feedback_round where state = 'RELEASED' and released_on <= :released
                                     order by released_on limit :atOnce for update skip locked)""")
                .bind("released", RoundDates.today(now).minusMonths(MONTHS)).bind("atOnce", AT_ONCE).execute());
    }
}
