package org.commonvision.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Everything that a report says of answers, each under its name: {@code D.1/peers} is {@code 4.7 or-more 3-to-5}. */
final class ShownFigures {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static Map<String, String> of(FeedbackReportView report) {
        return of((JsonNode) JSON.valueToTree(report));
    }

    static Map<String, String> of(JsonNode report) {
        var shown = new TreeMap<String, String>();
        put(shown, "voices", joined(report.path("voices"), voice -> words(voice, "voice", "raters")));
        put(shown, "how sure", words(report.path("howSure"), "raters", "notObserved", "groups"));
        put(shown, "highest", joined(report.path("highest"), item -> item.path("key").asText()));
        put(shown, "lowest", joined(report.path("lowest"), item -> item.path("key").asText()));
        for (var question : report.path("comments")) {
            put(shown, question.path("key").asText() + " all-raters", joined(question.path("allRaters"), JsonNode::asText));
            put(shown, question.path("key").asText() + " line-manager", joined(question.path("lineManager"), JsonNode::asText));
        }
        for (var domain : report.path("domains")) {
            part(shown, domain);
            for (var element : domain.path("elements")) {
                part(shown, element);
                for (var item : element.path("items")) {
                    part(shown, item);
                    put(shown, item.path("key").asText() + " groups withheld", item.path("groupsWithheld").asText());
                    put(shown, item.path("key").asText() + " agreement", words(item, "agreement"));
                    put(shown, item.path("key").asText() + " importance", words(item, "importance"));
                    put(shown, item.path("key").asText() + " distribution", joined(item.path("distribution"), JsonNode::asText));
                }
            }
        }
        return shown;
    }

    /** The same, read from the table. */
    static Map<String, String> ofCsv(String table) {
        var shown = new TreeMap<String, String>();
        for (var row : rows(table)) {
            String key = row.get("key");
            switch (row.get("kind")) {
                case "voice" -> add(shown, "voices", words(row, "voice", "answered"), ", ");
                case "how-sure" -> add(shown, "how sure", words(row, "answered", "text"), " ");
                case "highest", "lowest" -> add(shown, row.get("kind"), key, ", ");
                case "comment" -> add(shown, key + " " + row.get("voice"), row.get("text"), ", ");
                case "domain", "element", "item" -> {
                    if (row.get("voice").isEmpty()) {
                        put(shown, key + " self-rating", row.get("selfRating"));
                        put(shown, key + " quadrant", row.get("quadrant"));
                        put(shown, key + " groups withheld", row.get("groupsWithheld"));
                        put(shown, key + " agreement", row.get("agreement"));
                        put(shown, key + " importance", row.get("importance"));
                        put(shown, key + " distribution", row.get("distribution").replace(" ", ", "));
                    } else {
                        put(shown, key + "/" + row.get("voice"), words(row, "mean", "end", "answered"));
                    }
                }
                default -> { }
            }
        }
        return shown;
    }

    private static List<Map<String, String>> rows(String table) {
        try (var rows = new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader()).<Map<String, String>>readValues(table)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Map<String, String> row, String... columns) {
        return java.util.Arrays.stream(columns).map(row::get).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    private static void add(Map<String, String> shown, String name, String what, String between) {
        shown.merge(name, what, (before, more) -> before + between + more);
    }

    private static void part(Map<String, String> shown, JsonNode part) {
        String key = part.path("key").asText();
        part.path("figures").forEach(figure -> put(shown, key + "/" + figure.path("voice").asText(), figure(figure)));
        put(shown, key + " self-rating", words(part, "selfRating"));
        put(shown, key + " quadrant", words(part, "quadrant"));
    }

    private static String figure(JsonNode figure) {
        return words(figure, "mean", "end", "answered");
    }

    private static String words(JsonNode node, String... properties) {
        return java.util.Arrays.stream(properties).map(node::path).filter(it -> !it.isNull() && !it.isMissingNode()).map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private static String joined(JsonNode list, java.util.function.Function<JsonNode, String> words) {
        return StreamSupport.stream(list.spliterator(), false).map(words).collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> shown, String name, String what) {
        if (!what.isEmpty()) {
            shown.put(name, what);
        }
    }

    private ShownFigures() {}
}
