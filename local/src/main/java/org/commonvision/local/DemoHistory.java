package org.commonvision.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Gatherers;
import org.commonvision.local.DemoPeople.DemoPerson;
import org.commonvision.local.DemoPeople.EarlierAssessment;

/**
 * Gives the demo people their past: signs in as each and does what they would have done, through the public API alone,
 * with the API's clock moved forwards from the first assessment to now.
 */
final class DemoHistory {

    /** A sheet's answers are sent some at a time, as the pages of a real one would be. */
    private static final int ANSWERS_AT_ONCE = 10;
    private static final int COLLEAGUES_AT_ONCE = 6;

    private final DemoPeople demo;
    private final URI api;
    private final URI realm;
    private final OffsetDateTime now;

    DemoHistory(DemoPeople demo, URI api, URI realm, Instant now) {
        this.demo = demo;
        this.api = api;
        this.realm = realm;
        this.now = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }

    private record Turn(DemoPerson person, int number, EarlierAssessment assessment, Instant when) {}

    /** Where the API's clock has to stand before the first of it. */
    Instant begin() {
        return turns().stream().map(Turn::when).min(Comparator.naturalOrder()).orElse(now.toInstant()).minus(1, ChronoUnit.DAYS);
    }

    void live() throws IOException, InterruptedException {
        var people = new HashMap<String, Http>();
        for (var person : demo.people()) {
            var token = Http.token(realm, "demo-history", person.username(), demo.password());
            people.put(person.username(), Http.at(api, token));
        }
        planCycle(people.get(demo.cycle().lead()));
        var cycle = now.minusDays(demo.cycle().answeredDaysAgo()).toInstant();
        boolean colleaguesHaveAnswered = false;
        for (var turn : turns()) {
            if (!colleaguesHaveAnswered && turn.when().isAfter(cycle)) {
                moveClock(cycle);
                letColleaguesAnswer(cycle);
                colleaguesHaveAnswered = true;
            }
            moveClock(turn.when());
            assess(turn, people.get(turn.person().username()));
        }
        moveClock(Instant.now());
    }

    /** Before everything else: a cycle is planned before it opens. Its figures are published by themselves as soon as the clock is back at now. */
    private void planCycle(Http lead) throws IOException, InterruptedException {
        var cycle = demo.cycle();
        var cycles = "/api/v1/organisations/" + cycle.organisation() + "/cycles";
        if (!Http.json(lead.get(cycles)).required("items").isEmpty()) {
            return; // an earlier attempt got this far
        }
        lead.post(cycles, Map.of("questionnaire", cycle.questionnaire(), "purpose", cycle.purpose(),
                "opensOn", now.minusDays(cycle.opensDaysAgo()).toLocalDate().toString(),
                "closesOn", now.minusDays(cycle.closesDaysAgo()).toLocalDate().toString()), "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** All on one day, several at a time: nobody looks at what each of them did. */
    private void letColleaguesAnswer(Instant when) throws IOException, InterruptedException {
        try (var several = Executors.newFixedThreadPool(COLLEAGUES_AT_ONCE)) {
            var answering = demo.unnamed().stream().map(colleague -> (Callable<Void>) () -> {
                var token = Http.token(realm, "demo-history", colleague.username(), demo.password());
                assess(new Turn(colleague, 0, colleague.history().getFirst(), when), Http.at(api, token));
                return null;
            }).toList();
            for (var answered : several.invokeAll(answering)) {
                answered.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("A colleague of the demonstration could not answer", e.getCause());
        }
    }

    private List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        for (int index = 0; index < demo.people().size(); index++) {
            var person = demo.people().get(index);
            for (int number = 0; number < person.history().size(); number++) {
                var assessment = person.history().get(number);
                // Not all on one day: each person has a day of the month and an hour of their own.
                var when = now.minusMonths(assessment.monthsAgo()).minusDays(index).minusMinutes(37L * index);
                turns.add(new Turn(person, number, assessment, when.toInstant()));
            }
        }
        turns.sort(Comparator.comparing(Turn::when));
        return turns;
    }

    private void moveClock(Instant to) throws IOException, InterruptedException {
        Http.at(api).post("/demo/clock", Map.of("to", to.truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private void assess(Turn turn, Http person) throws IOException, InterruptedException {
        if (submitted(person) > turn.number()) {
            return; // an earlier attempt got this far
        }
        if (turn.number() == 0) {
            fillInProfile(turn.person(), person);
        }
        var assessment = turn.assessment();
        var questionnaire = Http.json(person.get("/api/v1/questionnaires/" + assessment.questionnaire()));
        var sections = sections(assessment, questionnaire);
        var created = Http.json(person.post("/api/v1/responses",
                Map.of("questionnaire", assessment.questionnaire(), "sections", sections.stream().map(DemoHistory::key).toList()),
                "Idempotency-Key", UUID.randomUUID().toString()));
        var response = "/api/v1/responses/" + created.required("id").asText();
        answer(turn, person, response, sections);
        var etag = person.get(response).headers().firstValue("ETag").orElseThrow();
        person.post(response + "/submission", Map.of("countsForOrganisation", assessment.countsForOrganisation()), "If-Match", etag);
        if (!assessment.elementsToWorkOn().isEmpty()) {
            person.patch(response, Map.of("elementsToWorkOn", assessment.elementsToWorkOn()));
        }
    }

    private static long submitted(Http person) throws IOException, InterruptedException {
        return Http.json(person.get("/api/v1/responses")).required("items").findValuesAsText("state").stream()
                .filter("SUBMITTED"::equals).count();
    }

    private static void fillInProfile(DemoPerson demoPerson, Http person) throws IOException, InterruptedException {
        if (!demoPerson.profile().isEmpty()) {
            var etag = person.get("/api/v1/people/me").headers().firstValue("ETag").orElseThrow();
            person.patch("/api/v1/people/me", demoPerson.profile(), "If-Match", etag);
        }
    }

    private static List<JsonNode> sections(EarlierAssessment assessment, JsonNode questionnaire) {
        var chosen = new ArrayList<JsonNode>();
        for (var section : questionnaire.required("sections")) {
            boolean wanted = assessment.sections().isEmpty()
                    ? section.required("audience").asText().equals("everyone")
                    : assessment.sections().contains(key(section));
            if (wanted) {
                chosen.add(section);
            }
        }
        return chosen;
    }

    private static void answer(Turn turn, Http person, String response, List<JsonNode> sections) throws IOException, InterruptedException {
        var answers = new ArrayList<Map<String, Object>>();
        for (var section : sections) {
            for (var element : section.required("elements")) {
                for (var item : element.required("items")) {
                    answers.add(Map.of("item", key(item), "value", turn.assessment().answer(turn.person().username(), key(item)), "ageMillis", 0));
                }
            }
        }
        for (var some : answers.stream().gather(Gatherers.windowFixed(ANSWERS_AT_ONCE)).toList()) {
            person.patch(response + "/answers", Map.of("answers", some));
        }
        var notes = turn.assessment().notes().entrySet().stream()
                .map(note -> Map.<String, Object>of("element", note.getKey(), "text", note.getValue(), "ageMillis", 0)).toList();
        if (!notes.isEmpty()) {
            person.patch(response + "/answers", Map.of("answers", List.of(), "notes", notes));
        }
    }

    private static String key(JsonNode named) {
        return named.required("key").asText();
    }
}
