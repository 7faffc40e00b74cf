package org.commonvision.framework;

import static org.commonvision.platform.problem.ProblemType.DRAFT_EXISTS;
import static org.commonvision.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.commonvision.platform.problem.ProblemType.KEY_TAKEN;
import static org.commonvision.platform.problem.ProblemType.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.framework.FrameworkDraftList.FrameworkDraftSummary;
import org.commonvision.platform.http.StoredJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Drafts of frameworks, each found only by those who edit it. */
@ApplicationScoped
class FrameworkDrafts {

    /** Which drafts somebody edits; to be asked of the token once, not of each row. */
    record EditedBy(String organisation, boolean forEveryone) {
        static EditedBy of(Editor editor) {
            return new EditedBy(editor.organisation().orElse(null), editor.forEveryone());
        }
    }

    private static final String DRAFT = "select key, organisation, based_on, revision, edited_at, content from framework_draft ";
    private static final String EDITED = " (organisation = :organisation or organisation is null and :forEveryone) ";

    private static final RowMapper<FrameworkDraftView> TO_DRAFT = (row, _) -> new FrameworkDraftView(
            row.getString("key"), row.getString("organisation"), (Integer) row.getObject("based_on"), row.getLong("revision"),
            row.getObject("edited_at", OffsetDateTime.class).toInstant(), StoredJson.read(row.getString("content"), FrameworkContent.class));

    private static final String DRAFT_AS_MADE = DRAFT.replace("content from", "content, creation_key, creation_hash from");
    private static final RowMapper<Made> TO_MADE = (row, context) ->
            new Made(TO_DRAFT.map(row, context), row.getObject("creation_key", UUID.class), row.getString("creation_hash"));

    private final Jdbi database;
    private final Frameworks frameworks;

    FrameworkDrafts(Jdbi database, Frameworks frameworks) {
        this.database = database;
        this.frameworks = frameworks;
    }

    /** A page of the drafts that somebody edits, by key, after the one that is named. */
    List<FrameworkDraftSummary> page(EditedBy editor, String after, int size) {
        return database.withHandle(sql -> sql.createQuery(
                        "select key, name, organisation, based_on, edited_at from framework_draft where " + EDITED + " and key > :after order by key limit :size")
                .bind("organisation", editor.organisation()).bind("forEveryone", editor.forEveryone()).bind("after", after).bind("size", size)
                .map((row, _) -> new FrameworkDraftSummary(row.getString("key"), row.getString("name"), row.getString("organisation"),
                        (Integer) row.getObject("based_on"), row.getObject("edited_at", OffsetDateTime.class).toInstant())).list());
    }

    Optional<FrameworkDraftView> edited(EditedBy editor, String key) {
        return database.withHandle(sql -> edited(sql, editor, key, ""));
    }

    static Optional<FrameworkDraftView> edited(Handle sql, EditedBy editor, String key, String lock) {
        return !Editor.isKey(key) ? Optional.empty() : sql.createQuery(DRAFT + "where key = :key and " + EDITED + lock)
                .bind("key", key).bind("organisation", editor.organisation()).bind("forEveryone", editor.forEveryone()).map(TO_DRAFT).findOne();
    }

    /** Begins a draft, once for each creation key; the same request again finds the draft that it made. */
    FrameworkDraftView create(NewFrameworkDraft request, String organisation, UUID creationKey, Instant now) {
        var begun = beginning(request);
        String hash = StoredJson.hash(request);
        return database.inTransaction(sql -> {
            sql.createUpdate("""
                    insert into framework_draft (key, organisation, based_on, name, content, edited_at, creation_key, creation_hash)
                    values (:key, :organisation, :basedOn, :name, :content, :now, :creationKey, :hash)
                    on conflict do nothing""")
                    .bind("key", request.key()).bind("organisation", organisation).bind("basedOn", begun.basedOn())
                    .bind("name", begun.content().name()).bind("content", StoredJson.write(begun.content()))
                    .bind("now", now.atOffset(ZoneOffset.UTC)).bind("creationKey", creationKey).bind("hash", hash)
                    .execute();
            var there = sql.createQuery(DRAFT_AS_MADE + "where key = :key or creation_key = :creationKey")
                    .bind("key", request.key()).bind("creationKey", creationKey).map(TO_MADE).list();
            var made = there.stream().filter(it -> it.creationKey().equals(creationKey)).findFirst()
                    .orElseThrow(() -> DRAFT_EXISTS.because("There is a draft under this key already. Go on with that one, or delete it first."));
            if (!made.creationHash().equals(hash)) {
                throw IDEMPOTENCY_KEY_REUSED.because("This Idempotency-Key made another draft before. Use a new key for a new draft.");
            }
            return made.draft();
        });
    }

    /** Writes the content if the draft is still at that revision. */
    Optional<FrameworkDraftView> replace(EditedBy editor, String key, long seen, FrameworkContent content, Instant now) {
        return database.withHandle(sql -> sql.createQuery("""
                        update framework_draft
                        set name = :name, content = :content, edited_at = :now, revision = nextval('framework_draft_revision')
                        where key = :key and revision = :seen and""" + EDITED + """
                        returning key, organisation, based_on, revision, edited_at, content""")
                .bind("key", key).bind("seen", seen).bind("organisation", editor.organisation()).bind("forEveryone", editor.forEveryone())
                .bind("name", content.name()).bind("content", StoredJson.write(content)).bind("now", now.atOffset(ZoneOffset.UTC))
                .map(TO_DRAFT).findOne());
    }

    /** Throws the draft away if it is still at that revision; false where somebody was quicker. */
    boolean delete(EditedBy editor, String key, long seen) {
        return 1 == database.withHandle(sql -> sql.createUpdate("delete from framework_draft where key = :key and revision = :seen and" + EDITED)
                .bind("key", key).bind("seen", seen).bind("organisation", editor.organisation()).bind("forEveryone", editor.forEveryone()).execute());
    }

    private record Made(FrameworkDraftView draft, UUID creationKey, String creationHash) {}

    private record Beginning(FrameworkContent content, Integer basedOn) {}

    private Beginning beginning(NewFrameworkDraft request) {
        var published = frameworks.versions().latest(request.key());
        var from = request.copyOf();
        if (from != null) {
            if (published.isPresent() && !from.key().equals(request.key())) {
                throw KEY_TAKEN.because("Another framework is published under this key. Take another key for the copy.");
            }
            var copied = frameworks.versions().version(from.key(), from.version())
                    .orElseThrow(() -> invalid("/copyOf", "There is no such published framework."));
            return beginning(request, copied.view(), published.isPresent() ? from.version() : null);
        }
        return published.map(latest -> beginning(request, latest.view(), latest.view().version()))
                .orElseGet(() -> new Beginning(FrameworkContent.empty(request.name() == null ? "" : request.name()), null));
    }

    private static Beginning beginning(NewFrameworkDraft request, FrameworkView from, Integer basedOn) {
        var content = FrameworkContent.of(from);
        return new Beginning(request.name() == null ? content : content.named(request.name()), basedOn);
    }
}
