package org.commonvision.questionnaire;

import static org.commonvision.platform.language.WantedLanguages.ENGLISH;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.framework.EditedVersions;
import org.commonvision.framework.Rights;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.platform.http.PublishedVersions.Latest;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.platform.language.Translations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The published questionnaires. */
@ApplicationScoped
public class Questionnaires {

    /** Each with whose words stand in it, which decide who may read it as well as its own do. */
    private static final String VERSIONS = """
            select q.key, q.version, q.organisation, q.content, f.organisation as framework_organisation, cast(f.content as json) ->> 'rights' as framework_rights
            from questionnaire_version q join framework_version f on f.key = q.framework_key and f.version = q.framework_version""";

    private final Jdbi database;
    private final PublishedVersions<PublishedQuestionnaire> versions;
    private final EditedVersions<PublishedQuestionnaire> edited;
    private final Translations<PublishedQuestionnaire> translations;

    Questionnaires(Jdbi database) {
        this.database = database;
        versions = new PublishedVersions<>(
                ids -> database.withHandle(sql -> named(sql, ids).stream().collect(Collectors.toMap(PublishedQuestionnaire::id, it -> it))),
                () -> database.withHandle(sql -> sql.createQuery("""
                                select v.key, max(v.version) as version, max(v.organisation) as organisation
                                from questionnaire_version v
                                where not exists (select from questionnaire_retirement r where r.key = v.key and r.version = v.version)
                                group by v.key order by (select min(published_at) from questionnaire_version first where first.key = v.key), v.key""")
                        .map((row, _) -> new Latest(new Id(row.getString("key"), row.getInt("version")), row.getString("organisation"))).list()));
        edited = new EditedVersions<>(database, "questionnaire", versions, PublishedQuestionnaire::organisation, published -> published.view().name());
        translations = new Translations<>(database, "questionnaire_translation", (english, content, language) -> read(content, language, english.organisation(), english.over()));
    }

    public PublishedVersions<PublishedQuestionnaire> versions() {
        return versions;
    }

    /** The same in other languages. */
    public Translations<PublishedQuestionnaire> translations() {
        return translations;
    }

    /** The same in the hands of their editors. */
    EditedVersions<PublishedQuestionnaire> edited() {
        return edited;
    }

    /** A version that a response points to, so it is there. */
    public PublishedQuestionnaire version(String key, int version) {
        return versions.version(key, version).orElseThrow(() -> new IllegalStateException("No questionnaire " + key + " " + version));
    }

