package org.commonvision.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonvision.person.StaffImport.Described;
import org.commonvision.person.StaffImport.Failure;
import org.commonvision.person.StaffImport.State;
import org.commonvision.platform.http.StoredJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The imports of staff lists: one of each organisation that is not applied yet, and the figures of those that were. */
@ApplicationScoped
class StaffImports {

    /** After so much silence whoever was at an import is taken for gone. */
    static final Duration SILENCE = Duration.ofMinutes(2);
    /** So long a file waits to be applied, and then it is thrown away: it is a list of people. */
    static final Duration WAITS = Duration.ofDays(1);
    private static final int SHOWN = 20;
    private static final String IMPORT = """
            select id, ods_code, state, created_at, finished_at, encoding, separator, row_count, rows_done, mapping, described, outcome, failure
            from staff_import
            """;

    private final Jdbi database;

    StaffImports(Jdbi database) {
        this.database = database;
    }

    /** Takes the place of one that waits; false where one is running. */
    boolean create(StaffImport made, String content) {
        return database.inTransaction(sql -> {
            sql.createUpdate("delete from staff_import where ods_code = :odsCode and state not in ('CHECKING', 'APPLYING', 'APPLIED')")
                    .bind("odsCode", made.odsCode()).execute();
            return 1 == sql.createUpdate("""
                    insert into staff_import (id, ods_code, state, created_at, seen_at, content, encoding, separator, row_count, mapping, described)
                    values (:id, :odsCode, :state, :now, :now, :content, :encoding, :separator, :rows, :mapping, :described)
                    on conflict (ods_code) where state <> 'APPLIED' do nothing""")
                    .bind("id", made.id()).bind("odsCode", made.odsCode()).bind("state", made.state()).bind("now", made.createdAt().atOffset(ZoneOffset.UTC))
                    .bind("content", content).bind("encoding", made.encoding()).bind("separator", String.valueOf(made.separator())).bind("rows", made.rowCount())
                    .bind("mapping", StoredJson.write(made.mapping())).bind("described", StoredJson.write(made.described()))
                    .execute();
        });
    }

    Optional<StaffImport> find(String odsCode, UUID id) {
        return database.withHandle(sql -> sql.createQuery(IMPORT + "where ods_code = :odsCode and id = :id")
                .bind("odsCode", odsCode).bind("id", id).map((row, _) -> read(row)).findOne());
    }

    /** The one that is not applied yet, and the latest of those that were. */
    List<StaffImport> of(String odsCode) {
        return database.withHandle(sql -> sql.createQuery(IMPORT + "where ods_code = :odsCode order by created_at desc, id limit :shown")
                .bind("odsCode", odsCode).bind("shown", SHOWN).map((row, _) -> read(row)).list());
    }

    /** Whether an organisation has brought its own list. */
    static boolean hasImported(Handle sql, String odsCode) {
        return sql.createQuery("select exists (select from staff_import where ods_code = :odsCode and state = 'APPLIED')")
                .bind("odsCode", odsCode).mapTo(Boolean.class).one();
    }

    String content(UUID id) {
        return database.withHandle(sql -> sql.createQuery("select content from staff_import where id = :id").bind("id", id).mapTo(String.class).one());
    }

    List<StaffFinding> findings(UUID id) {
        return database.withHandle(sql -> sql.createQuery("""
                        select row_number, column_name, message from staff_import_finding where import_id = :id order by place""")
                .bind("id", id).map((row, _) -> new StaffFinding(row.getInt(1), row.getString(2), row.getString(3))).list());
    }

    /** Begins a check under that mapping; false where it is running, or applied. */
    boolean beginCheck(UUID id, StaffMapping mapping, Instant now) {
        return 1 == database.withHandle(sql -> sql.createUpdate("""
                        update staff_import set state = 'CHECKING', mapping = :mapping, rows_done = 0, failure = null, seen_at = :now
                        where id = :id and state not in ('CHECKING', 'APPLYING', 'APPLIED')""")
                .bind("id", id).bind("mapping", StoredJson.write(mapping)).bind("now", now.atOffset(ZoneOffset.UTC)).execute());
    }

    /** Begins to apply what was checked and seen; false where nothing is, or something else by now. */
    boolean beginApplying(StaffImport seen, Instant now) {
        return 1 == database.withHandle(sql -> sql.createUpdate("""
                        update staff_import set state = 'APPLYING', rows_done = 0, failure = null, seen_at = :now
                        where id = :id and state = 'CHECKED' and outcome = :outcome""")
                .bind("id", seen.id()).bind("outcome", StoredJson.write(seen.outcome())).bind("now", now.atOffset(ZoneOffset.UTC)).execute());
    }

