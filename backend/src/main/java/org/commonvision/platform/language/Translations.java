package org.commonvision.platform.language;

import static org.commonvision.platform.problem.ProblemType.notFound;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.platform.http.Etag;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;

/**
 * Texts in other languages, laid over published versions whose own bytes they never touch. What has no translation stays in
 * English and is named. Which translations there are is asked again after {@link #ENTRIES_KEPT}, because another instance
 * may have saved one.
 *
 * @param <T> a published version, as served and as read
 */
public final class Translations<T extends TranslatableVersion> {

    /** Makes the version in another language: of the English one, and of the content and the language that it is to be in. */
    @FunctionalInterface
    public interface Reading<T> {
        T inLanguage(T english, String content, String language);
    }

    private static final Duration ENTRIES_KEPT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TranslationTable table;
    private final Reading<T> read;
    private final Cache<String, Map<Id, List<TranslationTable.Entry>>> entries = Caffeine.newBuilder().expireAfterWrite(ENTRIES_KEPT).maximumSize(1).build();
    /** By revision, and no revision comes twice: so what is kept is never out of date. */
    private final Cache<TranslationTable.Entry, T> translated = Caffeine.newBuilder().maximumSize(100).softValues().build();

    public Translations(Jdbi database, String table, Reading<T> read) {
        this.table = new TranslationTable(database, table);
        this.read = read;
    }

    /** The languages other than English that a version is there in, at least in part. */
    public List<String> languagesOf(T english) {
        return servedOf(english).map(TranslationTable.Entry::locale).toList();
    }

    /** A version in the best of the wanted languages; the English itself where there is none. */
    public T in(WantedLanguages wanted, T english) {
        if (wanted.areEnglish()) {
            return english;
        }
        var there = servedOf(english).toList();
        String best = wanted.bestOf(there.stream().map(TranslationTable.Entry::locale).toList());
        return there.stream().filter(entry -> entry.locale().equals(best)).findFirst()
                .map(entry -> translated.get(entry, it -> translate(english, it))).orElse(english);
    }

    /** The same without leaving the event loop for those who want English. */
    public Uni<T> soon(WantedLanguages wanted, T english) {
        return wanted.areEnglish() ? Uni.createFrom().item(english)
                : Uni.createFrom().item(() -> in(wanted, english)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** How far each language is. */
    public TranslationList list(T english) {
        int translatable = english.texts().size();
        entries.invalidateAll();
        return new TranslationList(entriesOf(english).stream()
                .map(it -> new TranslationList.TranslationSummary(it.locale(), it.translated(), translatable, it.editedAt())).toList(), null);
    }

    /** A translation for those who work on it; an empty one, of revision 0, where nobody has begun. */
    public RestResponse<TranslationView> get(T english, String locale) {
        String tag = LanguageTag.of(locale);
        var row = row(english, tag);
        return RestResponse.ResponseBuilder.ok(TranslationView.of(tag, english.texts(), row)).header(HttpHeaders.ETAG, Etag.of(row.revision())).build();
    }

    /** Replaces a translation whole, if it is as the caller has seen it. */
    public RestResponse<TranslationView> replace(T english, String locale, String ifMatch, TranslatedTexts change, Instant now) {
        String tag = LanguageTag.of(locale);
        var seen = seen(english, tag, ifMatch);
        change.check(english.texts());
        boolean saved = seen.revision() == 0 ? table.begin(english.id(), tag, change.texts(), now)
                : table.replace(english.id(), tag, seen.revision(), change.texts(), now);
        if (!saved) {
            throw stale(english, tag);
        }
        entries.invalidateAll();
        return get(english, tag);
    }

    /** Takes a translation away, if it is as the caller has seen it; the version is shown in English again. */
    public void delete(T english, String locale, String ifMatch) {
        String tag = LanguageTag.of(locale);
        var seen = seen(english, tag, ifMatch);
        if (seen.revision() == 0) {
            throw notFound("translation");
        }
        if (!table.delete(english.id(), tag, seen.revision())) {
            throw stale(english, tag);
        }
        entries.invalidateAll();
    }

    private TranslationTable.Row seen(T english, String locale, String ifMatch) {
        var row = row(english, locale);
        if (!Etag.seen(ifMatch, Etag.of(row.revision()))) {
            throw stale(english, locale);
        }
        return row;
    }

    private StaleTranslation stale(T english, String locale) {
        return new StaleTranslation(TranslationView.of(locale, english.texts(), row(english, locale)));
    }

    private TranslationTable.Row row(T english, String locale) {
        return table.row(english.id(), locale).orElse(new TranslationTable.Row(0, Map.of(), null));
    }

    /** One that says nothing yet would only make all of the English look like what is missing. */
    private Stream<TranslationTable.Entry> servedOf(T english) {
        return entriesOf(english).stream().filter(entry -> entry.translated() > 0);
    }

    private List<TranslationTable.Entry> entriesOf(T english) {
        return entries.get("", nothing -> table.entries().stream().collect(Collectors.groupingBy(TranslationTable.Entry::id)))
                .getOrDefault(english.id(), List.of());
    }

    /** As it is now, which may be newer than its entry. Null, which no cache keeps, where it was taken away a moment ago. */
    private T translate(T english, TranslationTable.Entry entry) {
        return table.row(english.id(), entry.locale()).map(row -> read.inLanguage(english, laidOver(english, entry.locale(), row), entry.locale())).orElse(null);
    }

    private static String laidOver(TranslatableVersion english, String locale, TranslationTable.Row row) {
        try {
            var content = (ObjectNode) JSON.readTree(english.text().bytes());
            var untranslated = new ArrayList<String>();
            for (var text : english.texts()) {
                String translation = row.texts().get(text.key());
                if (translation == null) {
                    untranslated.add(text.pointer());
                } else {
                    put(content, JsonPointer.compile(text.pointer()), translation);
                }
            }
            int translatable = english.texts().size();
            content.set("language", JSON.valueToTree(new ContentLanguage(locale, row.revision(), translatable - untranslated.size(), translatable, untranslated)));
            return JSON.writeValueAsString(content);
        } catch (IOException e) {
            throw new IllegalStateException("A stored version cannot be read", e);
        }
    }

    private static void put(JsonNode content, JsonPointer pointer, String text) {
        var last = pointer.last();
        switch (content.at(pointer.head())) {
            case ObjectNode object -> object.put(last.getMatchingProperty(), text);
            case ArrayNode array -> array.set(last.getMatchingIndex(), text);
            default -> throw new IllegalStateException("There is no text at " + pointer);
        }
    }
}
