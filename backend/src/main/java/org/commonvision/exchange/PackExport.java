package org.commonvision.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.framework.Crosswalks;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.Frameworks;
import org.commonvision.framework.PublishedCrosswalk;
import org.commonvision.framework.PublishedFramework;
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
    Optional<PublishedText> of(String key, int version) {
        return frameworks.versions().version(key, version).map(framework -> database.withHandle(sql -> {
            var links = crosswalks.of(sql, key, version);
            var others = links.stream().flatMap(it -> Stream.of(it.view().from(), it.view().to())).map(PackExport::id)
                    .filter(id -> !id.equals(new Id(key, version))).distinct().toList();
            return PublishedText.of("{\"format\":\"" + PackDocument.FORMAT + "\",\"formatVersion\":" + PackDocument.FORMAT_VERSION
                    + ",\"frameworks\":" + array(Stream.concat(Stream.of(framework), frameworks.found(sql, others).stream()).map(PublishedFramework::text).toList())
                    + ",\"questionnaires\":" + array(questionnaires.over(sql, key, version).stream().map(PublishedQuestionnaire::text).toList())
                    + ",\"crosswalks\":" + array(links.stream().map(PublishedCrosswalk::text).toList()) + "}");
        }));
    }

    private static Id id(FrameworkReference reference) {
        return new Id(reference.key(), reference.version());
    }

    private static String array(List<PublishedText> texts) {
        return texts.stream().map(it -> new String(it.bytes(), StandardCharsets.UTF_8)).collect(Collectors.joining(",", "[", "]"));
    }
}
