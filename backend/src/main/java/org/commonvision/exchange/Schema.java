package org.commonvision.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.commonvision.platform.http.PlainText;

/**
 * A JSON Schema of ours, held against a document while it is read: nothing of the document is kept but what is wrong with it,
 * so its size and shape cost no memory. Knows the words that our schemas use, and refuses to be made from one with others.
 */
final class Schema {

    private static final Set<String> KNOWN = Set.of("$schema", "$id", "$ref", "$defs", "title", "description", "type", "const", "enum", "properties", "required",
            "additionalProperties", "items", "minItems", "maxItems", "maxLength", "pattern", "format", "minimum", "maximum");
    /** No object of ours has nearly as many, and each is remembered to find one that is there twice. */
    private static final int MOST_PROPERTIES = 1_000;

    private final String text;
    private final Rule root;

    private record Rule(Set<String> types, Set<String> values, Map<String, Rule> properties, List<String> required, boolean open,
            Rule items, int minItems, int maxItems, int maxLength, Pattern pattern, boolean date, BigDecimal minimum, BigDecimal maximum) {}

    /** Where the reading is; written out only when something is wrong there. */
    private record Place(Place in, String name) {
        Place at(Object step) {
            return new Place(this, String.valueOf(step));
        }

        @Override
        public String toString() {
            return in == null ? "" : in + "/" + name.replace("~", "~0").replace("/", "~1");
        }
    }

    private static final class Enough extends IOException {}

    private Schema(String text, Rule root) {
        this.text = text;
        this.root = root;
    }

    static Schema in(String resource) {
        var schema = read(resource);
        return new Schema(schema.toPrettyString(), new Compiler(schema).root());
    }

