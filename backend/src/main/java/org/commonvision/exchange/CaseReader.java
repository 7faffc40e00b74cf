package org.commonvision.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.exchange.CasePackage.Association;
import org.commonvision.exchange.CasePackage.Criterion;
import org.commonvision.exchange.CasePackage.Extensions;
import org.commonvision.exchange.CasePackage.Item;
import org.commonvision.exchange.CasePackage.Ours;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Succession;
import org.commonvision.questionnaire.QuestionnaireView;

/**
 * Makes a document of ours from a CASE package. Where CASE has a field, the field stands; our extension says what it has none for, and the
 * exact text of what CASE wants on one line.
 */
final class CaseReader {

    static final Schema SCHEMA = Schema.in("/exchange/case.schema.json");

    private static final ObjectMapper MAPPER = PackReader.mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Some name a language in two letters, some in three. */
    private static final Pattern ENGLISH = Pattern.compile("eng?(-.*)?", Pattern.CASE_INSENSITIVE);

    private final CasePackage source;
    private final Findings findings;
    private final Map<String, Integer> itemAt = new HashMap<>();
    private final Map<String, List<Integer>> childrenOf = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /** A document, and where each of its parts stands in the package. */
    record Read(PackDocument document, Map<String, String> places) {

        /** What is said of a part of the document, said of the package that was sent. */
        String place(String pointer) {
            for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
                if (places.containsKey(at)) {
                    return places.get(at);
                }
            }
            return pointer.isEmpty() ? "" : "/CFDocument";
        }
    }

    private CaseReader(CasePackage source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** The document, or what is wrong with the package's form. */
    static Optional<Read> read(byte[] body, Findings findings) {
        return PackReader.checked(body, SCHEMA, findings, MAPPER, CasePackage.class).flatMap(it -> new CaseReader(it, findings).read());
    }

    private Optional<Read> read() {
        tree();
        languages();
        var facts = ours(source.document().extensions(), Ours::framework);
        if (facts == null) {
            findings.add("/CFDocument/extensions", "This package does not say which framework and version it is.");
        }
        if (!findings.none()) {
            return Optional.empty();
        }
        var document = new PackDocument(PackDocument.FORMAT, PackDocument.FORMAT_VERSION, List.of(framework(facts)), questionnaires(), crosswalks());
        var read = new Read(document, places);
        var misfits = new Findings();
        PackReader.check(document, misfits);
        misfits.all().forEach(it -> findings.add(read.place(it.pointer()), it.message()));
        return findings.none() ? Optional.of(read) : Optional.empty();
    }

    /** Everything here is written in English; another language is a layer over it, which no document brings along. */
    private void languages() {
        english(source.document().language(), "/CFDocument/language");
        for (int i = 0; i < source.items().size(); i++) {
            english(source.items().get(i).language(), "/CFItems/" + i + "/language");
        }
    }

    private void english(String language, String pointer) {
        if (language != null && !language.isBlank() && !ENGLISH.matcher(language).matches()) {
            findings.add(pointer, "Only what is written in English can be imported. Other languages are translations of it, which are made here.");
        }
    }

    /** Who is whose child: everything hangs on the document, nothing on itself. */
    private void tree() {
        for (int i = 0; i < source.items().size(); i++) {
            if (itemAt.putIfAbsent(source.items().get(i).identifier(), i) != null) {
                findings.add("/CFItems/" + i + "/identifier", "This identifier is here twice.");
            }
        }
        var parentOf = new HashMap<String, String>();
        var order = new HashMap<String, Integer>();
        for (int i = 0; i < source.associations().size(); i++) {
            var association = source.associations().get(i);
            if (association.associationType().equals("isChildOf")) {
                child(association, "/CFAssociations/" + i, parentOf, order);
            }
        }
        for (int i = 0; i < source.items().size(); i++) {
            String parent = parentOf.getOrDefault(source.items().get(i).identifier(), source.document().identifier());
            childrenOf.computeIfAbsent(parent, _ -> new ArrayList<>()).add(i);
        }
        childrenOf.values().forEach(it -> it.sort(Comparator.comparing(at -> order.getOrDefault(source.items().get(at).identifier(), Integer.MAX_VALUE))));
        circles();
    }

    private void child(Association association, String at, Map<String, String> parentOf, Map<String, Integer> order) {
        String child = association.originNodeURI().identifier();
        String parent = association.destinationNodeURI().identifier();
        if (!itemAt.containsKey(child)) {
            findings.add(at + "/originNodeURI", "There is no such item in the package.");
        } else if (!itemAt.containsKey(parent) && !parent.equals(source.document().identifier())) {
            findings.add(at + "/destinationNodeURI", "There is no such item in the package.");
        } else if (parentOf.putIfAbsent(child, parent) != null) {
            findings.add(at, "This item has another parent already.");
        } else if (association.sequenceNumber() != null) {
            order.put(child, association.sequenceNumber());
        }
    }

    private void circles() {
        var reached = new ArrayDeque<>(childrenOf.getOrDefault(source.document().identifier(), List.of()));
        var seen = new boolean[source.items().size()];
        while (!reached.isEmpty()) {
            int at = reached.pop();
            seen[at] = true;
            reached.addAll(children(source.items().get(at)));
        }
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                findings.add("/CFItems/" + i, "This item is below itself, in a circle.");
            }
        }
    }

    private List<Integer> children(Item item) {
        return childrenOf.getOrDefault(item.identifier(), List.of());
    }

    private FrameworkView framework(CasePackage.Framework facts) {
        var document = source.document();
        places.put("/frameworks/0", "/CFDocument");
        var domains = new ArrayList<FrameworkView.Domain>();
        var criteria = criteria();
        for (int at : childrenOf.getOrDefault(document.identifier(), List.of())) {
            domains.add(domain(source.items().get(at), at, "/frameworks/0/domains/" + domains.size(), criteria));
        }
        return new FrameworkView(facts.key(), facts.version(), stands(document.title(), facts.name(), CaseNames::line), stands(document.description(), facts.summary(), it -> it),
                facts.introduction(), facts.audience(), facts.publishedOn(), facts.rights(), domains,
                facts.since() == null ? null : new Succession(facts.since(), inOrder(it -> it.associationType().equals("replacedBy"), Ours::successor)), null);
    }

    private FrameworkView.Domain domain(Item item, int at, String pointer, Map<String, Criterion> criteria) {
        places.put(pointer, "/CFItems/" + at);
        var ours = ours(item.extensions(), Ours::domain);
        String name = name(item, ours == null ? null : ours.name());
        var elements = new ArrayList<FrameworkView.Element>();
        for (int child : children(item)) {
            elements.add(element(source.items().get(child), child, pointer + "/elements/" + elements.size(), criteria));
        }
        return new FrameworkView.Domain(key(item, at), name, text(item, ours == null ? null : ours.summary(), name),
                ours == null ? org.commonvision.framework.Audience.EVERYONE : ours.audience(), elements);
    }

    private FrameworkView.Element element(Item item, int at, String pointer, Map<String, Criterion> criteria) {
        places.put(pointer, "/CFItems/" + at);
        var ours = ours(item.extensions(), Ours::element);
        String name = name(item, ours == null ? null : ours.name());
        String description = text(item, ours == null ? null : ours.description(), name);
        var levels = levels(criteria.get(item.identifier()), ours == null ? null : ours.levels());
        return ours == null
                ? new FrameworkView.Element(key(item, at), name, description, below(item), item.notes() == null ? "" : item.notes(), List.of(), "", levels)
                : new FrameworkView.Element(key(item, at), name, description, ours.looksLike(), stands(item.notes(), ours.example(), it -> it), ours.suggestions(), ours.overplayed(), levels);
    }

    /** What others put below an element is what it looks like. */
    private List<String> below(Item item) {
        var texts = new ArrayList<String>();
        var left = new ArrayDeque<>(children(item));
        while (!left.isEmpty()) {
            var next = source.items().get(left.pop());
            texts.add(next.fullStatement());
            children(next).reversed().forEach(left::push);
        }
        return texts;
    }

    private static String key(Item item, int at) {
        String key = item.humanCodingScheme() == null ? "" : item.humanCodingScheme().strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("[._-]*([._-])|^[._-]+|[._-]+$", "$1");
        key = key.replaceAll("^[._-]+|[._-]+$", "");
        return key.isEmpty() ? "item-" + (at + 1) : key;
    }

    private static String name(Item item, String ours) {
        String given = item.abbreviatedStatement() == null ? CaseNames.line(item.fullStatement()) : item.abbreviatedStatement();
        return stands(given.substring(0, given.offsetByCodePoints(0, Math.min(200, given.codePointCount(0, given.length())))), ours, CaseNames::line);
    }

    private static String text(Item item, String ours, String name) {
        return ours == null ? item.fullStatement() : stands(item.fullStatement(), ours, it -> CaseWriter.statement(it, name));
    }

    /** What the field says, unless that is only how ours is written there. */
    private static String stands(String field, String ours, Function<String, String> written) {
        return ours != null && (field == null || written.apply(ours).equals(field)) ? ours : field;
    }

    private Map<String, Criterion> criteria() {
        return rubrics().stream().filter(it -> ours(it.extensions(), Ours::questionnaire) == null && it.criteria() != null).flatMap(it -> it.criteria().stream())
                .filter(it -> it.itemUri() != null && it.levels() != null)
                .collect(Collectors.toMap(it -> it.itemUri().identifier(), Function.identity(), (first, _) -> first));
    }

    private static List<FrameworkView.Level> levels(Criterion criterion, List<FrameworkView.Level> ours) {
        if (criterion == null) {
            return ours;
        }
        var levels = criterion.levels().stream().sorted(Comparator.comparing(it -> it.position() == null ? 0 : it.position())).toList();
        boolean known = ours != null && ours.size() == levels.size();
        return IntStream.range(0, levels.size()).mapToObj(i -> new FrameworkView.Level(
                stands(Objects.requireNonNullElse(levels.get(i).quality(), ""), known ? ours.get(i).name() : null, CaseNames::line),
                stands(Objects.requireNonNullElse(levels.get(i).description(), ""), known ? ours.get(i).description() : null, it -> it))).toList();
    }

    private List<QuestionnaireView> questionnaires() {
        var questionnaires = new ArrayList<QuestionnaireView>();
        for (int i = 0; i < rubrics().size(); i++) {
            var rubric = rubrics().get(i);
            var ours = ours(rubric.extensions(), Ours::questionnaire);
            if (ours != null) {
                places.put("/questionnaires/" + questionnaires.size(), "/CFRubrics/" + i);
                var texts = new HashMap<String, String>();
                Objects.requireNonNullElse(rubric.criteria(), List.<Criterion>of()).forEach(it -> {
                    String item = ours(it.extensions(), Ours::item);
                    if (item != null && it.description() != null) {
                        texts.put(item, it.description());
                    }
                });
                questionnaires.add(ours.withTexts(texts));
            }
        }
        return questionnaires;
    }

    private List<CrosswalkView> crosswalks() {
        var groupings = source.definitions() == null || source.definitions().groupings() == null ? List.<CasePackage.Grouping>of() : source.definitions().groupings();
        var crosswalks = new ArrayList<CrosswalkView>();
        for (int i = 0; i < groupings.size(); i++) {
            var grouping = groupings.get(i);
            var ours = ours(grouping.extensions(), Ours::crosswalk);
            if (ours != null) {
                places.put("/crosswalks/" + crosswalks.size(), "/CFDefinitions/CFAssociationGroupings/" + i);
                crosswalks.add(new CrosswalkView(ours.key(), ours.version(), stands(grouping.description(), ours.summary(), it -> it), ours.source(), ours.publishedOn(), ours.from(), ours.to(),
                        inOrder(it -> it.groupingUri() != null && it.groupingUri().identifier().equals(grouping.identifier()), Ours::link)));
            }
        }
        return crosswalks;
    }

    private <T> List<T> inOrder(java.util.function.Predicate<Association> which, Function<Ours, T> what) {
        return source.associations().stream().filter(which).filter(it -> ours(it.extensions(), what) != null)
                .sorted(Comparator.comparing(it -> it.sequenceNumber() == null ? 0 : it.sequenceNumber())).map(it -> ours(it.extensions(), what)).toList();
    }

    private List<CasePackage.Rubric> rubrics() {
        return source.rubrics() == null ? List.of() : source.rubrics();
    }

    private static <T> T ours(Extensions extensions, Function<Ours, T> what) {
        return extensions == null || extensions.ours() == null ? null : what.apply(extensions.ours());
    }
}
