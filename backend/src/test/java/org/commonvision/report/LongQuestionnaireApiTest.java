package org.commonvision.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL gives a statement no more than 1,664 columns, and a publication names three for each figure. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LongQuestionnaireApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRUST = "QPUB";
    /** When nobody else's cycle is. */
    private static final LocalDate DAY = LocalDate.of(1985, 3, 4);
    /** Elements that some leave out: on either side of where a number of 64 bits ends. */
    private static final List<Integer> WITHOUT = List.of(0, 63, 64, 498);

    @Inject
    PublishingCycles job;

    private final Somebody editor = Somebody.editorOf(TRUST);
    private final Somebody lead = Somebody.leadOf(TRUST);
    private final String key = editor.localKey();
    private final String questionnaire = key + "-questions";

    @BeforeEach
    @AfterEach
    void nobodyAnswered() {
        SomeCycle.forgetAnswers(TRUST);
    }

    @Test
    void the_longest_that_a_cycle_may_have_is_published_whole_and_who_has_which_element_is_kept_apart() {
        int elements = CycleSheets.MOST_FIGURES - 1;
        published(elements);
        answered(12, IntStream.range(0, elements));
        answered(13, IntStream.range(0, elements).filter(i -> !WITHOUT.contains(i)));
        var cycle = SomeCycle.inserted(TRUST, DAY, DAY, "NONE");
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("update response set submitted_at = ? where organisation = ?", DAY.atTime(12, 0).atOffset(ZoneOffset.UTC), TRUST);
            sql.execute("update cycle set questionnaire_key = ? where id = ?", questionnaire, cycle);
        });
        job.freezeUnits(Instant.now());
        job.publishDue(DAY.plusDays(8).atTime(Cycle.HOUR).toInstant(ZoneOffset.UTC));
        lead.calls().get("/api/v1/reports/organisations/" + TRUST + "/cycles/" + cycle).then().statusCode(200)
                .body("whole.domains.mean", contains(100)).body("elements", hasSize(elements)).body("elements.mean", everyItem(is(100)))
                .body("elements.findAll { it.people < 25 }.key", is(WITHOUT.stream().map(i -> "LF.1." + i).toList()));
        assertThat(TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("select cell || ' ' || people from released_cell where cycle_id = :cycle")
                        .bind("cycle", cycle).mapTo(String.class).set()),
                is(Stream.concat(Stream.of("ORGANISATION/ 25"), WITHOUT.stream().flatMap(i -> Stream.of("WITH/LF.1." + i + " 12", "WITHOUT/LF.1." + i + " 13"))).collect(Collectors.toSet())));
    }

    @Test
    void a_longer_one_is_refused_when_the_cycle_is_planned() {
        published(CycleSheets.MOST_FIGURES);
        var today = LocalDate.now(ZoneOffset.UTC);
        lead.sends("""
                {"questionnaire": "%s", "purpose": "To see where we stand", "opensOn": "%s", "closesOn": "%s"}""".formatted(questionnaire, today.plusDays(10), today.plusDays(20)))
                .header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/organisations/" + TRUST + "/cycles").then().statusCode(400)
                .body("errors.pointer", contains("/questionnaire")).body("errors[0].message", startsWith("This questionnaire has more than 500 domains and elements"));
    }

    private void answered(int people, IntStream elements) {
        var person = Somebody.of(TRUST);
        String response = person.startsA(questionnaire, "LF.1");
        person.answers(response, 3, elements.mapToObj(i -> "LF.1." + i + ".a").toArray(String[]::new));
        person.submits(response);
        SomeCycle.asManyAs(people, response);
    }

    /** A framework of one domain and so many elements, and a questionnaire with an item for each. */
    private void published(int elements) {
        var framework = read("/api/v1/frameworks/leadership-framework/versions/1").put("key", key);
        multiply(onlyTheFirst(framework.path("domains")), elements, (element, i) -> element.put("key", "LF.1." + i));
        var asked = read("/api/v1/questionnaires/" + Somebody.QUESTIONNAIRE + "/versions/1").put("key", questionnaire);
        ((ObjectNode) asked.path("framework")).put("key", key);
        onlyTheFirst(asked.path("measurement").path("sections"));
        multiply(onlyTheFirst(asked.path("sections")), elements, (element, i) ->
                onlyTheFirst(element.put("key", "LF.1." + i).path("items")).put("key", "LF.1." + i + ".a"));
        var document = JSON.createObjectNode().put("format", "common-vision-pack").put("formatVersion", 1);
        document.putArray("frameworks").add(framework);
        document.putArray("questionnaires").add(asked);
        document.putArray("crosswalks");
        editor.sends(document.toString()).queryParam("dryRun", false).post("/api/v1/imports").then().statusCode(200);
    }

    private interface Each {
        void make(ObjectNode element, int i);
    }

    private static ObjectNode onlyTheFirst(JsonNode all) {
        var first = (ObjectNode) all.get(0);
        ((ArrayNode) all).removeAll().add(first);
        return first;
    }

    private static void multiply(ObjectNode domain, int elements, Each each) {
        var first = onlyTheFirst(domain.path("elements"));
        var all = domain.putArray("elements");
        for (int i = 0; i < elements; i++) {
            var element = first.deepCopy();
            each.make(element, i);
            all.add(element);
        }
    }

    private static ObjectNode read(String path) {
        try {
            return (ObjectNode) JSON.readTree(given().get(path).then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