    private static JsonNode read(String resource) {
        try (var file = Schema.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is served. */
    String text() {
        return text;
    }

    /** Reads the document to its end, or until more is wrong than anybody would read. */
    void check(JsonParser document, Findings findings) throws IOException {
        try {
            document.nextToken();
            value(document, root, new Place(null, null), findings);
            if (document.nextToken() != null) {
                findings.add("", "There is something after the end of the document.");
            }
        } catch (Enough e) {
            // What has been found is said; the rest need not be read.
        }
    }

    private void value(JsonParser parser, Rule rule, Place place, Findings findings) throws IOException {
        if (!rule.types().contains(typeOf(parser))) {
            wrong(findings, place, "This should be " + rule.types().stream().sorted().map(Schema::called).collect(Collectors.joining(" or ")) + ".");
            parser.skipChildren();
            return;
        }
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, rule, place, findings);
            case START_ARRAY -> array(parser, rule, place, findings);
            case VALUE_STRING -> string(parser.getText(), rule, place, findings);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, rule, place, findings);
            default -> { }
        }
    }

    private void object(JsonParser parser, Rule rule, Place place, Findings findings) throws IOException {
        var seen = new HashSet<String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            var property = place.at(name);
            parser.nextToken();
            if (seen.size() == MOST_PROPERTIES) {
                wrong(findings, place, "This has more than " + MOST_PROPERTIES + " properties.");
                throw new Enough();
            }
            if (!seen.add(name)) {
                wrong(findings, property, "This property is here twice.");
                parser.skipChildren();
            } else if (rule.properties().containsKey(name)) {
                value(parser, rule.properties().get(name), property, findings);
            } else {
                if (!rule.open()) {
                    wrong(findings, property, "There is no such property here.");
                }
                parser.skipChildren();
            }
        }
        for (String name : rule.required()) {
            if (!seen.contains(name)) {
                wrong(findings, place.at(name), "This is missing.");
            }
        }
    }

    private void array(JsonParser parser, Rule rule, Place place, Findings findings) throws IOException {
        int size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (size == rule.maxItems()) {
                wrong(findings, place, "There are more than " + rule.maxItems() + " of these.");
                throw new Enough();
            }
            value(parser, rule.items(), place.at(size), findings);
            size++;
        }
        if (size < rule.minItems()) {
            wrong(findings, place, "There should be at least " + rule.minItems() + " of these.");
        }
    }

    private static void string(String text, Rule rule, Place place, Findings findings) throws Enough {
        if (!PlainText.isClean(text)) {
            wrong(findings, place, "This holds characters that are no text.");
        } else if (text.codePointCount(0, text.length()) > rule.maxLength()) {
            wrong(findings, place, "This has more than " + rule.maxLength() + " characters.");
        } else if (rule.values() != null && !rule.values().contains(text)) {
            wrong(findings, place, "This should be " + String.join(" or ", rule.values().stream().sorted().toList()) + ".");
        } else if (rule.pattern() != null && !rule.pattern().matcher(text).matches()) {
            wrong(findings, place, "This does not have the form of what belongs here.");
        } else if (rule.date() && !isDate(text)) {
            wrong(findings, place, "This should be a date such as 2026-11-26.");
        }
    }

    private static void number(JsonParser parser, Rule rule, Place place, Findings findings) throws IOException {
        if (rule.values() != null && !rule.values().contains(parser.getText())) {
            wrong(findings, place, "This should be " + String.join(" or ", rule.values()) + ".");
        }
        if (rule.minimum() != null) {
            var number = parser.getDecimalValue();
            if (number.compareTo(rule.minimum()) < 0 || number.compareTo(rule.maximum()) > 0) {
                wrong(findings, place, "This should be from " + rule.minimum().toPlainString() + " to " + rule.maximum().toPlainString() + ".");
            }
        }
    }

    private static void wrong(Findings findings, Place place, String message) throws Enough {
        findings.add(place.toString(), message);
        if (findings.full()) {
            throw new Enough();
        }
    }

    private static String typeOf(JsonParser parser) {
        return switch (parser.currentToken()) {
            case null -> "nothing";
            case START_OBJECT -> "object";
            case START_ARRAY -> "array";
            case VALUE_STRING -> "string";
            case VALUE_NUMBER_INT -> "integer";
            case VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            default -> "null";
        };
    }

    private static String called(String type) {
        return switch (type) {
            case "object", "array", "integer" -> "an " + type;
            case "string" -> "a text";
            case "boolean" -> "true or false";
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Makes rules of the schema's words. */
    private static final class Compiler {

        private final JsonNode schema;
        private final Map<String, Rule> definitions = new HashMap<>();

        Compiler(JsonNode schema) {
            this.schema = schema;
        }

        Rule root() {
            return rule(schema);
        }

        /** A definition of this schema, or of the one of our own documents, which others build on. */
        private Rule definition(String reference) {
            if (reference.startsWith("#")) {
                return rule(schema.at(reference.substring(1)));
            }
            return new Compiler(read("/exchange/pack.schema.json")).rule(reference.substring(reference.indexOf('#')));
        }

        private Rule rule(String reference) {
            if (!definitions.containsKey(reference)) {
                definitions.put(reference, definition(reference));
            }
            return definitions.get(reference);
        }

        private Rule rule(JsonNode node) {
            node.fieldNames().forEachRemaining(word -> {
                if (!KNOWN.contains(word)) {
                    throw new IllegalArgumentException("A schema of ours says " + word + ", which is not known here");
                }
            });
            if (node.has("$ref")) {
                return rule(node.get("$ref").asText());
            }
            var properties = new HashMap<String, Rule>();
            node.path("properties").properties().forEach(it -> properties.put(it.getKey(), rule(it.getValue())));
            String pattern = node.path("pattern").asText("^.*$");
            return new Rule(types(node), values(node), Map.copyOf(properties), texts(node.path("required")).toList(), node.path("additionalProperties").asBoolean(true),
                    node.has("items") ? rule(node.get("items")) : null, node.path("minItems").asInt(0), node.path("maxItems").asInt(Integer.MAX_VALUE),
                    node.path("maxLength").asInt(Integer.MAX_VALUE), node.has("pattern") ? Pattern.compile(pattern.substring(1, pattern.length() - 1)) : null,
                    node.has("format"), node.has("minimum") ? node.get("minimum").decimalValue() : null, node.has("maximum") ? node.get("maximum").decimalValue() : null);
        }

        private static Set<String> types(JsonNode node) {
            if (node.has("const")) {
                return Set.of(node.get("const").isTextual() ? "string" : "integer");
            }
            if (node.has("enum")) {
                return Set.of("string");
            }
            var types = node.get("type").isArray() ? texts(node.get("type")).collect(Collectors.toSet()) : Set.of(node.get("type").asText());
            return types.contains("number") ? Set.of("number", "integer") : Set.copyOf(types);
        }

        private static Set<String> values(JsonNode node) {
            return node.has("const") ? Set.of(node.get("const").asText()) : node.has("enum") ? texts(node.get("enum")).collect(Collectors.toSet()) : null;
        }

        private static java.util.stream.Stream<String> texts(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
        }
    }
}
