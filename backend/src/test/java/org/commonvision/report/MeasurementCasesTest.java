package org.commonvision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonvision.framework.Succession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked values that the app's own functions meet too, from the same file: the two sides cannot drift apart. */
class MeasurementCasesTest {

    private final JsonNode cases = read();

    @TestFactory
    Stream<DynamicTest> wilson_intervals_are_as_published() {
        return each("wilson", it -> it.path("successes") + " of " + it.path("n") + ", " + it.path("source").asText(), it -> {
            var interval = Measurement.exactWilson(it.path("successes").asInt(), it.path("n").asInt());
            assertEquals(it.path("low").asDouble(), interval[0], 0.00005);
            assertEquals(it.path("high").asDouble(), interval[1], 0.00005);
        });
    }

    @TestFactory
    Stream<DynamicTest> figures_are_as_worked_out_by_hand() {
        return each("figures", it -> it.path("name").asText(), it -> {
            var values = values(it.path("values"));
            var tally = Measurement.tally(values, 0, values.length, it.path("points").asInt());
            boolean element = it.path("rule").asText().equals("element");
            var figures = Figures.of(tally, element ? Measurement.elementScore(tally) : Measurement.score(tally));
            var expected = it.path("expected");
            assertEquals(expected.path("items").asInt(), figures.items());
            assertEquals(expected.path("notApplicable").asInt(), figures.notApplicable());
            assertEquals(expected.path("notObserved").asInt(), figures.notObserved());
            assertEquals(expected.path("answered").asInt(), figures.answered());
            assertEquals(expected.path("unanswered").asInt(), figures.unanswered());
            assertEquals(ints(expected.path("distribution")), figures.distribution());
            assertEquals(whole(expected.path("highestShare")), figures.highestShare());
            assertEquals(whole(expected.path("score")), figures.score());
            if (expected.path("highestShareInterval").isNull()) {
                assertNull(figures.highestShareInterval());
            } else {
                assertEquals(expected.path("highestShareInterval").path("low").asInt(), figures.highestShareInterval().low());
                assertEquals(expected.path("highestShareInterval").path("high").asInt(), figures.highestShareInterval().high());
            }
            if (expected.has("standing")) {
                assertEquals(expected.path("standing"), new ObjectMapper().valueToTree(Measurement.standing(tally)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> importance_is_as_worked_out_by_hand() {
        return each("importance", it -> it.path("name").asText(), it -> {
            var values = Measurement.importanceOf(values(it.path("importance")), values(it.path("answers")));
            var tally = Measurement.tally(values, 0, values.length, it.path("points").asInt());
            assertEquals(it.path("expected"), new ObjectMapper().valueToTree(Figures.of(tally, Measurement.elementScore(tally))));
            assertEquals(it.path("important").asBoolean(), Measurement.isImportant(Measurement.elementScore(tally)));
        });
    }

    @TestFactory
    Stream<DynamicTest> the_reliable_change_index_is_as_published() {
        return each("reliableChangeIndex", it -> it.path("source").asText(), it -> {
            double sd = it.path("standardDeviation").asDouble();
            double reliability = it.path("reliability").asDouble();
            assertEquals(it.path("index").asDouble(), Measurement.reliableChangeIndex(it.path("from").asDouble(), it.path("to").asDouble(), sd, reliability), 0.005);
            assertEquals(it.path("standardErrorOfDifference").asDouble(), Measurement.standardErrorOfDifference(sd, reliability), 0.005);
        });
    }

    @TestFactory
    Stream<DynamicTest> the_smallest_detectable_change_is_as_worked_out_by_hand() {
        return each("smallestDetectable", it -> it.path("standardDeviation") + ", " + it.path("reliability"),
                it -> assertEquals(it.path("expected").asInt(), Measurement.smallestDetectable(it.path("standardDeviation").asDouble(), it.path("reliability").asDouble())));
    }

    @TestFactory
    Stream<DynamicTest> changes_are_as_worked_out_by_hand() {
        return each("changes", it -> it.path("name").asText(), it -> {
            var before = values(it.path("before"));
            var after = values(it.path("after"));
            var at = new ArrayList<int[]>();
            for (int i = 0; i < before.length; i++) {
                at.add(new int[] {i, i});
            }
            int points = it.path("points").asInt();
            var change = Progress.change(Measurement.common(before, after, at, it.path("itemsAsked").asInt(before.length), points), points, it.path("standardDeviation").asDouble(), it.path("reliability").asDouble());
            var expected = it.path("expected");
            assertEquals(expected.path("itemsCompared").asInt(), change.itemsCompared());
            assertEquals(whole(expected.path("from")), change.from());
            assertEquals(whole(expected.path("to")), change.to());
            assertEquals(whole(expected.path("change")), change.change());
            assertEquals(expected.path("smallestDetectable").asInt(), change.smallestDetectable());
            assertEquals(expected.path("verdict"), new ObjectMapper().valueToTree(change.verdict()));
            assertEquals(expected.path("obstacle").asText(null), change.obstacle() == null ? null : new ObjectMapper().valueToTree(change.obstacle()).asText());
            if (expected.path("index").isNull()) {
                assertNull(change.index());
            } else {
                assertEquals(expected.path("index").asDouble(), change.index(), 0.0051, "to the two decimals that are served");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> which_items_are_the_same_is_as_worked_out_by_hand() {
        return each("sameItems", it -> it.path("name").asText(), it -> {
            var from = items(it, it.path("from"));
            var to = items(it, it.path("to"));
            var found = SameItems.of(List.copyOf(from.values()), List.copyOf(to.values()));
            var earlier = List.copyOf(from.keySet());
            var later = List.copyOf(to.keySet());
            var same = new TreeMap<String, String>();
            for (int i = 0; i < later.size(); i++) {
                if (found.before(i) >= 0) {
                    same.put(later.get(i), earlier.get(found.before(i)));
                }
            }
            assertEquals(new ObjectMapper().convertValue(it.path("same"), new TypeReference<TreeMap<String, String>>() {}), same);
        });
    }

    /** In the order in which they are asked. */
    private static Map<String, Lineage.Descent> items(JsonNode example, JsonNode version) {
        String questionnaire = version.get(0).asText();
        var versions = new ArrayList<Lineage.Version>();
        example.path("questionnaires").path(questionnaire).forEach(it -> versions.add(new Lineage.Version(it.path("version").asInt(),
                new ObjectMapper().convertValue(it.path("items"), new TypeReference<Map<String, String>>() {}), new ObjectMapper().convertValue(it.get("succession"), Succession.class))));
        var descents = new Lineage(questionnaire, versions).of(version.get(1).asInt());
        var asked = new LinkedHashMap<String, Lineage.Descent>();
        versions.stream().filter(it -> it.number() == version.get(1).asInt()).forEach(it -> it.words().keySet().forEach(key -> asked.put(key, descents.get(key))));
        return asked;
    }

    private interface Check {
        void of(JsonNode example);
    }

    private Stream<DynamicTest> each(String group, java.util.function.Function<JsonNode, String> name, Check check) {
        assertEquals(false, cases.path(group).isEmpty(), "measurement-cases.json has no " + group);
        return StreamSupport.stream(cases.path(group).spliterator(), false).map(it -> DynamicTest.dynamicTest(name.apply(it), () -> check.of(it)));
    }

    private static short[] values(JsonNode array) {
        var values = new short[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) array.get(i).asInt();
        }
        return values;
    }

    private static List<Integer> ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asInt).toList();
    }

    private static Integer whole(JsonNode number) {
        return number.isNull() ? null : Integer.valueOf(number.asInt());
    }

    private static JsonNode read() {
        try (var file = MeasurementCasesTest.class.getResourceAsStream("/measurement-cases.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
