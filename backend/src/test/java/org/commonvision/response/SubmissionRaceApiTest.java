package org.commonvision.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.Set;
import java.util.TreeSet;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.contract.CommittedContract;
import org.junit.jupiter.api.Test;

/** One device is still saving while the other submits. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SubmissionRaceApiTest {

    private static final int RACES = 12;

    @TestHTTPResource
    URI address;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Somebody person = Somebody.onTheStaff();

    @Test
    void an_answer_is_in_the_submitted_sheet_or_refused_and_never_acknowledged_and_lost() throws Exception {
        for (int race = 0; race < RACES; race++) {
            race(false);
        }
    }

    @Test
    void so_is_an_answer_that_comes_with_a_note() throws Exception {
        for (int race = 0; race < RACES / 2; race++) {
            race(true);
        }
    }

    private void race(boolean withNotes) throws Exception {
        String response = person.starts("LF.1", "LF.2", "LF.3", "LF.4");
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<String> tooLate = new ConcurrentLinkedQueue<>();
        var start = new CountDownLatch(1);
        try (var devices = Executors.newFixedThreadPool(5)) {
            var saving = new java.util.ArrayList<Future<?>>();
            for (int device = 1; device <= 4; device++) {
                String[] items = Somebody.itemsOf("LF." + device);
                saving.add(devices.submit(() -> {
                    start.await();
                    // Over and over, until one comes too late: so there is a race on any machine.
                    for (int turn = 0; tooLate.isEmpty(); turn++) {
                        String item = items[turn % items.length];
                        String note = withNotes ? ", \"notes\": [{\"element\": \"%s\", \"text\": \"Hm\", \"ageMillis\": 0}]".formatted(item.substring(0, 6)) : "";
                        int status = call("PATCH", response + "/answers", "{\"answers\": [{\"item\": \"%s\", \"value\": 3, \"ageMillis\": 0}]%s}".formatted(item, note), null).statusCode();
                        assertThat(status, in(Set.of(200, 409)));
                        (status == 200 ? acknowledged : tooLate).add(item);
                    }
                    return null;
                }));
            }
            var submitting = devices.submit(() -> {
                start.await();
                // What the page does on 412: look at what is there now, and submit that.
                HttpResponse<String> answer;
                do {
                    String seen = call("GET", response, null, null).headers().firstValue("ETag").orElseThrow();
                    answer = call("POST", response + "/submission", "{\"countsForOrganisation\": true}", seen);
                } while (answer.statusCode() == 412);
                return answer.statusCode();
            });
            start.countDown();
            assertEquals(200, submitting.get());
            for (var device : saving) {
                device.get();
            }
        }
        List<Map<String, Object>> answers = person.reads(response).body("state", is("SUBMITTED")).extract().path("answers");
        var inTheSheet = new TreeSet<String>();
        answers.forEach(answer -> inTheSheet.add((String) answer.get("item")));
        assertEquals(new TreeSet<>(acknowledged), inTheSheet, "acknowledged and in the sheet must be the same; refused were " + tooLate);
        Integer inTheReport = person.calls().get("/api/v1/reports/responses/" + response).then().statusCode(200).extract().path("overall.answered");
        assertEquals(inTheSheet.size(), inTheReport);
    }

    private HttpResponse<String> call(String method, String path, String body, String ifMatch) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/responses/" + path)).header("Authorization", "Bearer " + person.token()).header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(List.of(), CommittedContract.committed().faults(answer));
        return answer;
    }
}
