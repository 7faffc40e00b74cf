package org.commonvision.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonvision.exchange.ImportReport.Change;
import org.commonvision.exchange.Imports.Format;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.questionnaire.QuestionnairesIn;
import org.junit.jupiter.api.Test;

/** What goes through CASE says the same afterwards. */
class CaseRoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ExchangeIn ONE = ExchangeIn.anEmptySystem();
    private static final ExchangeIn OTHER = ExchangeIn.anEmptySystem();
    private static final List<String> BUNDLED = List.of("board-leadership-competencies", "healthcare-leadership-model", "leadership-framework", "clinical-leadership", "medical-leadership");

    @Test
    void every_bundled_framework_says_the_same_after_a_journey_through_case() {
        var system = ExchangeIn.anEmptySystem();
        QuestionnairesIn.publishBundled(system.database(), Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        var empty = ExchangeIn.anEmptySystem();
        BUNDLED.forEach(it -> empty.take(system.exportAsCase(it, 1), Format.CASE, false));
        BUNDLED.forEach(it -> empty.take(system.exportAsCase(it, 1), Format.CASE, false));
        BUNDLED.forEach(it -> assertEquals(system.export(it, 1), empty.export(it, 1)));
    }

    @Test
    void whatever_is_right_says_the_same_after_a_journey_through_case() {
        qt().withExamples(25).forAll(integers().all()).checkAssert(seed -> {
            var generated = new Generated(seed);
            var document = generated.document();
            ONE.take(StoredJson.write(document));
            // Twice: a crosswalk is left out while the framework that it leads to is not there.
            document.frameworks().forEach(it -> OTHER.take(ONE.exportAsCase(it.key(), it.version()), Format.CASE, false));
            document.frameworks().forEach(it -> OTHER.take(ONE.exportAsCase(it.key(), it.version()), Format.CASE, false));
            document.frameworks().forEach(it -> assertEquals(ONE.export(it.key(), it.version()), OTHER.export(it.key(), it.version())));
        });
    }

    @Test
    void identifiers_are_the_same_in_every_system_and_of_a_kind_that_case_allows() {
        String id = CaseNames.item("leadership-framework", 1, "LF.1");
        assertEquals("ac944c56-b70f-539c-a9b1-3b9c222f20cf", id);
        assertThat(id, matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void a_field_of_case_that_was_edited_stands() {
        var edited = exported();
        var item = (ObjectNode) edited.at("/CFItems/0");
        item.put("abbreviatedStatement", "Another name");
        rename(edited);
        var system = ExchangeIn.anEmptySystem();
        system.take(edited.toString(), Format.CASE, false);
        assertEquals("Another name", tree(system.export("edited", 1)).at("/frameworks/0/domains/0/name").asText());
    }

    @Test
    void a_crosswalk_to_a_framework_that_is_not_here_is_left_out_and_comes_with_the_next_import() {
        var system = ExchangeIn.anEmptySystem();
        QuestionnairesIn.publishBundled(system.database(), Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        var empty = ExchangeIn.anEmptySystem();
        assertEquals(Change.LEFT_OUT, empty.take(system.exportAsCase("leadership-framework", 1), Format.CASE, false).items().getLast().change());
        empty.take(system.exportAsCase("healthcare-leadership-model", 1), Format.CASE, false);
        assertEquals(Change.CREATED, empty.take(system.exportAsCase("leadership-framework", 1), Format.CASE, false).items().getLast().change());
    }

    @Test
    void what_hangs_on_nothing_or_on_itself_is_named() {
        var unknown = exported();
        ((ObjectNode) unknown.at("/CFAssociations/1/destinationNodeURI")).put("identifier", UUID.randomUUID().toString());
        assertThat(wrong(unknown), contains("/CFAssociations/1/destinationNodeURI"));

        var circular = exported();
        ((ObjectNode) circular.at("/CFAssociations/0/destinationNodeURI")).put("identifier", circular.at("/CFItems/1/identifier").asText());
        assertThat(wrong(circular), hasItem("/CFItems/0"));

        var twice = exported();
        ((ObjectNode) twice.at("/CFItems/1")).put("identifier", twice.at("/CFItems/0/identifier").asText());
        assertThat(wrong(twice), hasItem("/CFItems/1/identifier"));
    }

    @Test
    void what_does_not_agree_is_said_of_the_package() {
        var clash = exported();
        ((ObjectNode) clash.at("/CFItems/2")).put("humanCodingScheme", clash.at("/CFItems/1/humanCodingScheme").asText());
        assertThat(wrong(clash), hasItem("/CFItems/2"));
    }

    private static JsonNode exported() {
        var system = ExchangeIn.anEmptySystem();
        QuestionnairesIn.publishBundled(system.database(), Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        var tree = (ObjectNode) tree(system.exportAsCase("board-leadership-competencies", 1));
        tree.remove("CFRubrics");
        return tree;
    }

    private static void rename(JsonNode tree) {
        ((ObjectNode) tree.at("/CFDocument/extensions/common-vision/framework")).put("key", "edited");
    }

    private static List<String> wrong(JsonNode tree) {
        rename(tree);
        var refused = assertThrows(ImportRefused.class, () -> ExchangeIn.anEmptySystem().take(tree.toString(), Format.CASE, true));
        return ((ImportRefused.ImportRefusedProblem) refused.body()).errors().stream().map(it -> it.pointer()).toList();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
