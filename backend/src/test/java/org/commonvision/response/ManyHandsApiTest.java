package org.commonvision.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.contract.CommittedContract;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Sixteen hands at once. Each keeps a ledger of what was acknowledged to it; afterwards all of it must be there. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ManyHandsApiTest {

    private static final int HANDS = 16;
    private static final int SAVES_EACH = 25;
    private static final String[] SECTIONS = {"LF.1", "LF.2", "LF.3", "LF.4", "LF.5", "LF.6", "LF.7"};

    @TestHTTPResource
    URI address;

    @Inject
    Jdbi database;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Somebody person = Somebody.onTheStaff();

    @Test
    void on_one_response_lose_nothing_that_was_acknowledged() throws Exception {
        String response = draftOfYesterday();
        String[] items = Somebody.itemsOf(SECTIONS);
        var ledger = new TreeMap<String, Integer>();
        for (var own : allAtOnce(hand -> writeTo(List.of(response), Arrays.stream(items).filter(item -> Math.floorMod(item.hashCode(), HANDS) == hand).toList(), hand))) {
            own.forEach((key, value) -> ledger.put(key.substring(key.indexOf(' ') + 1), value));
        }
        assertEquals(ledger, answersOf(response));
    }

    @Test
    void on_many_responses_lose_nothing_that_was_acknowledged() throws Exception {
        var ledger = new HashMap<String, Map<String, Integer>>();
        var responses = new ArrayList<List<String>>();
        for (int hand = 0; hand < HANDS; hand++) {
            responses.add(List.of(draftOfYesterday(), draftOfYesterday(), draftOfYesterday()));
        }
        for (var own : allAtOnce(hand -> writeTo(responses.get(hand), List.of("LF.1.1.a", "LF.4.2.b", "LF.7.4.b"), hand))) {
            own.forEach((key, value) -> ledger.computeIfAbsent(key.substring(0, key.indexOf(' ')), _ -> new TreeMap<>()).put(key.substring(key.indexOf(' ') + 1), value));
        }
        for (var written : ledger.entrySet()) {
            assertEquals(written.getValue(), answersOf(written.getKey()));
        }
    }

    @Test
    void with_notes_among_the_answers_lose_nothing_either() throws Exception {
        String response = draftOfYesterday();
        var elements = Arrays.stream(Somebody.itemsOf(SECTIONS)).map(item -> item.substring(0, item.length() - 2)).distinct().toList();
        allAtOnce(hand -> {
            for (int i = 0; i < 10; i++) {
                String element = elements.get(hand);
                patch(response, """
                        {"answers": [{"item": "%s.a", "value": %d, "ageMillis": %d}], "notes": [{"element": "%s", "text": "%d", "ageMillis": %d}]}"""
                        .formatted(element, 1 + i % 3, (10 - i) * 1000, element, i, (10 - i) * 1000));
            }
            return Map.of();
        });
        Map<String, String> notes = new TreeMap<>();
        List<Map<String, String>> read = person.reads(response).extract().path("notes");
        read.forEach(note -> notes.put(note.get("element"), note.get("text")));
        var expected = new TreeMap<String, String>();
        elements.subList(0, HANDS).forEach(element -> expected.put(element, "9"));
        assertEquals(expected, notes);
        assertEquals(HANDS, answersOf(response).size());
    }

    /** Each save was given a second after the one before, so that the last one is what must stand. Every one must be acknowledged. */
    private Map<String, Integer> writeTo(List<String> responses, List<String> items, int hand) throws Exception {
        var acknowledged = new HashMap<String, Integer>();
        if (items.isEmpty()) {
            return acknowledged;
        }
        var random = new Random(hand);
        for (int i = 0; i < SAVES_EACH; i++) {
            String response = responses.get(random.nextInt(responses.size()));
            String item = items.get(random.nextInt(items.size()));
            int value = List.of(-1, 1, 2, 3).get(random.nextInt(4));
            patch(response, """
                    {"answers": [{"item": "%s", "value": %d, "ageMillis": %d}]}""".formatted(item, value, (SAVES_EACH - i) * 1000));
            acknowledged.put(response + " " + item, value);
        }
        return acknowledged;
    }

    private void patch(String response, String body) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(address.resolve("/api/v1/responses/" + response + "/answers"))
                .header("Authorization", "Bearer " + person.token()).header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(List.of(), CommittedContract.committed().faults(answer));
    }

    private String draftOfYesterday() {
        String response = person.starts(SECTIONS);
        database.useHandle(sql -> sql.execute("update response set created_at = created_at - interval '1 day' where id = ?", UUID.fromString(response)));
        return response;
    }

    private Map<String, Integer> answersOf(String response) {
        var answers = new TreeMap<String, Integer>();
        List<Map<String, Object>> read = person.reads(response).extract().path("answers");
        read.forEach(answer -> answers.put((String) answer.get("item"), (Integer) answer.get("value")));
        return answers;
    }

    private interface Hand {
        Map<String, Integer> write(int number) throws Exception;
    }

    private static List<Map<String, Integer>> allAtOnce(Hand hand) throws Exception {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var work = new ArrayList<Callable<Map<String, Integer>>>();
            for (int i = 0; i < HANDS; i++) {
                int number = i;
                work.add(() -> hand.write(number));
            }
            var ledgers = new ArrayList<Map<String, Integer>>();
            for (var done : hands.invokeAll(work)) {
                ledgers.add(done.get());
            }
            return ledgers;
        }
    }
}
