package org.commonvision.feedback;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what raters do and the closing of their round apart. Not the round's row is locked but a number made of its id: a lock
 * on a row leaves in the table which transactions held it, and in which order.
 */
final class RoundLock {

    /** Any number of raters at once, until their transaction ends. Whoever waits too long gives way, and the request is sent again. */
    static void share(Handle sql, UUID round) {
        sql.createQuery("select pg_advisory_xact_lock_shared(hashtextextended(:round, 0)) is null").bind("round", round.toString()).mapTo(Boolean.class).one();
    }

    /** Nobody else, in one order for all instances: after this, what a rater began is done, and what another begins will see the change. */
    static void take(Handle sql, List<UUID> rounds) {
        sql.createQuery("select count(pg_advisory_xact_lock(hashtextextended(id::text, 0)) is null) from (select id from unnest(:rounds) as due (id) order by id) due")
                .bindArray("rounds", UUID.class, rounds).mapTo(Long.class).one();
    }

    private RoundLock() {}
}
