package org.commonvision.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A release as it is served, read by somebody who knows who works where, in which group, and who left out what: the people that
 * each figure rests on. It is held against the people's answers at once, so that an attacker is not led astray by what is only said.
 */
final class ReadRelease {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_IN_A_UNIT = "Not in a unit";

    private final GeneratedOrganisation organisation;
    private final Map<String, CycleSheets.Figure> keys;
    private final Set<Set<Integer>> figures = new HashSet<>();
    private final List<String> untrue = new ArrayList<>();

    private ReadRelease(GeneratedOrganisation organisation, Map<String, CycleSheets.Figure> keys, JsonNode release) {
        this.organisation = organisation;
        this.keys = keys;
        if (!release.path("whole").isNull()) {
            cell(release.get("whole"), people(_ -> true));
        }
        if (!release.path("secondary").isNull()) {
            secondary(release.get("secondary").get("cells"));
        }
        release.get("elements").forEach(this::ofThoseWhoHave);
        release.get("seniorDomains").forEach(this::ofThoseWhoHave);
    }

    /** @param keys what the questionnaire calls the figures of the answers; of other figures everybody has, nothing is said */
    static ReadRelease of(GeneratedOrganisation organisation, Map<String, CycleSheets.Figure> keys, String json) {
        try {
            return new ReadRelease(organisation, keys, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Positions in the organisation's answers. */
    Set<Set<Integer>> figures() {
        return figures;
    }

    /** What the release says that is not so. */
    List<String> untrue() {
        return untrue;
    }

    // --- The tree ---------------------------------------------------------------------------------------------------

    private void cell(JsonNode cell, Set<Integer> people) {
        rests(cell, people);
        var left = new HashSet<>(people);
        var named = new ArrayList<String>();
        for (var child : cell.get("breakdown")) {
            var key = child.get("key").asText();
            switch (child.get("kind").asText()) {
                case "unit" -> {
                    var within = organisation.tree.within(key);
                    var itsPeople = people(i -> within.contains(unit(i)));
                    left.removeAll(itsPeople);
                    named.add(organisation.tree.unit(key).name());
                    cell(child, itsPeople);
                }
                case "not-in-a-unit" -> {
                    var itsPeople = people(i -> unit(i).equals(key));
                    left.removeAll(itsPeople);
                    named.add(NOT_IN_A_UNIT);
                    cell(child, itsPeople);
                }
                // Last: the children add up to their parent, so it is whoever is left.
                default -> {
                    texts(child.get("parts")).forEach(named::add);
                    cell(child, Set.copyOf(left));
                    left.clear();
                }
            }
        }
        if (!cell.get("breakdown").isEmpty()) {
            texts(cell.get("withoutFigures")).forEach(named::add);
            var all = Stream.concat(organisation.tree.below(cell.get("key").asText()).stream().map(UnitTree.Unit::name),
                    people(i -> unit(i).equals(cell.get("key").asText())).isEmpty() ? Stream.of() : Stream.of(NOT_IN_A_UNIT));
            claim(left.isEmpty(), "the groups below " + cell.get("name") + " do not add up");
            // Nobody may be in no unit and yet the combined cell name them: as with units, 0 and a few look alike.
            claim(all.sorted().toList().equals(named.stream().sorted().toList()) || named.contains(NOT_IN_A_UNIT), "the groups below " + cell.get("name") + " are " + named);
        }
    }

    // --- The organisation as a whole --------------------------------------------------------------------------------

    private void secondary(JsonNode cells) {
        var codes = StreamSupport.stream(cells.spliterator(), false).map(cell -> cell.get("code").asText()).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
        for (var cell : cells) {
            var code = cell.get("code").asText();
            rests(cell, people(i -> code.isEmpty() ? !codes.contains(group(i)) : code.equals(group(i))));
        }
    }

    private void ofThoseWhoHave(JsonNode given) {
        var figure = keys.get(given.get("key").asText());
        if (figure != null) {
            var people = people(i -> organisation.answers.get(i).of(figure) != null);
            figures.add(people);
            claim(given.get("mean").asInt() == mean(people, figure), given + " of " + people.size());
        }
    }

    // --- What it rests on -------------------------------------------------------------------------------------------

    private void rests(JsonNode cell, Set<Integer> people) {
        figures.add(people);
        claim(Math.abs(cell.get("people").asInt() - people.size()) <= 2, cell.get("name") + " has " + people.size());
        for (var domain : cell.get("domains")) {
            var figure = keys.get(domain.get("key").asText());
            claim(figure == null || domain.get("mean").asInt() == mean(people, figure), cell.get("name") + " " + domain);
        }
    }

    private int mean(Set<Integer> people, CycleSheets.Figure figure) {
        return (int) Math.floor(people.stream().mapToInt(i -> organisation.answers.get(i).of(figure)).average().orElse(-1) + .5);
    }

    private void claim(boolean holds, String what) {
        if (!holds) {
            untrue.add(what);
        }
    }

    private Set<Integer> people(IntPredicate who) {
        return IntStream.range(0, organisation.answers.size()).filter(who).boxed().collect(Collectors.toSet());
    }

    private String unit(int person) {
        return organisation.answers.get(person).unit();
    }

    private String group(int person) {
        return String.valueOf(organisation.answers.get(person).staffGroup());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