    /** So many rows are done; seen from outside at once, whatever becomes of the rest. */
    void progress(UUID id, int rows, Instant now) {
        database.useHandle(sql -> sql.createUpdate("update staff_import set rows_done = :rows, seen_at = :now where id = :id and state in ('CHECKING', 'APPLYING')")
                .bind("id", id).bind("rows", rows).bind("now", now.atOffset(ZoneOffset.UTC)).execute());
    }

    /** What it would do. Nothing is written where it was taken for lost meanwhile. */
    void checked(UUID id, Described described, StaffOutcome outcome, List<StaffFinding> findings, Failure why) {
        database.useTransaction(sql -> {
            int one = sql.createUpdate("""
                    update staff_import set state = 'CHECKED', described = :described, outcome = :outcome, failure = :why, rows_done = row_count
                    where id = :id and state in ('CHECKING', 'APPLYING')""")
                    .bind("id", id).bind("described", StoredJson.write(described)).bind("outcome", StoredJson.write(outcome)).bind("why", why).execute();
            if (one == 1) {
                keep(sql, id, findings);
            }
        });
    }

    private static void keep(Handle sql, UUID id, List<StaffFinding> findings) {
        sql.createUpdate("delete from staff_import_finding where import_id = :id").bind("id", id).execute();
        sql.createUpdate("""
                insert into staff_import_finding (import_id, place, row_number, column_name, message) select :id, * from unnest(:places, :rows, :columns, :messages)""")
                .bind("id", id)
                .bindArray("places", Integer.class, IntStream.range(0, findings.size()).boxed().toList())
                .bindArray("rows", Integer.class, findings.stream().map(StaffFinding::row).toList())
                .bindArray("columns", String.class, findings.stream().map(StaffFinding::column).toList())
                .bindArray("messages", String.class, findings.stream().map(StaffFinding::message).toList())
                .execute();
    }

    /** In the transaction that changed the list: false where it was taken for lost meanwhile, and then that transaction may not stand. */
    static boolean applied(Handle sql, UUID id, StaffOutcome outcome, Instant now) {
        sql.createUpdate("delete from staff_import_finding where import_id = :id").bind("id", id).execute();
        return 1 == sql.createUpdate("""
                update staff_import set state = 'APPLIED', content = null, described = null, outcome = :outcome, rows_done = row_count, finished_at = :now
                where id = :id and state = 'APPLYING'""")
                .bind("id", id).bind("outcome", StoredJson.write(outcome)).bind("now", now.atOffset(ZoneOffset.UTC)).execute();
    }

    void failed(UUID id, Failure why) {
        database.useHandle(sql -> sql.createUpdate("update staff_import set state = 'FAILED', failure = :why where id = :id and state in ('CHECKING', 'APPLYING')")
                .bind("id", id).bind("why", why).execute());
    }

    /** Throws one away; false where it is running, or applied. */
    boolean delete(UUID id) {
        return 1 == database.withHandle(sql -> sql.createUpdate("delete from staff_import where id = :id and state not in ('CHECKING', 'APPLYING', 'APPLIED')")
                .bind("id", id).execute());
    }

    /** Those that this instance is at are not lost, however long they wait; others that nobody has said anything of are. Files that waited too long go. */
    void sweep(Collection<UUID> here, Instant now) {
        database.useHandle(sql -> {
            sql.createUpdate("update staff_import set seen_at = :now where id = any (:here)")
                    .bind("now", now.atOffset(ZoneOffset.UTC)).bindArray("here", UUID.class, List.copyOf(here)).execute();
            sql.createUpdate("update staff_import set state = 'FAILED', failure = 'INTERRUPTED' where state in ('CHECKING', 'APPLYING') and seen_at < :before")
                    .bind("before", now.minus(SILENCE).atOffset(ZoneOffset.UTC)).execute();
            sql.createUpdate("delete from staff_import where state not in ('CHECKING', 'APPLYING', 'APPLIED') and created_at < :before")
                    .bind("before", now.minus(WAITS).atOffset(ZoneOffset.UTC)).execute();
        });
    }

    private static StaffImport read(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        String described = row.getString("described");
        String outcome = row.getString("outcome");
        String failure = row.getString("failure");
        return new StaffImport(row.getObject("id", UUID.class), row.getString("ods_code"), State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(), finished == null ? null : finished.toInstant(),
                StaffText.Encoding.valueOf(row.getString("encoding")), row.getString("separator").charAt(0), row.getInt("row_count"), row.getInt("rows_done"),
                StoredJson.read(row.getString("mapping"), StaffMapping.class), described == null ? null : StoredJson.read(described, Described.class),
                outcome == null ? null : StoredJson.read(outcome, StaffOutcome.class), failure == null ? null : Failure.valueOf(failure));
    }
}
