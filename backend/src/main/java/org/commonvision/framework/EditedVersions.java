package org.commonvision.framework;

import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonvision.framework.VersionList.VersionSummary;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.jdbi.v3.core.Jdbi;

/**
 * The published versions of one kind in the hands of their editors. A retired one is still served by its number, but is not
 * the latest and in no list; that is in a table of its own, because the version's row never changes.
 *
 * @param <T> a published version
 */
public final class EditedVersions<T> {

    private static final int PAGE = 100;
    private static final Pattern PAGE_TOKEN = Pattern.compile("([a-z0-9-]{1,80})/([0-9]{1,9})");

    private final Jdbi database;
    private final String kind;
    private final PublishedVersions<T> versions;
    private final Function<T, String> organisation;
    private final Function<T, String> name;

    /** @param kind {@code framework}, say, as its tables' names begin */
    public EditedVersions(Jdbi database, String kind, PublishedVersions<T> versions, Function<T, String> organisation, Function<T, String> name) {
        this.database = database;
        this.kind = kind;
        this.versions = versions;
        this.organisation = organisation;
        this.name = name;
    }

    /** A page of the versions that somebody edits. */
    public VersionList page(Editor editor, String pageToken) {
        var after = PAGE_TOKEN.matcher(pageToken == null ? "0/0" : pageToken);
        if (!after.matches()) {
            throw invalid("query:pageToken", "This is not a page token of ours.");
        }
        var found = database.withHandle(sql -> sql.createQuery("""
                        select v.key, v.version, v.organisation, v.published_at, r.retired_at
                        from %1$s_version v left join %1$s_retirement r on r.key = v.key and r.version = v.version
                        where (v.organisation = :organisation or v.organisation is null and :forEveryone) and (v.key, v.version) > (:key, :version)
                        order by v.key, v.version limit :size""".formatted(kind))
                .bind("organisation", editor.organisation().orElse(null)).bind("forEveryone", editor.forEveryone())
                .bind("key", after.group(1)).bind("version", Integer.parseInt(after.group(2))).bind("size", PAGE + 1)
                .map((row, _) -> new VersionSummary(row.getString("key"), row.getInt("version"), "", row.getString("organisation"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(), instant(row.getObject("retired_at", OffsetDateTime.class)))).list());
        boolean more = found.size() > PAGE;
        var page = more ? found.subList(0, PAGE) : found;
        var read = versions.versions(page.stream().map(it -> new Id(it.key(), it.version())).toList());
        return new VersionList(
                page.stream().map(it -> new VersionSummary(it.key(), it.version(), name.apply(read.get(new Id(it.key(), it.version()))), it.organisation(), it.publishedAt(), it.retiredAt())).toList(),
                more ? page.getLast().key() + "/" + page.getLast().version() : null);
    }

    /** Retires a version; one that is retired already stays so since then. */
    public Retirement retire(Editor editor, String key, int version, Instant now) {
        find(editor, key, version);
        var since = database.inTransaction(sql -> {
            sql.createUpdate("insert into " + kind + "_retirement (key, version, retired_at) values (:key, :version, :now) on conflict do nothing")
                    .bind("key", key).bind("version", version).bind("now", now.atOffset(ZoneOffset.UTC)).execute();
            // Somebody may undo it at this very moment; then it was retired just now, and is not any more.
            return sql.createQuery("select retired_at from " + kind + "_retirement where key = :key and version = :version")
                    .bind("key", key).bind("version", version).mapTo(OffsetDateTime.class).findOne();
        });
        versions.forgetLatest();
        return new Retirement(since.map(OffsetDateTime::toInstant).orElse(now));
    }

    /** Takes a version back into use, if it was retired. */
    public void undo(Editor editor, String key, int version) {
        find(editor, key, version);
        database.useHandle(sql -> sql.createUpdate("delete from " + kind + "_retirement where key = :key and version = :version")
                .bind("key", key).bind("version", version).execute());
        versions.forgetLatest();
    }

    public boolean isRetired(String key, int version) {
        return database.withHandle(sql -> sql.createQuery("select exists (select from " + kind + "_retirement where key = :key and version = :version)")
                .bind("key", key).bind("version", version).mapTo(Boolean.class).one());
    }

    private void find(Editor editor, String key, int version) {
        versions.version(key, version).filter(it -> editor.edits(organisation.apply(it))).orElseThrow(() -> notFound(kind));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
