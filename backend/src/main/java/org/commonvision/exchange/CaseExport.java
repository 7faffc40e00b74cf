package org.commonvision.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.commonvision.framework.Crosswalks;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.Frameworks;
import org.commonvision.framework.PublishedCrosswalk;
import org.commonvision.framework.Reader;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.Questionnaires;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Framework versions as CASE packages, each with the questionnaires over it and the crosswalks that lead from it. */
@ApplicationScoped
class CaseExport {

    /** So long may a questionnaire or a framework that was published be missing here. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final Reader ANYONE = new Reader(false, false, null);

    private final Jdbi database;
    private final Frameworks frameworks;
    private final Questionnaires questionnaires;
    private final Crosswalks crosswalks;
    private final CaseNames names;
    private final Cache<String, CaseLibrary> library = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1).build();
    /** Nothing where not everybody may read it. A package is what it is as long as no more is published over its framework. */
    private final Map<Contents, Optional<CaseLibrary.Entry>> entries = new ConcurrentHashMap<>();
    /** Softly: a large one takes some 30 MB, and can be made again. */
    private final Cache<Contents, CasePackage> packages = Caffeine.newBuilder().maximumSize(20).softValues().build();

    /** A framework version, and how many questionnaires are over it and crosswalks lead from it. */
    private record Contents(Id version, int questionnaires, int crosswalks) {}

    CaseExport(Jdbi database, Frameworks frameworks, Questionnaires questionnaires, Crosswalks crosswalks,
            @ConfigProperty(name = "common-vision.address") String address) {
        this.database = database;
        this.frameworks = frameworks;
        this.questionnaires = questionnaires;
        this.crosswalks = crosswalks;
        this.names = new CaseNames(address);
    }

    CaseNames names() {
        return names;
    }

    /** Where everything is in the packages that anyone may read, the latest published first. */
    CaseLibrary library() {
        return library.get("", _ -> {
            var published = database.withHandle(this::published);
            entries.keySet().retainAll(published);
            // One after the other, and each only once: all of them together would not fit into memory.
            var found = published.stream().flatMap(it -> entries.computeIfAbsent(it, this::entry).stream()).toList();
            var contents = published.stream().collect(Collectors.toMap(Contents::version, it -> it));
            return new CaseLibrary(found, id -> casePackage(contents.get(id)).orElseThrow(), names);
        });
    }

    private List<Contents> published(Handle sql) {
        var questionnairesOver = questionnaires.countedOver(sql);
        var crosswalksFrom = crosswalks.countedFrom(sql);
        return frameworks.ids(sql).stream().map(it -> new Contents(it, questionnairesOver.getOrDefault(it, 0), crosswalksFrom.getOrDefault(it, 0))).toList();
    }

    private Optional<CaseLibrary.Entry> entry(Contents contents) {
        return casePackage(contents).map(it -> CaseLibrary.Entry.of(it, contents.version()));
    }

    private Optional<CasePackage> casePackage(Contents contents) {
        return Optional.ofNullable(packages.get(contents, it -> made(it.version().key(), it.version().version(), ANYONE).orElse(null)));
    }

    /** One version's package as a document. */
    Optional<PublishedText> packageOf(String key, int version, Reader reader) {
        return made(key, version, reader).map(it -> PublishedText.of(StoredJson.write(it)));
    }

    private Optional<CasePackage> made(String key, int version, Reader reader) {
        return frameworks.versions().version(key, version).filter(it -> it.mayBeReadBy(reader)).map(framework -> database.withHandle(sql -> {
            var from = crosswalks.of(sql, key, version).stream().map(PublishedCrosswalk::view).filter(it -> id(it.from()).equals(new Id(key, version))).toList();
            var readable = frameworks.found(sql, from.stream().map(it -> id(it.to())).distinct().toList()).stream().filter(it -> it.mayBeReadBy(reader))
                    .map(it -> new Id(it.view().key(), it.view().version())).collect(Collectors.toSet());
            return CaseWriter.write(framework.view(),
                    questionnaires.over(sql, key, version).stream().filter(it -> it.mayBeReadBy(reader)).map(PublishedQuestionnaire::view).toList(),
                    from.stream().filter(it -> readable.contains(id(it.to()))).toList(), names);
        }));
    }

    private static Id id(FrameworkReference reference) {
        return new Id(reference.key(), reference.version());
    }
}
