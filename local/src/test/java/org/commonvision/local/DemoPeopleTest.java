package org.commonvision.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonvision.local.DemoPeople.EarlierAssessment;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final DemoPeople demo = read();

    @Test
    void everyProfileIsMadeOfTheProductsCodes() throws IOException {
        var lists = YAML.readTree(Path.of("../backend/packs/leadership/code-lists.yaml").toFile());
        var listOf = Map.of("staffGroup", "staff-groups", "payBandCluster", "pay-band-clusters", "role", "roles",
                "scopeOfLeadership", "scopes-of-leadership");
        for (var person : demo.everybody()) {
            person.profile().forEach((field, code) -> {
                var codes = field.equals("unit") ? units(person.organisation()) : values(of(lists, listOf.get(field)).get("codes"), "code");
                assertTrue(codes.contains(code) || code.equals("prefer-not-to-say"), person.username() + ": " + field + " " + code);
            });
        }
    }

    @Test
    void theSameItemGetsTheSameAnswerAndTheTendencyIsKept() {
        var assessment = assessment(List.of(2, 3, 5), Map.of("LF.2", List.of(10, 0, 0)), List.of("LF.1.1.b"));
        assertEquals(assessment.answer("sam", "LF.1.1.a"), assessment.answer("sam", "LF.1.1.a"));
        assertEquals(-1, assessment.answer("sam", "LF.1.1.b"));
        assertEquals(1, assessment.answer("sam", "LF.2.4.a"));
        var counts = new int[4];
        for (int item = 0; item < 3000; item++) {
            counts[assessment.answer("sam", "LF.1." + item + ".a")]++;
        }
        assertEquals(0.2, counts[1] / 3000.0, 0.05);
        assertEquals(0.5, counts[3] / 3000.0, 0.05);
    }

    @Test
    void aHigherTendencyNeverGivesALowerAnswer() {
        var before = assessment(List.of(4, 4, 2), Map.of(), List.of());
        var after = assessment(List.of(1, 4, 5), Map.of(), List.of());
        for (int item = 0; item < 500; item++) {
            assertTrue(after.answer("tom", "LF.3." + item + ".a") >= before.answer("tom", "LF.3." + item + ".a"));
        }
    }

    @Test
    void thePastBeginsBeforeTheFirstAssessment() {
        var now = Instant.parse("2027-03-31T12:00:00Z");
        var begin = new DemoHistory(demo, null, null, now).begin();
        var oldest = demo.people().stream().flatMap(person -> person.history().stream()).mapToInt(EarlierAssessment::monthsAgo).max().orElseThrow();
        assertTrue(begin.isBefore(now.atOffset(ZoneOffset.UTC).minusMonths(oldest).toInstant()));
    }

    @Test
    void soManyColleaguesAnsweredThatTheirCycleHasFiguresWithinItsDays() {
        assertTrue(demo.unnamed().size() >= 60);
        assertEquals(demo.everybody().size(), demo.everybody().stream().map(DemoPeople.DemoPerson::username).distinct().count());
        var cycle = demo.cycle();
        assertTrue(cycle.opensDaysAgo() > cycle.answeredDaysAgo() && cycle.answeredDaysAgo() > cycle.closesDaysAgo() && cycle.closesDaysAgo() > 8);
    }

    @Test
    void everyAssessmentAddsUpToTen() {
        for (var person : demo.everybody()) {
            for (var assessment : person.history()) {
                assertEquals(10, assessment.answers().stream().mapToInt(Integer::intValue).sum(), person.username());
                assessment.domains().forEach((domain, answers) -> assertEquals(10, answers.stream().mapToInt(Integer::intValue).sum(), person.username() + " " + domain));
            }
        }
    }

    private static EarlierAssessment assessment(List<Integer> answers, Map<String, List<Integer>> domains, List<String> notApplicable) {
        return new EarlierAssessment(2, "leadership-self-assessment", null, true, answers, domains, notApplicable, null, null);
    }

    private static Set<String> units(String organisation) {
        try {
            var organisations = YAML.readTree(Path.of("demo/organisations.yaml").toFile()).get("organisations");
            for (var one : organisations) {
                if (one.get("odsCode").asText().equals(organisation)) {
                    return values(one.get("units"), "key");
                }
            }
            throw new AssertionError(organisation);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode of(JsonNode lists, String key) {
        for (var list : lists) {
            if (list.get("key").asText().equals(key)) {
                return list;
            }
        }
        throw new AssertionError(key);
    }

    private static Set<String> values(JsonNode list, String field) {
        var values = new HashSet<String>();
        list.forEach(one -> values.add(one.get(field).asText()));
        return values;
    }

    private static DemoPeople read() {
        try {
            return DemoPeople.read(Path.of("demo/people.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
