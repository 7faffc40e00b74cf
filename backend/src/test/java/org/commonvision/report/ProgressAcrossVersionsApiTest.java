package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.CrosswalkView.Link;
import org.commonvision.framework.CrosswalkView.Strength;
import org.commonvision.framework.Crosswalks;
import org.commonvision.framework.FrameworkReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Progress of somebody whose trust publishes a framework and a questionnaire of its own, and then the next versions of both. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProgressAcrossVersionsApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] ITEMS = Somebody.itemsOf("LF.1");

    @Inject
    Jdbi database;

    @Inject
    Crosswalks crosswalks;

    private final Somebody editor = Somebody.editorOf(Somebody.TRUST);
    private final Somebody person = Somebody.onTheStaff();
    private String framework;
    private String questionnaire;

    @Test
    void while_every_item_means_the_same_the_line_goes_on_and_a_change_is_judged() {
        publish();
        String before = takes(1);
        next(_ -> {}, it -> item(it, "LF.1.1.a").put("text", "I ask, in other words."));
        String after = takes(3);
        progress(before, after)
                .body("comparison.overall.verdict", is("improved")).body("comparison.overall.obstacle", nullValue())
                .body("comparison.overall.itemsAsked", is(8)).body("comparison.overall.itemsInBoth", is(8))
                .body("comparison.differences", empty()).body("comparison.related", nullValue())
                .body("lines[0].part", is("overall")).body("lines[0].key", nullValue()).body("lines[0].places.score", contains(0, 100)).body("lines[0].places.goesOn", contains(false, true))
                .body("lines[1].part", is("domain")).body("lines[1].key", is("LF.1")).body("lines[1].places.goesOn", contains(false, true))
                .body("lines.part", contains("overall", "domain", "element", "element", "element", "element"))
                .body("lines[2].key", is("LF.1.1")).body("lines[2].places.goesOn", contains(false, true));
    }

    @Test
    void where_some_items_are_others_the_line_ends_and_what_is_the_same_is_compared() {
        publish();
        String before = takes(1);
        next(_ -> {}, it -> {
            item(it, "LF.1.1.a").put("text", "I ask something else.");
            succession(it, "{\"key\": \"LF.1.1.a\", \"meaning\": \"changed\"}");
            element(it, "LF.1.2").withArray("items").remove(1);
            ((ArrayNode) element(it, "LF.1.3").withArray("items")).addObject().put("key", "LF.1.3.c").put("text", "I try new things.").put("thirdPerson", "Tries new things.");
        });
        String after = takes(3, "LF.1.1.a", "LF.1.1.b", "LF.1.2.a", "LF.1.3.a", "LF.1.3.b", "LF.1.3.c", "LF.1.4.a", "LF.1.4.b");
        progress(before, after)
                .body("comparison.overall.verdict", is("improved")).body("comparison.domains[0].change.verdict", is("improved"))
                .body("comparison.domains[0].change.itemsAsked", is(8)).body("comparison.domains[0].change.itemsInBoth", is(6)).body("comparison.domains[0].change.itemsCompared", is(6))
                .body("comparison.differences.part", everyItem(is("item"))).body("comparison.differences.domain", everyItem(is("Demonstrating personal qualities")))
                .body("comparison.differences.kind", contains("changed", "new", "gone")).body("comparison.differences.key", contains("LF.1.1.a", "LF.1.3.c", "LF.1.2.b"))
                .body("comparison.differences[0].words", is("I ask something else.")).body("comparison.differences[0].was", not(nullValue()))
                .body("comparison.differences[1].words", is("I try new things.")).body("comparison.differences[1].was", nullValue())
                .body("comparison.differences[2].was", nullValue())
                .body("lines[0].places.goesOn", contains(false, false)).body("lines[1].places.goesOn", contains(false, false)).body("lines[1].places.score", contains(0, 100))
                .body("lines.findAll { it.part == 'element' && it.places[1].goesOn }.key", contains("LF.1.4"));
    }

    @Test
    void where_less_than_half_is_the_same_nothing_is_compared_and_it_says_why() {
        publish();
        String before = takes(1);
        next(_ -> {}, it -> succession(it, Arrays.stream(ITEMS).limit(5).map("{\"key\": \"%s\", \"meaning\": \"changed\"}"::formatted).toArray(String[]::new)));
        String after = takes(3);
        progress(before, after)
                .body("comparison.overall.verdict", is("not-comparable")).body("comparison.overall.obstacle", is("too-few-items-the-same"))
                .body("comparison.overall.itemsAsked", is(8)).body("comparison.overall.itemsInBoth", is(3)).body("comparison.overall.from", nullValue())
                .body("comparison.domains[0].change.obstacle", is("too-few-items-the-same"));
    }

    @Test
    void a_domain_of_nothing_but_new_items_cannot_be_compared_and_one_that_was_not_chosen_counts_for_nothing() {
        publish();
        String before = takes(1);
        next(_ -> {}, it -> succession(it, Arrays.stream(ITEMS).map("{\"key\": \"%s\", \"meaning\": \"changed\"}"::formatted).toArray(String[]::new)));
        String after = person.startsA(questionnaire, "LF.1", "LF.2");
        person.answers(after, 3, Somebody.itemsOf("LF.1", "LF.2"));
        person.submits(after);
        progress(before, after).body("comparison.domains.change.obstacle", contains("no-item-the-same", "not-chosen-both-times"))
                .body("comparison.overall.obstacle", is("no-item-the-same")).body("comparison.overall.itemsAsked", is(8));
        progress(after, after).body("comparison.overall.verdict", is("no-detectable-change"));
    }

    @Test
    void domains_and_elements_that_go_by_another_key_have_one_line_and_what_has_another_meaning_is_named() {
        publish();
        String before = takes(1);
        next(it -> {
            ((ObjectNode) it.at("/domains/0")).put("key", "W.1").put("name", "Being yourself");
            ((ObjectNode) it.at("/domains/0/elements/0")).put("key", "W.1.1").put("name", "Knowing yourself");
            ((ObjectNode) it.at("/domains/0/elements/1")).put("name", "Looking after the rota");
            succession(it, "{\"key\": \"W.1\", \"was\": \"LF.1\", \"meaning\": \"same\"}", "{\"key\": \"W.1.1\", \"was\": \"LF.1.1\", \"meaning\": \"same\"}",
                    "{\"key\": \"LF.1.2\", \"meaning\": \"changed\"}");
        }, it -> {
            ((ObjectNode) it.at("/sections/0")).put("key", "W.1").put("name", "Being yourself");
            ((ObjectNode) it.at("/sections/0/elements/0")).put("key", "W.1.1").put("name", "Knowing yourself");
            ((ObjectNode) it.at("/sections/0/elements/1")).put("name", "Looking after the rota");
            ((ObjectNode) it.at("/measurement/sections/0")).put("key", "W.1");
        });
        String after = person.startsA(questionnaire, "W.1");
        person.answers(after, 3, ITEMS);
        person.submits(after);
        progress(before, after)
                .body("points[0].framework.version", is(1)).body("points[1].framework.version", is(2))
                .body("lines.key", contains(null, "W.1", "W.1.1", "LF.1.2", "LF.1.3", "LF.1.4")).body("lines[1].name", is("Being yourself"))
                .body("lines.places.score", everyItem(contains(0, 100))).body("lines.places.goesOn", everyItem(contains(false, true)))
                .body("comparison.domains[0].change.verdict", is("improved"))
                .body("comparison.differences", hasSize(1))
                .body("comparison.differences[0].part", is("element")).body("comparison.differences[0].kind", is("changed"))
                .body("comparison.differences[0].words", is("Looking after the rota")).body("comparison.differences[0].was", is("Managing yourself"));
    }

    @Test
    void of_a_copy_only_what_reads_alike_is_compared() {
        publish(it -> Arrays.stream(ITEMS).limit(3).forEach(key -> item(it, key).put("text", "I do something else, " + key.charAt(5) + ".")));
        String everyones = person.submitted(1, "LF.1");
        String own = takes(3);
        progress(everyones, own).body("comparison.overall.itemsInBoth", is(5)).body("comparison.overall.verdict", is("improved"))
                .body("comparison.differences", empty()).body("comparison.related", nullValue())
                .body("lines.findAll { it.part == 'domain' }", hasSize(1)).body("lines[1].places.goesOn", contains(false, false));
    }

    @Test
    void elements_of_two_frameworks_stand_side_by_side_and_no_figure_is_taken_from_another() {
        String before = person.submitted(2, "LF.1");
        String after = takesTheModel();
        progress(before, after)
                .body("comparison.overall.verdict", is("not-comparable")).body("comparison.overall.obstacle", is("scale-differs"))
                .body("comparison.overall.itemsInBoth", is(0)).body("comparison.differences", empty())
                .body("comparison.related.crosswalk.key", is("leadership-framework-to-healthcare-leadership-model")).body("comparison.related.crosswalk.version", is(1))
                .body("comparison.related.crosswalk.source", startsWith("Common Vision's own judgement"))
                .body("comparison.related.elements", hasSize(1)).body("comparison.related.elements[0]", aMapWithSize(3))
                .body("comparison.related.elements[0].strength", is("close"))
                .body("comparison.related.elements[0].before.key", is("LF.1.4")).body("comparison.related.elements[0].before.score", is(50))
                .body("comparison.related.elements[0].before.domain", is("Demonstrating personal qualities"))
                .body("comparison.related.elements[0].after.key", is("HLM.1.1")).body("comparison.related.elements[0].after.score", is(100))
                .body("lines.findAll { it.part == 'domain' }.key", contains("HLM.1", "LF.1"))
                .body("lines.places.goesOn.flatten()", everyItem(is(false)));
        // Whichever the crosswalk leads from.
        progress(after, before).body("comparison.related.elements.before.key", contains("HLM.1.1")).body("comparison.related.elements.after.key", contains("LF.1.4"));
    }

    @Test
    void a_relation_holds_in_later_versions_for_what_means_the_same() {
        publish();
        String key = relate(new Link("LF.1.1", "HLM.1.1", Strength.SAME), new Link("LF.1.2", "HLM.1.1", Strength.PART), new Link("LF.2.1", "HLM.1.1", Strength.CLOSE));
        next(it -> {
            ((ObjectNode) it.at("/domains/0/elements/0")).put("key", "W.1.1");
            succession(it, "{\"key\": \"W.1.1\", \"was\": \"LF.1.1\", \"meaning\": \"same\"}", "{\"key\": \"LF.1.2\", \"meaning\": \"changed\"}");
        }, it -> ((ObjectNode) it.at("/sections/0/elements/0")).put("key", "W.1.1"));
        String before = takes(1);
        String after = takesTheModel();
        progress(before, after).body("comparison.related.crosswalk.key", is(key))
                .body("comparison.related.elements.before.key", contains("W.1.1")).body("comparison.related.elements.strength", contains("same"))
                .body("comparison.overall.verdict", is("not-comparable"));
    }

    @Test
    void the_crosswalk_between_the_very_versions_comes_before_a_later_one() {
        publish();
        String before = takes(1);
        String first = relate(new Link("LF.1.1", "HLM.1.1", Strength.CLOSE));
        next(it -> ((ObjectNode) it.at("/domains/0")).put("summary", "In other words."), _ -> {});
        relate(2, first, new Link("LF.1.2", "HLM.1.1", Strength.PART));
        String after = takesTheModel();
        progress(before, after).body("comparison.related.crosswalk.version", is(1)).body("comparison.related.elements.before.key", contains("LF.1.1"));
        String later = takes(2);
        progress(later, after).body("comparison.related.crosswalk.version", is(2)).body("comparison.related.elements.before.key", contains("LF.1.2"));
    }

    @Test
    void without_a_crosswalk_nothing_stands_side_by_side() {
        publish(it -> it.withArray("sections").forEach(section -> section.path("elements").forEach(element -> element.path("items")
                .forEach(asked -> ((ObjectNode) asked).put("text", "I do it, " + asked.path("key").asText().replace('.', ' ') + ".")))));
        String before = person.submitted(2, "LF.1");
        String after = takes(3);
        progress(before, after).body("comparison.related", nullValue()).body("comparison.overall.obstacle", is("no-item-the-same"));
    }

    @Test
    void whoever_moves_to_another_trust_keeps_their_history_and_the_crosswalk_that_it_rests_on() {
        publish();
        String key = relate(new Link("LF.1.1", "HLM.1.1", Strength.CLOSE));
        String before = takes(1);
        String after = takesTheModel();
        var moved = person.at(Somebody.OTHER_TRUST);
        moved.calls().queryParam("from", before).queryParam("to", after).get("/api/v1/reports/progress").then().statusCode(200)
                .body("comparison.related.crosswalk.key", is(key));
        moved.calls().get("/api/v1/crosswalks/" + key + "/versions/1").then().statusCode(200).header("Cache-Control", "private, no-cache");
        moved.calls().get("/api/v1/crosswalks").then().statusCode(200).body("items.key", not(hasItem(key)));
        Somebody.of(Somebody.OTHER_TRUST).calls().get("/api/v1/crosswalks/" + key + "/versions/1").then().statusCode(404);
    }

    @Test
    void as_a_table_it_has_a_row_for_each_line_and_assessment() {
        publish(it -> ((ObjectNode) it.at("/sections/0/elements/0")).put("name", "=1+1"));
        String before = takes(1);
        next(_ -> {}, it -> succession(it, "{\"key\": \"LF.1.1.a\", \"meaning\": \"changed\"}"));
        String after = takes(3);
        String table = person.calls().accept("text/csv").get("/api/v1/reports/progress").then().statusCode(200)
                .header("Content-Type", startsWith("text/csv")).header("Content-Disposition", containsString("progress.csv")).extract().asString().replace("\"", "");
        var rows = List.of(table.split("\n"));
        assertThat(rows, hasSize(1 + 2 * 6 + 4));
        assertThat(rows.get(13), startsWith("rights,owner,NHS Leadership Academy,,," + framework + ",1,"));
        assertThat(rows.getLast(), startsWith("rights,attribution,"));
        assertThat(rows.getFirst(), startsWith("part,key,name,submittedAt,responseId,framework,frameworkVersion,questionnaire,questionnaireVersion,score,goesOn,comparedWith"));
        assertThat(rows.get(1), startsWith("overall,,All domains,"));
        assertThat(rows.get(1), containsString(before));
        assertThat(rows.get(4), containsString(after + "," + framework + ",1," + questionnaire + ",2,100,false," + before + ",8,7,7,0,100,100,"));
        assertThat(rows.get(4), containsString(",improved,"));
        assertThat(table, containsString(",'=1+1,"));
    }

    @Test
    void related_elements_have_rows_of_their_own_in_the_table_with_nothing_subtracted() {
        String before = person.submitted(2, "LF.1");
        String after = takesTheModel();
        String table = person.calls().accept("text/csv").queryParam("from", before).queryParam("to", after).get("/api/v1/reports/progress")
                .then().statusCode(200).extract().asString().replace("\"", "");
        assertThat(table, containsString("obstacle,relation,relatedKey,relatedName,relatedScore,crosswalk,crosswalkVersion"));
        assertThat(table.lines().filter(it -> it.startsWith("related,")).toList(), contains(
                org.hamcrest.Matchers.matchesPattern("related,HLM\\.1\\.1,[^,]+,[^,]+," + after + ",healthcare-leadership-model,1," + Somebody.RATED_TWICE + ",1,100,false," + before
                        + ",,,,,,,,,,close,LF\\.1\\.4,[^,]+,50,leadership-framework-to-healthcare-leadership-model,1")));
    }

    @Test
    void on_paper_it_has_both_frameworks_rights_and_what_stands_side_by_side() throws Exception {
        String before = person.submitted(2, "LF.1");
        String after = takesTheModel();
        byte[] pdf = person.calls().accept("application/pdf").queryParam("from", before).queryParam("to", after).get("/api/v1/reports/progress")
                .then().statusCode(200).header("Content-Type", is("application/pdf")).header("Content-Disposition", containsString("progress.pdf")).extract().asByteArray();
        PdfUa.check(pdf);
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (String framework : List.of("leadership-framework", "healthcare-leadership-model")) {
                String notice = person.calls().get("/api/v1/frameworks/" + framework + "/versions/1").path("rights.notice");
                assertThat(text, containsString(notice));
            }
            assertThat(text, containsString("Cannot be compared: the scales have different numbers of answers"));
            assertThat(text, containsString(" 50 Close "));
        }
    }

    @Test
    void nobody_elses_are_in_it() {
        publish();
        takes(1);
        Somebody.onTheStaff().calls().get("/api/v1/reports/progress").then().statusCode(200).body("points", empty()).body("lines", empty());
        Somebody.onTheStaff().calls().accept("text/csv").get("/api/v1/reports/progress").then().statusCode(200).body(not(containsString(questionnaire)));
    }

    private void publish() {
        publish(_ -> {});
    }

    private void publish(Consumer<ObjectNode> change) {
        framework = editor.draftsAFramework("leadership-framework");
        editor.publishes("/api/v1/framework-drafts/" + framework);
        questionnaire = editor.localKey();
        draft("questionnaire-drafts", """
                {"key": "%s", "copyOf": {"key": "%s", "version": 1}, "framework": {"key": "%s", "version": 1}}""".formatted(questionnaire, Somebody.QUESTIONNAIRE, framework));
        edit("questionnaire", questionnaire, 1, change);
    }

    /** The next version of the framework, if anything changes in it, and of the questionnaire over it. */
    private void next(Consumer<ObjectNode> inFramework, Consumer<ObjectNode> inQuestionnaire) {
        draft("framework-drafts", "{\"key\": \"%s\"}".formatted(framework));
        boolean changed = edit("framework", framework, 1, inFramework);
        draft("questionnaire-drafts", "{\"key\": \"%s\"}".formatted(questionnaire));
        edit("questionnaire", questionnaire, changed ? 2 : 1, inQuestionnaire);
    }

    private void draft(String path, String request) {
        editor.sends(request).header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/" + path).then().statusCode(201);
    }

    /** Publishes the draft with these changes; one without any is left alone. */
    private boolean edit(String kind, String key, int frameworkVersion, Consumer<ObjectNode> change) {
        String path = "/api/v1/" + kind + "-drafts/" + key;
        try {
            var draft = (ObjectNode) JSON.readTree(editor.calls().get(path).then().statusCode(200).extract().asString());
            var content = (ObjectNode) draft.path(kind);
            var before = content.deepCopy();
            change.accept(content);
            boolean isFramework = kind.equals("framework");
            if (isFramework && content.equals(before)) {
                return false;
            }
            var body = JSON.createObjectNode();
            body.set(kind, content);
            if (!isFramework) {
                body.putObject("framework").put("key", framework).put("version", frameworkVersion);
            }
            editor.sends(body.toString()).header("If-Match", "*").put(path).then().statusCode(200);
            editor.publishes(path);
            return true;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void succession(ObjectNode content, String... successors) {
        try {
            content.set("succession", JSON.readTree("{\"since\": 1, \"successors\": [" + String.join(",", successors) + "]}"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode element(ObjectNode content, String key) {
        return within(content, "elements", key);
    }

    private static ObjectNode item(ObjectNode content, String key) {
        return within(content, "items", key);
    }

    private static ObjectNode within(ObjectNode content, String list, String key) {
        for (JsonNode parts : content.findValues(list)) {
            for (JsonNode part : parts) {
                if (part.path("key").asText().equals(key)) {
                    return (ObjectNode) part;
                }
            }
        }
        throw new IllegalArgumentException(key);
    }

    /** All of the first domain, answered alike. */
    private String takes(int value) {
        return takes(value, ITEMS);
    }

    private String takes(int value, String... items) {
        String response = person.startsA(questionnaire, "LF.1");
        person.answers(response, value, items);
        person.submits(response);
        return response;
    }

    private String takesTheModel() {
        String response = person.startsA(Somebody.RATED_TWICE, "HLM.1");
        person.answers(response, 4, "HLM.1.1.a", "HLM.1.1.b", "HLM.1.1.c");
        person.submits(response);
        return response;
    }

    private String relate(Link... links) {
        return relate(1, "local-" + UUID.randomUUID(), links);
    }

    private String relate(int version, String key, Link... links) {
        var from = new FrameworkReference(framework, version, "Ours");
        var to = new FrameworkReference("healthcare-leadership-model", 1, "Healthcare Leadership Model");
        database.useTransaction(sql -> crosswalks.publish(sql, new CrosswalkView(key, 0, "Ours beside it", "Our editors", null, from, to, List.of(links)), version, 1, key + version, Instant.now()));
        crosswalks.versions().forgetLatest();
        return key;
    }

    private ValidatableResponse progress(String from, String to) {
        return person.calls().queryParam("from", from).queryParam("to", to).get("/api/v1/reports/progress").then().statusCode(200);
    }
}
