package org.commonvision.questionnaire;

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

/** The published questionnaires. */
@ApplicationScoped
public class Questionnaires {

    private final PublishedVersions<PublishedQuestionnaire> versions;

    Questionnaires(Jdbi database) {
        versions = new PublishedVersions<>(
                (key, version) -> database.withHandle(sql -> sql.createQuery(
                                "select content from questionnaire_version where key = :key and version = :version")
                        .bind("key", key).bind("version", version).mapTo(String.class).findOne()).map(Questionnaires::read),
                () -> database.withHandle(sql -> sql.createQuery(
                                "select key, max(version) as version from questionnaire_version group by key order by min(published_at), key")
                        .map((row, _) -> new PublishedVersions.Id(row.getString("key"), row.getInt("version"))).list()));
    }

    public PublishedVersions<PublishedQuestionnaire> versions() {
        return versions;
    }

    /** A version that a response points to, so it is there. */
    public PublishedQuestionnaire version(String key, int version) {
        return versions.version(key, version).orElseThrow(() -> new IllegalStateException("No questionnaire " + key + " " + version));
    }

    /** Publishes a questionnaire over a framework version, once: the same source over the same version changes nothing. */
    void publish(Handle sql, QuestionnaireView source, int frameworkVersion, String sourceHash, Instant now) {
        String hash = sourceHash + "/" + frameworkVersion;
        boolean already = sql.createQuery("select exists (select from questionnaire_version where key = :key and source_hash = :hash)")
                .bind("key", source.key()).bind("hash", hash).mapTo(Boolean.class).one();
        if (already) {
            return;
        }
        int version = 1 + sql.createQuery("select coalesce(max(version), 0) from questionnaire_version where key = :key")
                .bind("key", source.key()).mapTo(Integer.class).one();
        sql.createUpdate("""
                insert into questionnaire_version (key, version, framework_key, framework_version, source_hash, content, published_at)
                values (:key, :version, :framework, :frameworkVersion, :hash, :content, :now)""")
                .bind("key", source.key()).bind("version", version)
                .bind("framework", source.framework().key()).bind("frameworkVersion", frameworkVersion)
                .bind("hash", hash)
                .bind("content", StoredJson.write(source.published(version, frameworkVersion, LocalDate.ofInstant(now, ZoneOffset.UTC))))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        versions.forgetLatest();
    }

    /** Those of the versions named that there are. */
    public List<PublishedQuestionnaire> found(Handle sql, Collection<PublishedVersions.Id> wanted) {
        return sql.createQuery("select content from questionnaire_version join unnest(:keys, :versions) as wanted (key, version) using (key, version) order by key, version")
                .bindArray("keys", String.class, wanted.stream().map(PublishedVersions.Id::key).toList())
                .bindArray("versions", Integer.class, wanted.stream().map(PublishedVersions.Id::version).toList())
                .mapTo(String.class).map(Questionnaires::read).list();
    }

    /** Every version of every questionnaire over a framework version. */
    public List<PublishedQuestionnaire> over(Handle sql, String framework, int version) {
        return sql.createQuery("select content from questionnaire_version where framework_key = :key and framework_version = :version order by key, version")
                .bind("key", framework).bind("version", version).mapTo(String.class).map(Questionnaires::read).list();
    }

    /**
     * Takes over versions that were published elsewhere, under the number and the day that they have.
     *
     * @return whether all of them were new; else somebody else was quicker, and the transaction is not to be kept
     */
    public boolean adopt(Handle sql, List<QuestionnaireView> published, Instant now) {
        var rows = sql.prepareBatch("""
                insert into questionnaire_version (key, version, framework_key, framework_version, source_hash, content, published_at)
                values (:key, :version, :framework, :frameworkVersion, :hash, :content, :now) on conflict do nothing""");
        for (var questionnaire : published) {
            rows.bind("key", questionnaire.key()).bind("version", questionnaire.version())
                    .bind("framework", questionnaire.framework().key()).bind("frameworkVersion", questionnaire.framework().version())
                    .bind("hash", "import/" + StoredJson.hash(questionnaire))
                    .bind("content", StoredJson.write(questionnaire)).bind("now", now.atOffset(ZoneOffset.UTC)).add();
        }
        return published.isEmpty() || IntStream.of(rows.execute()).allMatch(added -> added == 1);
    }

    private static PublishedQuestionnaire read(String content) {
        var view = StoredJson.read(content, QuestionnaireView.class);
        return new PublishedQuestionnaire(PublishedText.of(content), view, new ItemOrder(view));
    }
}
