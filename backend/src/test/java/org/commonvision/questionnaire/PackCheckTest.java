package org.commonvision.questionnaire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.questionnaire.PackSource.CrosswalkSource;
import org.commonvision.questionnaire.PackSource.DomainSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build refuses a pack with a fault, and says where it is. */
class PackCheckTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Path BUNDLED = Path.of("packs", "leadership");

    private static final String PACK = """
            rights: {owner: Owner, licence: CC BY 4.0, notice: Notice, attribution: Attribution}
            frameworks:
              - {key: framework, name: Framework, summary: Summary, audience: Everyone, introduction: Introduction, domains: [D.1], examples: everyone}
            questionnaires:
              - key: questionnaire
                framework: framework
                name: Questionnaire
                summary: Summary
                instructions: Instructions
                minutes: 5
                scale: {points: [{value: 1, label: Rarely}, {value: 2, label: Often}], notApplicable: Not applicable}
                importance: {question: How important, points: [{value: 1, label: Slightly}, {value: 2, label: Very}]}
                measurement: {provisional: true, standardDeviation: 12, reliability: 0.8, source: Assumed}
                openQuestions: [{key: keep, text: What goes well, thirdPerson: What does well}]
            """;
    private static final String DOMAIN = """
            key: D.1
            name: Domain
            summary: What it is
            audience: everyone
            elements:
              - key: D.1.1
                name: Element
                description: Description
                looksLike: [Asks first]
                examples: {everyone: An example}
                items:
                  - {key: D.1.1.a, first: I ask for feedback., third: Asks for feedback.}
                suggestions: [{kind: try, text: Try it}]
                overplayed: Could it be too much?
            """;

    @Test
    void a_small_pack_without_a_fault_passes() {
        assertThat(faults(PACK, DOMAIN), is(empty()));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            name: Domain                    | name: ''                      | D.1: name is missing
            summary: What it is             | summary: '  '                 | D.1: summary is missing
            name: Element                   | name:                         | D.1.1: name is missing
            description: Description        | description: ''               | D.1.1: description is missing
            overplayed: Could it be too much? | overplayed: ''              | D.1.1: overplayed is missing
            {everyone: An example}          | {medical: An example}         | D.1.1: examples.everyone is missing
            looksLike: [Asks first]         | looksLike: []                 | D.1.1: needs looksLike, suggestions and items
            [{kind: try, text: Try it}]     | []                            | D.1.1: needs looksLike, suggestions and items
            - key: D.1.1                    | - key: D.2.1                  | D.2.1: is not in D.1
            D.1.1.a                         | D.1.2.a                       | D.1.2.a: is not in D.1.1
            I ask for feedback.             | Ask for feedback.             | D.1.1.a: is not in the first person: Ask for feedback.
            Asks for feedback.              | Asks me for feedback.         | D.1.1.a: is not in the third person: Asks me for feedback.
            I ask for feedback.             | I do not ask for feedback.    | D.1.1.a: says what is not done: I do not ask for feedback.
            Asks for feedback.              | Never asks for feedback.      | D.1.1.a: says what is not done: Never asks for feedback.
            I ask for feedback.             | I don't mind feedback.        | D.1.1.a: says what is not done: I don't mind feedback.
            I ask for feedback.             | I ask and listen.             | D.1.1.a: may join two behaviours: I ask and listen.
            """)
    void a_fault_in_a_domain_is_found_and_named(String right, String wrong, String fault) {
        assertThat(faults(PACK, DOMAIN.replace(right, wrong)), hasItem(fault));
    }

    @Test
    void an_item_of_more_than_twenty_words_is_found() {
        String twenty = "I ask " + "very ".repeat(17) + "kindly.";
        assertThat(faults(PACK, DOMAIN.replace("I ask for feedback.", twenty)), is(empty()));
        assertThat(faults(PACK, DOMAIN.replace("I ask for feedback.", "So " + twenty)), contains(containsString("D.1.1.a: more than 20 words")));
    }

    @Test
    void a_key_that_is_there_twice_is_found() {
        assertThat(faults(PACK, DOMAIN, DOMAIN), hasItem("D.1.1.a: is there twice"));
        assertThat(faults(PACK.replace("key: questionnaire", "key: framework"), DOMAIN), hasItem("framework: is there twice"));
        String item = "      - {key: D.1.1.a, first: I ask for feedback., third: Asks for feedback.}\n";
        assertThat(faults(PACK, DOMAIN.replace(item, item + item)), contains("D.1.1.a: is there twice"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            owner: Owner                        | owner: ''                 | pack: rights.owner is missing
            notice: Notice                      | notice: ''                | pack: rights.notice is missing
            name: Framework                     | name: ''                  | framework: name is missing
            introduction: Introduction          | introduction: ''          | framework: introduction is missing
            domains: [D.1]                      | domains: [D.1, D.9]       | framework: there is no domain D.9
            framework: framework                | framework: another        | questionnaire: there is no framework another
            {value: 2, label: Often}            | {value: 3, label: Often}  | questionnaire: the points of a scale count from 1
            , {value: 2, label: Often}          | ''                        | questionnaire: a scale has 2 to 7 points
            text: What goes well            | text: ''                  | questionnaire: keep: text is missing
            thirdPerson: What does well | thirdPerson: ''   | questionnaire: keep: thirdPerson is missing
            label: Often                        | label: ''                 | questionnaire: a label of a scale is missing
            question: How important            | question: ''              | questionnaire: importance.question is missing
            {value: 1, label: Slightly}         | {value: 0, label: Not}    | questionnaire: the points of importance count from 1
            , {value: 2, label: Very}           | ''                        | questionnaire: importance has 2 to 7 points
            """)
    void a_fault_in_the_pack_is_found_and_named(String right, String wrong, String fault) {
        assertThat(faults(PACK.replace(right, wrong), DOMAIN), contains(fault));
    }

    @Test
    void the_bundled_pack_has_seven_domains_twenty_eight_elements_and_fifty_six_items_and_no_fault() throws IOException {
        var domains = new ArrayList<DomainSource>();
        try (var files = Files.list(BUNDLED.resolve("domains"))) {
            for (var file : files.sorted().toList()) {
                domains.add(YAML.readValue(file.toFile(), DomainSource.class));
            }
        }
        assertThat(PackCheck.faults(YAML.readValue(BUNDLED.resolve("pack.yaml").toFile(), PackSource.class), domains), is(empty()));
        assertEquals(7, domains.size());
        assertEquals(28, domains.stream().mapToInt(it -> it.elements().size()).sum());
        assertEquals(56, domains.stream().flatMap(it -> it.elements().stream()).mapToInt(it -> it.items().size()).sum());
    }

    @Test
    void what_is_said_of_elements_is_said_of_them_in_every_profession() {
        var links = pack().crosswalks().stream().map(Pack.PackedCrosswalk::source).collect(Collectors.toMap(CrosswalkView::key, CrosswalkView::elements));
        for (String profession : List.of("clinical-leadership", "medical-leadership")) {
            assertEquals(links.get("leadership-framework-to-healthcare-leadership-model").stream().filter(it -> !it.from().matches("LF\\.[67].*")).toList(),
                    links.get(profession + "-to-healthcare-leadership-model"));
            assertEquals(links.get("board-leadership-competencies-to-leadership-framework").stream().filter(it -> !it.to().matches("LF\\.[67].*")).toList(),
                    links.get("board-leadership-competencies-to-" + profession));
        }
    }

    @Test
    void a_crosswalk_is_between_elements_that_are_there_and_names_a_pair_once() {
        var link = new CrosswalkView.Link("LF.1.1", "HLM.2.1", CrosswalkView.Strength.CLOSE);
        var nowhere = new CrosswalkView.Link("LF.1.1", "HLM.2.9", CrosswalkView.Strength.PART);
        var crosswalk = new CrosswalkSource("a-to-b", "leadership-framework", "healthcare-leadership-model", "Where they meet.", "", List.of(link, link, nowhere), null);
        assertThat(PackCheck.faults(List.of(crosswalk), pack().frameworks().stream().map(Pack.PackedFramework::source).toList()), contains(
                "a-to-b: source is missing",
                "a-to-b: LF.1.1 to HLM.2.1: is there twice",
                "a-to-b: LF.1.1 to HLM.2.9 names an element that is not there"));
    }

    @Test
    void the_hash_of_each_text_in_the_index_is_that_of_the_text() throws IOException {
        var pack = pack();
        Pack.Index index = JSON.readValue(PackCheckTest.class.getResource(Pack.INDEX), Pack.Index.class);
        assertEquals(pack.frameworks().stream().map(it -> new Pack.Entry(it.source().key(), it.hash())).toList(), index.frameworks());
        assertEquals(pack.questionnaires().stream().map(it -> new Pack.Entry(it.source().key(), it.hash())).toList(), index.questionnaires());
        assertEquals(pack.crosswalks().stream().map(it -> new Pack.Entry(it.source().key(), it.hash())).toList(), index.crosswalks());
    }

    private static Pack pack() {
        try {
            return JSON.readValue(PackCheckTest.class.getResource(Pack.FILE), Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(String pack, String... domains) {
        try {
            var sources = new ArrayList<DomainSource>();
            for (String domain : domains) {
                sources.add(YAML.readValue(domain, DomainSource.class));
            }
            return PackCheck.faults(YAML.readValue(pack, PackSource.class), sources);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
