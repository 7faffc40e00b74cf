package org.commonvision.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.commonvision.platform.http.StoredJson;
import org.junit.jupiter.api.Test;

/** Our reading of the schema is everybody's reading of it. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry STANDARD = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final com.networknt.schema.Schema THEIRS = STANDARD.getSchema(PackReader.SCHEMA.text(), InputFormat.JSON);

    @Test
    void the_schema_is_one_of_draft_2020_12() {
        var meta = STANDARD.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(PackReader.SCHEMA.text(), InputFormat.JSON), is(empty()));
    }

    @Test
    void another_implementation_of_json_schema_finds_the_same_documents_right_and_wrong() {
        qt().withExamples(1_500).forAll(integers().all()).checkAssert(seed -> {
            var random = new Random(seed);
            var document = tree(StoredJson.write(new Generated(seed).document()));
            if (random.nextInt(10) > 0) {
                damage(document, random);
            }
            boolean theirs = THEIRS.validate(document.toString(), InputFormat.JSON, run -> run.executionConfig(it -> it.formatAssertionsEnabled(true))).isEmpty();
            assertEquals(theirs, faults(document.toString()).isEmpty(), document::toString);
        });
    }

    @Test
    void each_thing_is_named_by_where_it_is() {
        var document = (ObjectNode) tree(StoredJson.write(new Generated(7).document()));
        document.put("another/one", 1);
        ((ObjectNode) document.at("/frameworks/0/rights")).put("owner", 3);
        ((ObjectNode) document.at("/frameworks/0")).remove("name");
        assertEquals(List.of("/frameworks/0/rights/owner", "/frameworks/0/name", "/another~1one"), faults(document.toString()));
    }

    private static List<String> faults(String document) {
        var findings = new Findings();
        PackReader.read(document.getBytes(StandardCharsets.UTF_8), findings);
        return findings.all().stream().map(it -> it.pointer()).toList();
    }

    /** One thing somewhere becomes another, goes, or comes. */
    private static void damage(JsonNode document, Random random) {
        var places = new TreeMap<String, List<JsonNode>>();
        containers(document, "", places);
        // Each kind of place as often as another, however many there are of it.
        var kind = List.copyOf(places.values()).get(random.nextInt(places.size()));
        var place = kind.get(random.nextInt(kind.size()));
        var other = List.of(JSON.getNodeFactory().textNode("x y"), JSON.getNodeFactory().numberNode(-3), JSON.getNodeFactory().numberNode(2_000_000), JSON.getNodeFactory().numberNode(0.5),
                JSON.getNodeFactory().nullNode(), JSON.getNodeFactory().booleanNode(true), JSON.createArrayNode(), JSON.createObjectNode(),
                JSON.getNodeFactory().textNode("x".repeat(250)), JSON.getNodeFactory().textNode("x".repeat(4_001))).get(random.nextInt(10));
        if (place instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextBoolean()) {
                array.add(other);
            } else {
                array.set(random.nextInt(array.size()), other);
            }
        } else if (place instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() || random.nextInt(5) == 0 ? "unheard-of" : names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, other);
            }
        }
    }

    private static void containers(JsonNode node, String kind, Map<String, List<JsonNode>> found) {
        if (node.isContainerNode()) {
            found.computeIfAbsent(kind, _ -> new ArrayList<>()).add(node);
            node.properties().forEach(it -> containers(it.getValue(), kind + "/" + it.getKey(), found));
            if (node.isArray()) {
                node.forEach(it -> containers(it, kind + "/", found));
            }
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