    /**
     * Publishes a questionnaire over a framework version, once: the same source over the same version is the version that it
     * became. Two who publish under one key wait for one another. Whoever calls this makes the {@linkplain #versions() versions}
     * forget the latest after the commit.
     *
     * @param organisation whose own it is; null where it is for everyone
     * @return the number of that version
     */
    public int publish(Handle sql, QuestionnaireView source, int frameworkVersion, String organisation, String sourceHash, Instant now) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended('questionnaire ' || ?, 0))", source.key());
        var already = published(sql, source.key(), sourceHash, frameworkVersion);
        if (already.isPresent()) {
            return already.get();
        }
        int version = 1 + newest(sql, source.key());
        sql.createUpdate("""
                insert into questionnaire_version (key, version, organisation, framework_key, framework_version, source_hash, content, published_at)
                values (:key, :version, :organisation, :framework, :frameworkVersion, :hash, :content, :now)""")
                .bind("key", source.key()).bind("version", version).bind("organisation", organisation)
                .bind("framework", source.framework().key()).bind("frameworkVersion", frameworkVersion)
                .bind("hash", hash(sourceHash, frameworkVersion))
                .bind("content", StoredJson.write(source.published(version, frameworkVersion, LocalDate.ofInstant(now, ZoneOffset.UTC))))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        return version;
    }

    /** The versions named with all that came before them under their keys. */
    public Collection<PublishedQuestionnaire> upTo(Collection<Id> newest) {
        if (newest.stream().allMatch(it -> it.version() == 1)) {
            return versions.versions(newest).values();
        }
        return versions.versions(database.withHandle(sql -> sql.createQuery("""
                        select distinct key, version from questionnaire_version join unnest(:keys, :versions) as wanted (key, newest) using (key) where version <= newest""")
                .bindArray("keys", String.class, newest.stream().map(Id::key).toList())
                .bindArray("versions", Integer.class, newest.stream().map(Id::version).toList())
                .map((row, _) -> new Id(row.getString("key"), row.getInt("version"))).list())).values();
    }

    /** Those of the versions named that there are. */
    public List<PublishedQuestionnaire> found(Handle sql, Collection<PublishedVersions.Id> wanted) {
        return named(sql, wanted);
    }

    /** How many versions of questionnaires there are over each framework version that has any. */
    public Map<Id, Integer> countedOver(Handle sql) {
        return sql.createQuery("select framework_key, framework_version, count(*) as questionnaires from questionnaire_version group by framework_key, framework_version")
                .collectRows(Collectors.toMap(row -> new Id(row.getColumn("framework_key", String.class), row.getColumn("framework_version", Integer.class)),
                        row -> row.getColumn("questionnaires", Integer.class)));
    }

    /** Every version of every questionnaire over a framework version. */
    public List<PublishedQuestionnaire> over(Handle sql, String framework, int version) {
        return sql.createQuery(VERSIONS + " where q.framework_key = :key and q.framework_version = :version order by q.key, q.version")
                .bind("key", framework).bind("version", version).map(Questionnaires::read).list();
    }

    /**
     * Takes over versions that were published elsewhere, under the number and the day that they have. Who publishes under one of
     * their keys meanwhile waits.
     *
     * @param owner whose own what stands under a key is; nothing where it is for everyone
     * @return whether all of them were new; else somebody else was quicker, and the transaction is not to be kept
     */
    public boolean adopt(Handle sql, List<QuestionnaireView> published, Function<String, Optional<String>> owner, Instant now) {
        sql.createQuery("""
                        select count(pg_advisory_xact_lock(hashtextextended('questionnaire ' || key, 0)))
                        from (select key from unnest(:keys) as wanted (key) order by key) in_order""")
                .bindArray("keys", String.class, published.stream().map(QuestionnaireView::key).toList()).mapTo(Integer.class).one();
        var rows = sql.prepareBatch("""
                insert into questionnaire_version (key, version, organisation, framework_key, framework_version, source_hash, content, published_at)
                values (:key, :version, :organisation, :framework, :frameworkVersion, :hash, :content, :now) on conflict do nothing""");
        for (var questionnaire : published) {
            rows.bind("key", questionnaire.key()).bind("version", questionnaire.version()).bind("organisation", owner.apply(questionnaire.key()).orElse(null))
                    .bind("framework", questionnaire.framework().key()).bind("frameworkVersion", questionnaire.framework().version())
                    .bind("hash", "import/" + StoredJson.hash(questionnaire))
                    .bind("content", StoredJson.write(questionnaire)).bind("now", now.atOffset(ZoneOffset.UTC)).add();
        }
        return published.isEmpty() || IntStream.of(rows.execute()).allMatch(added -> added == 1);
    }

    /** The version that this source became over that framework version, if it was published. */
    static Optional<Integer> published(Handle sql, String key, String sourceHash, int frameworkVersion) {
        return sql.createQuery("select version from questionnaire_version where key = :key and source_hash = :hash")
                .bind("key", key).bind("hash", hash(sourceHash, frameworkVersion)).mapTo(Integer.class).findOne();
    }

    /** What the next version begins from: the latest, or the newest where all are retired. */
    Optional<PublishedQuestionnaire> toBeginFrom(String key) {
        return versions.latest(key).or(() -> versions.version(key, database.withHandle(sql -> newest(sql, key))));
    }

    /** The number of the newest version under a key; 0 where there is none. */
    static int newest(Handle sql, String key) {
        return sql.createQuery("select coalesce(max(version), 0) from questionnaire_version where key = :key")
                .bind("key", key).mapTo(Integer.class).one();
    }

    private static String hash(String sourceHash, int frameworkVersion) {
        return sourceHash + "/" + frameworkVersion;
    }

    private static List<PublishedQuestionnaire> named(Handle sql, Collection<Id> wanted) {
        return sql.createQuery(VERSIONS + " where (q.key, q.version) in (select * from unnest(:keys, :versions)) order by q.key, q.version")
                .bindArray("keys", String.class, wanted.stream().map(Id::key).toList())
                .bindArray("versions", Integer.class, wanted.stream().map(Id::version).toList())
                .map(Questionnaires::read).list();
    }

    private static PublishedQuestionnaire read(ResultSet row, StatementContext context) throws SQLException {
        var over = new PublishedQuestionnaire.Over(row.getString("framework_organisation"), StoredJson.read(row.getString("framework_rights"), Rights.class));
        return read(row.getString("content"), ENGLISH, row.getString("organisation"), over);
    }

    private static PublishedQuestionnaire read(String content, String language, String organisation, PublishedQuestionnaire.Over over) {
        var view = StoredJson.read(content, QuestionnaireView.class);
        return new PublishedQuestionnaire(PublishedText.of(content, language), view, new ItemOrder(view), organisation, over);
    }
}
