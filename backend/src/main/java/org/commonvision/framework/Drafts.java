package org.commonvision.framework;

import static org.commonvision.platform.problem.ProblemType.DRAFT_EXISTS;
import static org.commonvision.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonvision.framework.DraftList.DraftSummary;
import org.commonvision.platform.http.StoredJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The drafts of one kind, one to a key, each found only by those who edit it. All of a draft is written, or nothing, and
 * only over the revision that was seen.
 *
 * @param <C> what a draft holds
 */
public final class Drafts<C> {

    private static final String EDITED = " (organisation = :organisation or organisation is null and :forEveryone) ";
    private static final String COLUMNS = "key, organisation, based_on, revision, edited_at, content";

    private final Jdbi database;
    private final String table;
    private final Function<C, String> name;
    private final RowMapper<Draft<C>> toDraft;

    /** @param table one like {@code framework_draft}, with its sequence */
    public Drafts(Jdbi database, String table, Class<C> type, Function<C, String> name) {
        this.database = database;
        this.table = table;
        this.name = name;
        this.toDraft = (row, _) -> new Draft<>(row.getString("key"), row.getString("organisation"), (Integer) row.getObject("based_on"),
                row.getLong("revision"), row.getObject("edited_at", OffsetDateTime.class).toInstant(), StoredJson.read(row.getString("content"), type));
    }

    /** A page of the drafts that somebody edits, by key, after the one that is named. */
    List<DraftSummary> page(Editor editor, String after, int size) {
        return database.withHandle(sql -> by(editor, sql.createQuery(
                        "select key, name, organisation, based_on, edited_at from " + table + " where" + EDITED + "and key > :after order by key limit :size"))
                .bind("after", after).bind("size", size)
                .map((row, _) -> new DraftSummary(row.getString("key"), row.getString("name"), row.getString("organisation"),
                        (Integer) row.getObject("based_on"), row.getObject("edited_at", OffsetDateTime.class).toInstant())).list());
    }

    public Optional<Draft<C>> edited(Editor editor, String key) {
        return !Editor.isKey(key) ? Optional.empty() : database.withHandle(sql ->
                by(editor, sql.createQuery("select " + COLUMNS + " from " + table + " where key = :key and" + EDITED)).bind("key", key).map(toDraft).findOne());
    }

    /**
     * Begins a draft, once for each creation key; the same request again finds the draft that it made.
     *
     * @param request what was asked for, to tell the same request from another
     */
    public Draft<C> create(String key, String organisation, Integer basedOn, C content, UUID creationKey, Object request, Instant now) {
        String hash = StoredJson.hash(request);
        return database.inTransaction(sql -> {
            sql.createUpdate("insert into " + table + """
                     (key, organisation, based_on, name, content, edited_at, creation_key, creation_hash)
                    values (:key, :organisation, :basedOn, :name, :content, :now, :creationKey, :hash)
                    on conflict do nothing""")
                    .bind("key", key).bind("organisation", organisation).bind("basedOn", basedOn)
                    .bind("name", name.apply(content)).bind("content", StoredJson.write(content))
                    .bind("now", now.atOffset(ZoneOffset.UTC)).bind("creationKey", creationKey).bind("hash", hash)
                    .execute();
            var there = sql.createQuery("select " + COLUMNS + ", creation_key, creation_hash from " + table + " where key = :key or creation_key = :creationKey")
                    .bind("key", key).bind("creationKey", creationKey)
                    .map((row, context) -> new Made<>(toDraft.map(row, context), row.getObject("creation_key", UUID.class), row.getString("creation_hash"))).list();
            var made = there.stream().filter(it -> it.creationKey().equals(creationKey)).findFirst()
                    .orElseThrow(() -> DRAFT_EXISTS.because("There is a draft under this key already. Go on with that one, or delete it first."));
            if (!made.creationHash().equals(hash)) {
                throw IDEMPOTENCY_KEY_REUSED.because("This Idempotency-Key made another draft before. Use a new key for a new draft.");
            }
            return made.draft();
        });
    }

    /** Those of the keys under which there is a draft, whoever's. */
    public Set<String> taken(Handle sql, Collection<String> keys) {
        return sql.createQuery("select key from " + table + " where key = any (:keys)").bindArray("keys", String.class, List.copyOf(keys)).mapTo(String.class).set();
    }

    /**
     * Begins several drafts within a transaction of the caller's.
     *
     * @return whether all of them were new; else somebody else was quicker, and the transaction is not to be kept
     */
    public boolean begin(Handle sql, List<NewDraft<C>> all, Instant now) {
        String basedOn = "(select max(version) from " + table.replace("_draft", "_version") + " where key = :key)";
        var rows = sql.prepareBatch("insert into " + table + " (key, organisation, based_on, name, content, edited_at, creation_key, creation_hash)"
                + " values (:key, :organisation, " + basedOn + ", :name, :content, :now, :creationKey, :hash) on conflict do nothing");
        for (var draft : all) {
            rows.bind("key", draft.key()).bind("organisation", draft.organisation()).bind("name", name.apply(draft.content()))
                    .bind("content", StoredJson.write(draft.content())).bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("creationKey", UUID.randomUUID()).bind("hash", StoredJson.hash(draft.content())).add();
        }
        return all.isEmpty() || IntStream.of(rows.execute()).allMatch(added -> added == 1);
    }

    /**
     * One that is to be begun; the next version of what is published under its key, if there is anything.
     *
     * @param organisation whose own it is; null where it is for everyone
     */
    public record NewDraft<C>(String key, String organisation, C content) {}

    /** Writes the content if the draft is still at that revision. */
    public Optional<Draft<C>> replace(Editor editor, String key, long seen, C content, Instant now) {
        return database.withHandle(sql -> by(editor, sql.createQuery("update " + table
                        + " set name = :name, content = :content, edited_at = :now, revision = nextval('" + table + "_revision')"
                        + " where key = :key and revision = :seen and" + EDITED + "returning " + COLUMNS))
                .bind("key", key).bind("seen", seen)
                .bind("name", name.apply(content)).bind("content", StoredJson.write(content)).bind("now", now.atOffset(ZoneOffset.UTC))
                .map(toDraft).findOne());
    }

    /** Throws the draft away if it is still at that revision; false where somebody was quicker. */
    public boolean delete(Editor editor, String key, long seen) {
        return database.withHandle(sql -> delete(sql, editor, key, seen));
    }

    /** The same within a transaction of the caller's, which then holds what nobody else can publish or save any more. */
    public boolean delete(Handle sql, Editor editor, String key, long seen) {
        return 1 == by(editor, sql.createUpdate("delete from " + table + " where key = :key and revision = :seen and" + EDITED))
                .bind("key", key).bind("seen", seen).execute();
    }

    private static <S extends SqlStatement<S>> S by(Editor editor, S statement) {
        return statement.bind("organisation", editor.organisation().orElse(null)).bind("forEveryone", editor.forEveryone());
    }

    private record Made<C>(Draft<C> draft, UUID creationKey, String creationHash) {}
}
