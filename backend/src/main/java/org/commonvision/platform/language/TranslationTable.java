package org.commonvision.platform.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** The translations of one kind of published thing: one row for each version and language. */
final class TranslationTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A translation without its texts. */
    record Entry(Id id, String locale, long revision, int translated, Instant editedAt) {}

    /** Its texts by their keys. */
    record Row(long revision, Map<String, String> texts, Instant editedAt) {}

    private final Jdbi database;
    private final String name;

    TranslationTable(Jdbi database, String name) {
        this.database = database;
        this.name = name;
    }

    List<Entry> entries() {
        return database.withHandle(sql -> named(sql.createQuery("select key, version, locale, revision, translated, edited_at from <table> order by key, version, locale"))
                .map((row, _) -> new Entry(new Id(row.getString("key"), row.getInt("version")), row.getString("locale"), row.getLong("revision"),
                        row.getInt("translated"), row.getObject("edited_at", OffsetDateTime.class).toInstant())).list());
    }

    Optional<Row> row(Id id, String locale) {
        return database.withHandle(sql -> of(sql.createQuery("""
                        select revision, texts, edited_at from <table> where key = :key and version = :version and locale = :locale"""), id, locale)
                .map((row, _) -> new Row(row.getLong("revision"), read(row.getString("texts")), row.getObject("edited_at", OffsetDateTime.class).toInstant()))
                .findOne());
    }

    /** False where there is one by now. */
    boolean begin(Id id, String locale, Map<String, String> texts, Instant now) {
        return database.withHandle(sql -> with(texts, now, of(sql.createUpdate("""
                        insert into <table> (key, version, locale, texts, translated, edited_at)
                        values (:key, :version, :locale, cast(:texts as jsonb), :translated, :now)
                        on conflict do nothing"""), id, locale)).execute()) == 1;
    }

    /** False where it has another revision by now. */
    boolean replace(Id id, String locale, long revision, Map<String, String> texts, Instant now) {
        return database.withHandle(sql -> with(texts, now, of(sql.createUpdate("""
                        update <table> set texts = cast(:texts as jsonb), translated = :translated, edited_at = :now, revision = nextval('translation_revision')
                        where key = :key and version = :version and locale = :locale and revision = :seen"""), id, locale))
                .bind("seen", revision).execute()) == 1;
    }

    /** False where it has another revision by now. */
    boolean delete(Id id, String locale, long revision) {
        return database.withHandle(sql -> of(sql.createUpdate("""
                        delete from <table> where key = :key and version = :version and locale = :locale and revision = :seen"""), id, locale)
                .bind("seen", revision).execute()) == 1;
    }

    private static Update with(Map<String, String> texts, Instant now, Update statement) {
        return statement.bind("texts", write(texts)).bind("translated", texts.size()).bind("now", now.atOffset(ZoneOffset.UTC));
    }

    private <S extends SqlStatement<S>> S of(S statement, Id id, String locale) {
        return named(statement).bind("key", id.key()).bind("version", id.version()).bind("locale", locale);
    }

    private <S extends SqlStatement<S>> S named(S statement) {
        return statement.define("table", name);
    }

    private static Map<String, String> read(String texts) {
        try {
            return JSON.readValue(texts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored translation cannot be read", e);
        }
    }

    private static String write(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
