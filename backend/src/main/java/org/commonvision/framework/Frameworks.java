package org.commonvision.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.platform.http.StoredJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The published frameworks. */
@ApplicationScoped
public class Frameworks {

    private final PublishedVersions<PublishedFramework> versions;

    Frameworks(Jdbi database) {
        versions = new PublishedVersions<>(
                (key, version) -> database.withHandle(sql -> sql.createQuery(
                                "select content from framework_version where key = :key and version = :version")
                        .bind("key", key).bind("version", version).mapTo(String.class).findOne()).map(Frameworks::read),
                () -> database.withHandle(sql -> sql.createQuery(
                                "select key, max(version) as version from framework_version group by key order by min(published_at), key")
                        .map((row, _) -> new PublishedVersions.Id(row.getString("key"), row.getInt("version"))).list()));
    }

    public PublishedVersions<PublishedFramework> versions() {
        return versions;
    }

    /**
     * Publishes a framework from its source, once: the same source again is the version that it became.
     *
     * @return the number of that version
     */
    public int publish(Handle sql, FrameworkView source, String sourceHash, Instant now) {
        var already = sql.createQuery("select version from framework_version where key = :key and source_hash = :hash")
                .bind("key", source.key()).bind("hash", sourceHash).mapTo(Integer.class).findOne();
        if (already.isPresent()) {
            return already.get();
        }
        int version = 1 + sql.createQuery("select coalesce(max(version), 0) from framework_version where key = :key")
                .bind("key", source.key()).mapTo(Integer.class).one();
        sql.createUpdate("""
                insert into framework_version (key, version, source_hash, content, published_at)
                values (:key, :version, :hash, :content, :now)""")
                .bind("key", source.key()).bind("version", version).bind("hash", sourceHash)
                .bind("content", StoredJson.write(source.published(version, LocalDate.ofInstant(now, ZoneOffset.UTC))))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        versions.forgetLatest();
        return version;
    }

    /** Those of the versions named that there are. */
    public List<PublishedFramework> found(Handle sql, Collection<PublishedVersions.Id> wanted) {
        return sql.createQuery("select content from framework_version join unnest(:keys, :versions) as wanted (key, version) using (key, version) order by key, version")
                .bindArray("keys", String.class, wanted.stream().map(PublishedVersions.Id::key).toList())
                .bindArray("versions", Integer.class, wanted.stream().map(PublishedVersions.Id::version).toList())
                .mapTo(String.class).map(Frameworks::read).list();
    }

    /**
     * Takes over versions that were published elsewhere, under the number and the day that they have.
     *
     * @return whether all of them were new; else somebody else was quicker, and the transaction is not to be kept
     */
    public boolean adopt(Handle sql, List<FrameworkView> published, Instant now) {
        var rows = sql.prepareBatch("""
                insert into framework_version (key, version, source_hash, content, published_at)
                values (:key, :version, :hash, :content, :now) on conflict do nothing""");
        for (var framework : published) {
            rows.bind("key", framework.key()).bind("version", framework.version()).bind("hash", "import/" + StoredJson.hash(framework))
                    .bind("content", StoredJson.write(framework)).bind("now", now.atOffset(ZoneOffset.UTC)).add();
        }
        return published.isEmpty() || IntStream.of(rows.execute()).allMatch(added -> added == 1);
    }

    private static PublishedFramework read(String content) {
        return new PublishedFramework(PublishedText.of(content), StoredJson.read(content, FrameworkView.class));
    }
}
