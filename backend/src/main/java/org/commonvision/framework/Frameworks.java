package org.commonvision.framework;

import static org.commonvision.platform.language.WantedLanguages.ENGLISH;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.platform.http.PublishedVersions.Latest;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.platform.language.Translations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The published frameworks. */
@ApplicationScoped
public class Frameworks {

    private final Jdbi database;
    private final PublishedVersions<PublishedFramework> versions;
    private final EditedVersions<PublishedFramework> edited;
    private final Translations<PublishedFramework> translations;

    Frameworks(Jdbi database) {
        this.database = database;
        versions = new PublishedVersions<>(
                ids -> database.withHandle(sql -> sql.createQuery("""
                                select key, version, organisation, content from framework_version
                                where (key, version) in (select * from unnest(:keys, :versions))""")
                        .bindArray("keys", String.class, ids.stream().map(Id::key).toList())
                        .bindArray("versions", Integer.class, ids.stream().map(Id::version).toList())
                        .collectRows(Collectors.toMap(row -> new Id(row.getColumn("key", String.class), row.getColumn("version", Integer.class)),
                                row -> read(row.getColumn("content", String.class), row.getColumn("organisation", String.class), ENGLISH)))),
                () -> database.withHandle(sql -> sql.createQuery("""
                                select v.key, max(v.version) as version, max(v.organisation) as organisation
                                from framework_version v
                                where not exists (select from framework_retirement r where r.key = v.key and r.version = v.version)
                                group by v.key order by (select min(published_at) from framework_version first where first.key = v.key), v.key""")
                        .map((row, _) -> new Latest(new Id(row.getString("key"), row.getInt("version")), row.getString("organisation"))).list()));
        edited = new EditedVersions<>(database, "framework", versions, PublishedFramework::organisation, published -> published.view().name());
        translations = new Translations<>(database, "framework_translation", (english, content, language) -> read(content, english.organisation(), language));
    }

    public PublishedVersions<PublishedFramework> versions() {
        return versions;
    }

    /** The same in other languages. */
    public Translations<PublishedFramework> translations() {
        return translations;
    }

    /** The same in the hands of their editors. */
    public EditedVersions<PublishedFramework> edited() {
        return edited;
    }

    /**
     * Publishes a framework from its source, once: the same source again is the version that it became. Two who publish under
     * one key wait for one another. Whoever calls this makes the {@linkplain #versions() versions} forget the latest after the commit.
     *
     * @param organisation whose own it is; null where it is for everyone
     * @return the number of that version
     */
    public int publish(Handle sql, FrameworkView source, String organisation, String sourceHash, Instant now) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('framework ' || ?, 0))", source.key());
        var already = published(sql, source.key(), sourceHash);
        if (already.isPresent()) {
            return already.get();
        }
        int version = 1 + newest(sql, source.key());
        sql.createUpdate("""
                insert into framework_version (key, version, organisation, source_hash, content, published_at)
                values (:key, :version, :organisation, :hash, :content, :now)""")
                .bind("key", source.key()).bind("version", version).bind("organisation", organisation).bind("hash", sourceHash)
                .bind("content", StoredJson.write(source.published(version, LocalDate.ofInstant(now, ZoneOffset.UTC))))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        return version;
    }

    /** Every version of every framework, the latest published first. */
    public List<Id> ids(Handle sql) {
        return sql.createQuery("select key, version from framework_version order by published_at desc, key, version")
                .map((row, _) -> new Id(row.getString("key"), row.getInt("version"))).list();
    }

    /** The versions named with all that came before them under their keys. */
    public Collection<PublishedFramework> upTo(Collection<Id> newest) {
        if (newest.stream().allMatch(it -> it.version() == 1)) {
            return versions.versions(newest).values();
        }
        return versions.versions(database.withHandle(sql -> sql.createQuery("""
                        select distinct key, version from framework_version join unnest(:keys, :versions) as wanted (key, newest) using (key) where version <= newest""")
                .bindArray("keys", String.class, newest.stream().map(Id::key).toList())
                .bindArray("versions", Integer.class, newest.stream().map(Id::version).toList())
                .map((row, _) -> new Id(row.getString("key"), row.getInt("version"))).list())).values();
    }

    /** Those of the versions named that there are. */
    public List<PublishedFramework> found(Handle sql, Collection<PublishedVersions.Id> wanted) {
        return sql.createQuery("select content, organisation from framework_version join unnest(:keys, :versions) as wanted (key, version) using (key, version) order by key, version")
                .bindArray("keys", String.class, wanted.stream().map(PublishedVersions.Id::key).toList())
                .bindArray("versions", Integer.class, wanted.stream().map(PublishedVersions.Id::version).toList())
                .map((row, _) -> read(row.getString("content"), row.getString("organisation"), ENGLISH)).list();
    }

    /**
     * Takes over versions that were published elsewhere, under the number and the day that they have. Who publishes under one of
     * their keys meanwhile waits.
     *
     * @param owner whose own what stands under a key is; nothing where it is for everyone
     * @return whether all of them were new; else somebody else was quicker, and the transaction is not to be kept
     */
    public boolean adopt(Handle sql, List<FrameworkView> published, Function<String, Optional<String>> owner, Instant now) {
        sql.createQuery("""
                        select count(pg_advisory_xact_lock(hashtextextended('framework ' || key, 0)))
                        from (select key from unnest(:keys) as wanted (key) order by key) in_order""")
                .bindArray("keys", String.class, published.stream().map(FrameworkView::key).toList()).mapTo(Integer.class).one();
        var rows = sql.prepareBatch("""
                insert into framework_version (key, version, organisation, source_hash, content, published_at)
                values (:key, :version, :organisation, :hash, :content, :now) on conflict do nothing""");
        for (var framework : published) {
            rows.bind("key", framework.key()).bind("version", framework.version()).bind("organisation", owner.apply(framework.key()).orElse(null))
                    .bind("hash", "import/" + StoredJson.hash(framework))
                    .bind("content", StoredJson.write(framework)).bind("now", now.atOffset(ZoneOffset.UTC)).add();
        }
        return published.isEmpty() || IntStream.of(rows.execute()).allMatch(added -> added == 1);
    }

    /** The version that this source became, if it was published. */
    static Optional<Integer> published(Handle sql, String key, String sourceHash) {
        return sql.createQuery("select version from framework_version where key = :key and source_hash = :hash")
                .bind("key", key).bind("hash", sourceHash).mapTo(Integer.class).findOne();
    }

    /** What the next version begins from: the latest, or the newest where all are retired. */
    Optional<PublishedFramework> toBeginFrom(String key) {
        return versions.latest(key).or(() -> versions.version(key, database.withHandle(sql -> newest(sql, key))));
    }

    /** The number of the newest version under a key; 0 where there is none. */
    static int newest(Handle sql, String key) {
        return sql.createQuery("select coalesce(max(version), 0) from framework_version where key = :key")
                .bind("key", key).mapTo(Integer.class).one();
    }

    private static PublishedFramework read(String content, String organisation, String language) {
        return new PublishedFramework(PublishedText.of(content, language), StoredJson.read(content, FrameworkView.class), organisation);
    }
}
