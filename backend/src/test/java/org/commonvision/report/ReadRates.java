package org.commonvision.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The response rates of a release as it is served, read by somebody who has the staff list: whom each of them counts. Each is taken for
 * exact, as if per cent were not rounded.
 */
final class ReadRates {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GeneratedOrganisation organisation;
    private final List<GeneratedOrganisation.Listed> staff;
    private final Set<Set<Integer>> figures = new HashSet<>();
    private final List<String> untrue = new ArrayList<>();

    private ReadRates(GeneratedOrganisation organisation, List<GeneratedOrganisation.Listed> staff, JsonNode release) {
        this.organisation = organisation;
        this.staff = staff;
        if (!release.path("whole").isNull()) {
            var counted = new HashSet<String>();
            cell(release.get("whole"), organisation.tree.within(UnitTree.ORGANISATION), counted);
            if (!release.path("secondary").isNull()) {
                secondary(release.get("secondary").get("cells"), counted);
            }
        }
    }

    static ReadRates of(GeneratedOrganisation organisation, List<GeneratedOrganisation.Listed> staff, String json) {
        try {
            return new ReadRates(organisation, staff, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Positions on the staff list. */
    Set<Set<Integer>> figures() {
        return figures;
    }

    /** What the rates say that is not so. */
    List<String> untrue() {
        return untrue;
    }

    /**
     * @param counted gets the places that the cell's rate counts
     * @return the places that are left to the cell above
     */
    private Set<String> cell(JsonNode cell, Set<String> places, Set<String> counted) {
        var apart = new HashSet<String>();
        var left = new HashSet<String>();
        for (var child : cell.get("breakdown")) {
            var key = child.get("key").asText();
            var itsPlaces = switch (child.get("kind").asText()) {
                case "unit" -> organisation.tree.within(key);
                case "not-in-a-unit" -> Set.of(key);
                default -> places.stream().filter(place -> !apart.contains(place)).collect(Collectors.toSet());
            };
            apart.addAll(itsPlaces);
            left.addAll(cell(child, itsPlaces, counted));
        }
        places.stream().filter(place -> !apart.contains(place)).forEach(left::add);
        if (listed(left::contains).size() >= RollUp.LEAST) {
            counted.addAll(left);
            left.clear();
        }
        var mine = counted.stream().filter(places::contains).collect(Collectors.toSet());
        rate(cell, listed(mine::contains), sheets(mine::contains).count());
        return left;
    }

    private void secondary(JsonNode cells, Set<String> counted) {
        var codes = StreamSupport.stream(cells.spliterator(), false).map(cell -> cell.get("code").asText()).collect(Collectors.toSet());
        for (var cell : cells) {
            var code = cell.get("code").asText();
            Predicate<String> isIn = cell.get("name").asText().startsWith("Other") ? group -> group == null || !codes.contains(group)
                    : code.isEmpty() ? Objects::isNull : code::equals;
            rate(cell, listed(counted::contains).stream().filter(i -> isIn.test(staff.get(i).staffGroup())).collect(Collectors.toSet()),
                    sheets(counted::contains).filter(answer -> isIn.test(answer.staffGroup())).count());
        }
    }

    private void rate(JsonNode cell, Set<Integer> people, long tookPart) {
        var rate = cell.get("responseRate");
        if (!rate.isNull()) {
            figures.add(people);
            var expected = CodedShare.of((int) Math.min(tookPart, people.size()), people.size());
            if (rate.get("percent").asInt() != expected.percent()) {
                untrue.add(cell.get("name") + ": " + rate + " of " + people.size() + ", not " + expected);
            }
        }
    }

    private Set<Integer> listed(Predicate<String> place) {
        return IntStream.range(0, staff.size()).filter(i -> place.test(staff.get(i).unit())).boxed().collect(Collectors.toSet());
    }

    private Stream<GeneratedOrganisation.Answer> sheets(Predicate<String> place) {
        return Stream.concat(organisation.answers.stream(), organisation.incomplete.stream()).filter(answer -> place.test(answer.unit()));
    }
}
