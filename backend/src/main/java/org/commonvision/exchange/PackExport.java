package org.commonvision.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.framework.Crosswalks;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.Frameworks;
import org.commonvision.framework.PublishedCrosswalk;
import org.commonvision.framework.PublishedFramework;
import org.commonvision.framework.Reader;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.Questionnaires;
import org.jdbi.v3.core.Jdbi;

/** A framework version with all that is published over it, as one document of ours that another system can take in by itself. */
@ApplicationScoped
class PackExport {

    private final Jdbi database;
    private final Frameworks frameworks;
    private final Questionnaires questionnaires;
    private final Crosswalks crosswalks;

    PackExport(Jdbi database, Frameworks frameworks, Questionnaires questionnaires, Crosswalks crosswalks) {
        this.database = database;
        this.frameworks = frameworks;
        this.questionnaires = questionnaires;
        this.crosswalks = crosswalks;
    }

    /** What is published is put in byte for byte. Frameworks that a crosswalk leads to or from come along, after the one that is asked for. */
    Optional<PublishedText> of(String key, int version, Reader reader) {
        return frameworks.versions().version(key, version).filter(it -> it.mayBeReadBy(reader)).map(framework -> database.withHandle(sql -> {
            var links = crosswalks.of(sql, key, version);
            var others = links.stream().flatMap(it -> Stream.of(it.view().from(), it.view().to())).map(PackExport::id)
                    .filter(id -> !id.equals(new Id(key, version))).distinct().toList();
            // What leads to a framework that this reader may not see stays here with it.
            var readable = Stream.concat(Stream.of(framework), frameworks.found(sql, others).stream().filter(it -> it.mayBeReadBy(reader))).toList();
            var ids = readable.stream().map(it -> new Id(it.view().key(), it.view().version())).collect(Collectors.toSet());
            return PublishedText.of("{\"format\":\"" + PackDocument.FORMAT + "\",\"formatVersion\":" + PackDocument.FORMAT_VERSION
                    + ",\"frameworks\":" + array(readable.stream().map(PublishedFramework::text))
                    + ",\"questionnaires\":" + array(questionnaires.over(sql, key, version).stream().filter(it -> it.mayBeReadBy(reader)).map(PublishedQuestionnaire::text))
                    + ",\"crosswalks\":" + array(links.stream().filter(it -> ids.contains(id(it.view().from())) && ids.contains(id(it.view().to()))).map(PublishedCrosswalk::text)) + "}");
        }));
    }

    private static Id id(FrameworkReference reference) {
        return new Id(reference.key(), reference.version());
    }

    private static String array(Stream<PublishedText> texts) {
        return texts.map(it -> new String(it.bytes(), StandardCharsets.UTF_8)).collect(Collectors.joining(",", "[", "]"));
    }
}
