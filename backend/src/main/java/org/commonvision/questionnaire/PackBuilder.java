package org.commonvision.questionnaire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.StoryList;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.questionnaire.Pack.Entry;
import org.commonvision.questionnaire.Pack.PackedCrosswalk;
import org.commonvision.questionnaire.Pack.PackedFramework;
import org.commonvision.questionnaire.Pack.PackedQuestionnaire;
import org.commonvision.questionnaire.PackSource.CrosswalkSource;
import org.commonvision.questionnaire.PackSource.DomainSource;
import org.commonvision.questionnaire.PackSource.ElementSource;
import org.commonvision.questionnaire.PackSource.FrameworkSource;
import org.commonvision.questionnaire.PackSource.QuestionnaireSource;

/** Run by the build: makes the packed content of the readable files, or says what is wrong with them and fails. */
public final class PackBuilder {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** In the order in which they are listed once they are published. */
    private static final List<String> PACKS = List.of("leadership", "healthcare-leadership-model", "board-leadership-competencies");

    /** A pack with its domains, all its own. */
    private record Folder(PackSource pack, List<DomainSource> domains) {}

    public static void main(String[] folders) throws IOException {
        build(Path.of(folders[0]), Files.createDirectories(Path.of(folders[1])));
    }

    private static void build(Path sources, Path target) throws IOException {
        var packs = new ArrayList<Folder>();
        for (String name : PACKS) {
            packs.add(new Folder(read(sources.resolve(name).resolve("pack.yaml"), PackSource.class), readAll(sources.resolve(name).resolve("domains"), DomainSource.class)));
        }
        var faults = new ArrayList<String>();
        packs.forEach(it -> faults.addAll(PackCheck.faults(it.pack(), it.domains())));
        var frameworks = packs.stream().flatMap(it -> it.pack().frameworks().stream().map(framework -> framework(it.pack(), framework, it.domains()))).toList();
        var crosswalkSources = completed(List.of(read(sources.resolve("crosswalks.yaml"), CrosswalkSource[].class)), frameworks);
        faults.addAll(PackCheck.faults(crosswalkSources, frameworks));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The packs have faults:\n  " + String.join("\n  ", faults));
        }

