package org.commonvision.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.platform.http.PublishedVersions.Latest;
import org.commonvision.platform.http.StoredJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The published crosswalks between frameworks. */
@ApplicationScoped
public class Crosswalks {

    private final Jdbi database;
    private final PublishedVersions<PublishedCrosswalk> versions;

    Crosswalks(Jdbi database) {
        this.database = database;
        versions = new PublishedVersions<>(
                ids -> database.withHandle(sql -> sql.createQuery("""
                                select key, version, content from crosswalk_version
                                where (key, version) in (select * from unnest(:keys, :versions))""")
                        .bindArray("keys", String.class, ids.stream().map(Id::key).toList())
                        .bindArray("versions", Integer.class, ids.stream().map(Id::version).toList())
                        .collectRows(Collectors.toMap(row -> new Id(row.getColumn("key", String.class), row.getColumn("version", Integer.class)),
                                row -> read(row.getColumn("content", String.class))))),
                () -> database.withHandle(sql -> sql.createQuery("""
                                select key, max(version) as version from crosswalk_version group by key order by min(published_at), key""")
                        .map((row, _) -> new Latest(new Id(row.getString("key"), row.getInt("version")), null)).list()));
    }

    public PublishedVersions<PublishedCrosswalk> versions() {
        return versions;
    }

    /** Publishes a crosswalk between two framework versions, once: the same source between the same versions changes nothing. */
    public void publish(Handle sql, CrosswalkView source, int fromVersion, int toVersion, String sourceHash, Instant now) {
        String hash = sourceHash + "/" + fromVersion + "/" + toVersion;
        boolean already = sql.createQuery("select exists (select from crosswalk_version where key = :key and source_hash = :hash)")
                .bind("key", source.key()).bind("hash", hash).mapTo(Boolean.class).one();
        if (already) {
            return;
        }
        int version = 1 + sql.createQuery("select coalesce(max(version), 0) from crosswalk_version where key = :key")
                .bind("key", source.key()).mapTo(Integer.class).one();
        sql.createUpdate("""
                insert into crosswalk_version (key, version, from_key, from_version, to_key, to_version, source_hash, content, published_at)
                values (:key, :version, :from, :fromVersion, :to, :toVersion, :hash, :content, :now)""")
                .bind("key", source.key()).bind("version", version)
                .bind("from", source.from().key()).bind("fromVersion", fromVersion)
                .bind("to", source.to().key()).bind("toVersion", toVersion)
                .bind("hash", hash)
                .bind("content", StoredJson.write(source.published(version, fromVersion, toVersion, LocalDate.ofInstant(now, ZoneOffset.UTC))))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /**
     * The crosswalk to read two framework versions side by side: between these very versions if there is one, else the latest between
     * any versions of the two; whichever of them it leads from.
     */
    public Optional<PublishedCrosswalk> between(FrameworkReference one, FrameworkReference other) {
        return database.withHandle(sql -> sql.createQuery("""
                        select key, version from crosswalk_version
                        where from_key = :one and to_key = :other or from_key = :other and to_key = :one
                        order by case when from_key = :one then from_version = :oneVersion and to_version = :otherVersion
                                      else from_version = :otherVersion and to_version = :oneVersion end desc, published_at desc, key, version desc
                        limit 1""")
                .bind("one", one.key()).bind("oneVersion", one.version()).bind("other", other.key()).bind("otherVersion", other.version())
                .map((row, _) -> new Id(row.getString("key"), row.getInt("version"))).findOne())
                .flatMap(id -> versions.version(id.key(), id.version()));
    }

    /** Those of the versions named that there are. */
    public List<PublishedCrosswalk> found(Handle sql, Collection<PublishedVersions.Id> wanted) {
        return sql.createQuery("select content from crosswalk_version join unnest(:keys, :versions) as wanted (key, version) using (key, version) order by key, version")
                .bindArray("keys", String.class, wanted.stream().map(PublishedVersions.Id::key).toList())
                .bindArray("versions", Integer.class, wanted.stream().map(PublishedVersions.Id::version).toList())
                .mapTo(String.class).map(Crosswalks::read).list();
    }

    /** How many versions of crosswalks lead from each framework version from which any do. */
    public Map<Id, Integer> countedFrom(Handle sql) {
        return sql.createQuery("select from_key, from_version, count(*) as crosswalks from crosswalk_version group by from_key, from_version")
                .collectRows(Collectors.toMap(row -> new Id(row.getColumn("from_key", String.class), row.getColumn("from_version", Integer.class)),
                        row -> row.getColumn("crosswalks", Integer.class)));
    }

    /** Every crosswalk from or to a framework version. */
    public List<PublishedCrosswalk> of(Handle sql, String framework, int version) {
        return sql.createQuery("""
                        select content from crosswalk_version
                        where from_key = :key and from_version = :version or to_key = :key and to_version = :version order by key, version""")
                .bind("key", framework).bind("version", version).mapTo(String.class).map(Crosswalks::read).list();
    }

    /**
     * Takes over versions that were published elsewhere, under the number and the day that they have.
     *
     * @return whether all of them were new; else somebody else was quicker, and the transaction is not to be kept
     */
    public boolean adopt(Handle sql, List<CrosswalkView> published, Instant now) {
        var rows = sql.prepareBatch("""
                insert into crosswalk_version (key, version, from_key, from_version, to_key, to_version, source_hash, content, published_at)
                values (:key, :version, :from, :fromVersion, :to, :toVersion, :hash, :content, :now) on conflict do nothing""");
        for (var crosswalk : published) {
            rows.bind("key", crosswalk.key()).bind("version", crosswalk.version())
                    .bind("from", crosswalk.from().key()).bind("fromVersion", crosswalk.from().version())
                    .bind("to", crosswalk.to().key()).bind("toVersion", crosswalk.to().version())
                    .bind("hash", "import/" + StoredJson.hash(crosswalk))
                    .bind("content", StoredJson.write(crosswalk)).bind("now", now.atOffset(ZoneOffset.UTC)).add();
        }
        return published.isEmpty() || IntStream.of(rows.execute()).allMatch(added -> added == 1);
    }

    private static PublishedCrosswalk read(String content) {
        return new PublishedCrosswalk(PublishedText.of(content), StoredJson.read(content, CrosswalkView.class));
    }
}
