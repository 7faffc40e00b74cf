package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import org.commonvision.platform.MaintenanceDatabase;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.postgresql.util.PSQLWarning;

/**
 * Writes the tables of open rounds anew after a release: a deleted row stays in its file until then, with the number of the
 * transaction that wrote it, which is that of the rater's too. Tried again every minute until it has worked for all; forms
 * wait for it for seconds, and answer 503 where that is too long.
 */
@ApplicationScoped
class NightlyRewrite {

    private static final Logger LOG = Logger.getLogger(NightlyRewrite.class);
    private static final List<String> TABLES = List.of("sealed_sheet", "sealed_comment", "rater_draft", "mail_outbox", "rater", "feedback_round");
    private static final long LOCK = 7_311_361;

    private final MaintenanceDatabase database;

    NightlyRewrite(MaintenanceDatabase database) {
        this.database = database;
    }

    /** Deleted rows stay in the tables' files until they are written anew. In the transaction that deletes them, and under a new name: a rewrite that is under way may be past their table. */
    static void ask(Handle sql) {
        sql.execute("insert into rewrite_due default values on conflict (one) do update set asked = excluded.asked");
    }

    /** @return whether nothing of what was deleted is left */
    boolean rewriteIfDue() {
        try (var connection = database.connection()) {
            if (asked(connection) == null) {
                return true;
            }
            // Of several instances one; the lock goes with the connection's session, so it is given back by hand.
            if (!asks(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return false;
            }
            try {
                return rewrite(connection);
            } finally {
                asks(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            LOG.warn("The tables of open rounds were not written anew; it will be tried again: " + e.getMessage());
            return false;
        }
    }

    private static boolean rewrite(Connection connection) throws SQLException {
        String asked = asked(connection);
        for (String table : TABLES) {
            int kept = rewrite(connection, table);
            if (kept > 0) {
                LOG.warnf("Of %s, %d deleted rows are still held by a transaction that began before; it will be tried again", table, kept);
                return false;
            }
        }
        try (var end = connection.prepareStatement("delete from rewrite_due where asked = ?::uuid")) {
            end.setString(1, asked);
            end.execute();
        }
        forgetTheLog(connection);
        return asked(connection) == null;
    }

    /** The request that waits, or null. */
    private static String asked(Connection connection) throws SQLException {
        try (var sql = connection.createStatement(); var row = sql.executeQuery("select asked from rewrite_due")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** @return how many deleted rows had to be kept, because somebody might still look at them */
    private static int rewrite(Connection connection, String table) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("vacuum (full, verbose) " + table);
            int kept = 0;
            for (SQLWarning said = sql.getWarnings(); said != null; said = said.getNextWarning()) {
                if (said instanceof PSQLWarning warning && warning.getServerErrorMessage() != null && warning.getServerErrorMessage().getDetail() != null) {
                    var number = java.util.regex.Pattern.compile("^(\\d+)").matcher(warning.getServerErrorMessage().getDetail());
                    kept += number.find() ? Integer.parseInt(number.group(1)) : 0;
                }
            }
            return kept;
        }
    }

    /**
     * The write-ahead log has every row too. Where the role may, its files up to here are finished with now; where it may not
     * (a database that others run), they go when the server needs them no more.
     */
    private static void forgetTheLog(Connection connection) throws SQLException {
        if (asks(connection, "select has_function_privilege('pg_switch_wal()', 'execute') and pg_has_role('pg_checkpoint', 'usage')")) {
            try (var sql = connection.createStatement()) {
                sql.execute("select pg_switch_wal()");
                sql.execute("checkpoint");
            }
        }
    }

    private static boolean asks(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement(); var row = sql.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
