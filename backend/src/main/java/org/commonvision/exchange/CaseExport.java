package org.commonvision.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonvision.framework.Crosswalks;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.Frameworks;
import org.commonvision.framework.PublishedCrosswalk;
import org.commonvision.framework.PublishedFramework;
import org.commonvision.framework.Reader;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.Questionnaires;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    /** Every package that anyone may read, the latest published first. */
    CaseLibrary library() {
        return library.get("", _ -> libraryFor(ANYONE));
    }

    /** The same for somebody, made afresh. However many there are, each table is asked once. */
    CaseLibrary libraryFor(Reader reader) {
        return database.withHandle(sql -> {
            var readable = frameworks.all(sql).stream().filter(it -> it.mayBeReadBy(reader)).map(PublishedFramework::view).toList();
            var ids = readable.stream().map(it -> new Id(it.key(), it.version())).collect(Collectors.toSet());
            var questionnairesOver = questionnaires.all(sql).stream().filter(it -> it.mayBeReadBy(reader)).map(PublishedQuestionnaire::view)
                    .collect(Collectors.groupingBy(it -> id(it.framework())));
            var crosswalksFrom = crosswalks.all(sql).stream().map(PublishedCrosswalk::view).filter(it -> ids.contains(id(it.to())))
                    .collect(Collectors.groupingBy(it -> id(it.from())));
            return new CaseLibrary(readable.stream().map(it -> CaseWriter.write(it, questionnairesOver.getOrDefault(new Id(it.key(), it.version()), List.of()),
                    crosswalksFrom.getOrDefault(new Id(it.key(), it.version()), List.of()), names)).toList(), names);
        });
    }

    /** One version's package as a document. */
    Optional<PublishedText> packageOf(String key, int version, Reader reader) {
        return frameworks.versions().version(key, version).filter(it -> it.mayBeReadBy(reader)).map(framework -> database.withHandle(sql -> {
            var from = crosswalks.of(sql, key, version).stream().map(PublishedCrosswalk::view).filter(it -> id(it.from()).equals(new Id(key, version))).toList();
            var readable = frameworks.found(sql, from.stream().map(it -> id(it.to())).distinct().toList()).stream().filter(it -> it.mayBeReadBy(reader))
                    .map(it -> new Id(it.view().key(), it.view().version())).collect(Collectors.toSet());
            return PublishedText.of(StoredJson.write(CaseWriter.write(framework.view(),
                    questionnaires.over(sql, key, version).stream().filter(it -> it.mayBeReadBy(reader)).map(PublishedQuestionnaire::view).toList(),
                    from.stream().filter(it -> readable.contains(id(it.to()))).toList(), names)));
        }));
    }

    private static Id id(FrameworkReference reference) {
        return new Id(reference.key(), reference.version());
    }
}