        var pack = new Pack(
                frameworks.stream().map(view -> new PackedFramework(hash(view), view)).toList(),
                packs.stream().flatMap(it -> it.pack().questionnaires().stream().map(questionnaire -> questionnaire(it.pack(), questionnaire, it.domains())))
                        .map(view -> new PackedQuestionnaire(hash(view), view)).toList(),
                crosswalkSources.stream().map(source -> crosswalk(source, frameworks)).map(view -> new PackedCrosswalk(hash(view), view)).toList());
        var packed = JSON.writeValueAsBytes(pack);
        Files.write(target.resolve("content.json"), packed);
        write(target.resolve("index.json"), new Pack.Index(PublishedText.sha256(packed),
                pack.frameworks().stream().map(it -> new Entry(it.source().key(), it.hash())).toList(),
                pack.questionnaires().stream().map(it -> new Entry(it.source().key(), it.hash())).toList(),
                pack.crosswalks().stream().map(it -> new Entry(it.source().key(), it.hash())).toList()));
        var leadership = sources.resolve(PACKS.getFirst());
        write(target.resolve("stories.json"), new StoryList(readAll(leadership.resolve("stories"), StoryList.Story.class), null));
        // Another feature's, which reads them strictly itself; here they only change their notation.
        write(target.resolve("code-lists.json"), JSON.createObjectNode()
                .<ObjectNode>set("items", read(leadership.resolve("code-lists.yaml"), JsonNode.class)).putNull("nextPageToken"));
    }

    /** Frameworks of one bank share their elements, and so what is said of them. */
    private static List<CrosswalkSource> completed(List<CrosswalkSource> crosswalks, List<FrameworkView> frameworks) {
        return crosswalks.stream().map(crosswalk -> {
            if (crosswalk.elementsOf() == null) {
                return crosswalk;
            }
            var from = PackCheck.elementsOf(crosswalk.from(), frameworks);
            var to = PackCheck.elementsOf(crosswalk.to(), frameworks);
            return crosswalk.withElements(crosswalks.stream().filter(it -> it.key().equals(crosswalk.elementsOf())).flatMap(it -> it.elements().stream())
                    .filter(link -> from.contains(link.from()) && to.contains(link.to())).toList());
        }).toList();
    }

    private static CrosswalkView crosswalk(CrosswalkSource crosswalk, List<FrameworkView> frameworks) {
        return new CrosswalkView(crosswalk.key(), 0, crosswalk.summary().strip(), crosswalk.source().strip(), null,
                reference(crosswalk.from(), frameworks), reference(crosswalk.to(), frameworks), crosswalk.elements());
    }

    private static FrameworkReference reference(String key, List<FrameworkView> frameworks) {
        return new FrameworkReference(key, 0, frameworks.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow().name());
    }

    private static FrameworkView framework(PackSource pack, FrameworkSource framework, List<DomainSource> domains) {
        return new FrameworkView(framework.key(), 0, framework.name(), framework.summary().strip(), framework.introduction().strip(), framework.audience().strip(),
                null, pack.rights(),
                domainsOf(framework, domains).map(domain -> new FrameworkView.Domain(domain.key(), domain.name(), domain.summary().strip(), domain.audience(),
                        domain.elements().stream().map(element -> new FrameworkView.Element(element.key(), element.name(), element.description().strip(),
                                element.looksLike(), element.example(framework.examples()).strip(), element.suggestions(), element.overplayed().strip(), element.levels())).toList())).toList(),
                null, null);
    }

    private static QuestionnaireView questionnaire(PackSource pack, QuestionnaireSource questionnaire, List<DomainSource> domains) {
        var framework = pack.frameworks().stream().filter(it -> it.key().equals(questionnaire.framework())).findFirst().orElseThrow();
        var measurement = questionnaire.measurement();
        return new QuestionnaireView(questionnaire.key(), 0, questionnaire.name(), questionnaire.summary().strip(), questionnaire.instructions().strip(),
                questionnaire.minutes(), null, new FrameworkReference(framework.key(), 0, framework.name()), pack.rights(),
                questionnaire.scale(),
                new QuestionnaireView.Measurement(measurement.provisional(), measurement.source().strip(),
                        new QuestionnaireView.Reliability(measurement.standardDeviation(), measurement.reliability()),
                        domainsOf(framework, domains).map(domain -> new QuestionnaireView.SectionReliability(
                                domain.key(), measurement.standardDeviation(), measurement.reliability())).toList()),
                domainsOf(framework, domains).map(domain -> new QuestionnaireView.Section(domain.key(), domain.name(), domain.summary().strip(), domain.audience(),
                        domain.elements().stream().map(element -> new QuestionnaireView.Element(element.key(), element.name(), element.description().strip(),
                                element.example(framework.examples()).strip(),
                                element.items().stream().map(item -> new QuestionnaireView.Item(item.key(), item.first(), item.third())).toList(),
                                levels(element, questionnaire.scale()))).toList())).toList(),
                questionnaire.importance(), questionnaire.kind(), questionnaire.openQuestions(), null, null);
    }

    /** What the framework says of each level stands beside a scale that has as many points. */
    private static List<String> levels(ElementSource element, QuestionnaireView.Scale scale) {
        return element.levels() == null || element.levels().size() != scale.points().size() ? null
                : element.levels().stream().map(FrameworkView.Level::description).toList();
    }

    private static java.util.stream.Stream<DomainSource> domainsOf(FrameworkSource framework, List<DomainSource> domains) {
        return framework.domains().stream().map(key -> domains.stream().filter(domain -> domain.key().equals(key)).findFirst().orElseThrow());
    }

    private static String hash(Object view) {
        try {
            return PublishedText.sha256(JSON.writeValueAsBytes(view));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return YAML.readValue(file.toFile(), type);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getOriginalMessage() + " (line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ")", e);
        }
    }

    private static <T> List<T> readAll(Path folder, Class<T> type) throws IOException {
        try (var files = Files.list(folder)) {
            var all = new java.util.ArrayList<T>();
            for (var file : files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
                all.add(read(file, type));
            }
            return all;
        }
    }

    private static void write(Path file, Object content) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(content));
    }

    private PackBuilder() {}
}
