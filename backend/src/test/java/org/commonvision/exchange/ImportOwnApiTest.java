package org.commonvision.exchange;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.IMPORT_REFUSED;
import static org.commonvision.platform.problem.ProblemType.LICENCE_EXPIRED;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What an organisation imports for its own people, and what comes in unfinished. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ImportOwnApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Clock clock;

    @Inject
    Jdbi database;

    private final Somebody editor = Somebody.editorOf(Somebody.TRUST);
    private final String key = editor.localKey();
    private final String asked = key + "-questions";

    @Test
    void an_organisation_brings_in_its_own_and_only_its_people_see_it() {
        takes(editor, document(framework(), questionnaire()), false).statusCode(200).body("items.change", everyItem(is("created")));
        String path = "/api/v1/frameworks/" + key;
        Somebody.onTheStaff().calls().get(path).then().statusCode(200).header("Cache-Control", "private, no-cache");
        Somebody.onTheStaff().calls().get("/api/v1/frameworks").then().body("items.find { it.key == '" + key + "' }.organisation", is(Somebody.TRUST));
        Somebody.of(Somebody.OTHER_TRUST).calls().get(path).then().spec(refusedAs(NOT_FOUND));
        Somebody.of(Somebody.OTHER_TRUST).calls().get("/api/v1/questionnaires/" + asked).then().spec(refusedAs(NOT_FOUND));
        given().get(path + "/versions/1/export").then().spec(refusedAs(NOT_FOUND));
        String exported = editor.calls().get(path + "/versions/1/export").then().statusCode(200).extract().asString();
        takes(editor, exported, false).statusCode(200).body("items.change", everyItem(is("unchanged")));
    }

    @Test
    void nobody_brings_in_what_is_another_organisations_or_for_everyone() {
        String own = document(framework(), questionnaire());
        takes(Somebody.editorOf(Somebody.OTHER_TRUST), own, false).statusCode(400).body("errors.pointer", contains("/frameworks/0/key", "/questionnaires/0/key"));
        takes(editor, own.replace(key, "for-everyone-" + UUID.randomUUID()), false).statusCode(400).body("errors.pointer", hasItem("/frameworks/0/key"));
        Somebody.onTheStaff().calls().get("/api/v1/frameworks/" + key).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void what_is_an_organisations_own_is_not_told_to_another() {
        takes(editor, document(framework(), questionnaire()), false).statusCode(200);
        var other = Somebody.editorOf(Somebody.OTHER_TRUST);
        var theirs = questionnaire().put("key", other.localKey());
        takes(other, document(null, theirs), false).statusCode(400).body("errors.pointer", contains("/questionnaires/0/framework"))
                .body("errors[0].message", is("There is no version 1 of the framework " + key + ", neither in the document nor here."));
    }

    @Test
    void nothing_for_everyone_stands_on_what_is_an_organisations_own() {
        takes(editor, document(framework(), null), false).statusCode(200);
        var administrator = Somebody.editorForEveryone();
        takes(administrator, document(null, questionnaire().put("key", "everyone-" + UUID.randomUUID())), false).spec(refusedAs(IMPORT_REFUSED, "/questionnaires/0/framework"));
        String crosswalk = """
                {"key": "crosswalk-%s", "version": 1, "summary": "", "source": "", "publishedOn": "2026-11-01", "elements": [],
                 "from": {"key": "%s", "version": 1, "name": "Leadership Framework"}, "to": {"key": "leadership-framework", "version": 1, "name": "Leadership Framework"}}""".formatted(UUID.randomUUID(), key);
        takes(administrator, document(null, null).replace("\"crosswalks\":[]", "\"crosswalks\":[" + crosswalk + "]"), false).spec(refusedAs(IMPORT_REFUSED, "/crosswalks/0"));
    }

    @Test
    void what_has_no_version_becomes_a_draft() {
        String document = document(unversioned(framework()), unversioned(overTheBundledOne(questionnaire())));
        takes(editor, document, true).statusCode(200).body("items.change", everyItem(is("created"))).body("items.version", everyItem(is(nullValue())));
        editor.calls().get("/api/v1/framework-drafts/" + key).then().spec(refusedAs(NOT_FOUND));
        takes(editor, document, false).statusCode(200).body("items.key", contains(key, asked));
        editor.calls().get("/api/v1/framework-drafts/" + key).then().statusCode(200).body("framework.name", is("Leadership Framework")).body("framework.domains.size()", is(7))
                .body("organisation", is(Somebody.TRUST)).body("basedOn", is(nullValue()));
        editor.calls().get("/api/v1/questionnaire-drafts/" + asked).then().statusCode(200).body("framework.key", is("leadership-framework"));
        editor.publishes("/api/v1/framework-drafts/" + key);
        editor.publishes("/api/v1/questionnaire-drafts/" + asked);
    }

    @Test
    void a_draft_that_somebody_is_at_work_on_is_not_written_over() {
        String document = document(unversioned(framework()), null);
        takes(editor, document, false).statusCode(200);
        String etag = editor.etagOf("/api/v1/framework-drafts/" + key);
        takes(editor, document.replace("Leadership Framework", "Another name"), false).spec(refusedAs(IMPORT_REFUSED, "/frameworks/0/key"));
        assertEquals(etag, editor.etagOf("/api/v1/framework-drafts/" + key));
    }

    @Test
    void a_draft_of_what_is_published_is_its_next_version() {
        takes(editor, document(framework(), null), false).statusCode(200);
        takes(editor, document(unversioned(framework()), null), false).statusCode(200);
        editor.calls().get("/api/v1/framework-drafts/" + key).then().body("basedOn", is(1));
    }

    @Test
    void what_cannot_be_a_draft_says_where_and_nothing_of_the_document_is_begun() {
        var framework = unversioned(framework());
        ((ObjectNode) framework.path("rights")).put("owner", "x".repeat(501));
        takes(editor, document(framework, unversioned(overTheBundledOne(questionnaire()))), false).spec(refusedAs(IMPORT_REFUSED, "/frameworks/0/rights/owner"));
        takes(editor, document(framework().without("publishedOn"), null), false).spec(refusedAs(IMPORT_REFUSED, "/frameworks/0/publishedOn"));
        takes(editor, document(framework().without("version"), null), false).spec(refusedAs(IMPORT_REFUSED, "/frameworks/0/publishedOn"));
        editor.calls().get("/api/v1/framework-drafts").then().body("items.key", not(hasItem(key)));
        editor.calls().get("/api/v1/questionnaire-drafts/" + asked).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void when_the_frameworks_licence_has_ended_nothing_new_is_begun_and_reports_stay() {
        var framework = framework();
        ((ObjectNode) framework.path("rights")).put("permissionReference", "Letter of 3 May").put("expiresOn", today().minusDays(1).toString());
        takes(editor, document(framework, questionnaire()), false).statusCode(200);
        var person = Somebody.onTheStaff();
        person.calls().get("/api/v1/frameworks/" + key).then().body("rights.permissionReference", is("Letter of 3 May"));
        starts(person).spec(refusedAs(LICENCE_EXPIRED));
        person.calls().get("/api/v1/responses").then().body("items", is(empty()));

        String begun = begunBefore(person);
        person.answers(begun, 3, Somebody.itemsOf("LF.1"));
        person.submits(begun);
        person.calls().get("/api/v1/reports/responses/" + begun).then().statusCode(200);
    }

    @Test
    void the_words_of_a_licensed_framework_are_not_read_in_a_questionnaire_that_says_nothing_of_a_licence() {
        String everyones = "licensed-" + UUID.randomUUID();
        var framework = framework().put("key", everyones);
        ((ObjectNode) framework.path("rights")).put("permissionReference", "Letter of 3 May").put("expiresOn", today().plusDays(9).toString())
                .putObject("allowedUse").put("readers", "organisations").putArray("organisations").add(Somebody.TRUST);
        var questionnaire = questionnaire().put("key", everyones + "-questions");
        ((ObjectNode) questionnaire.path("framework")).put("key", everyones);
        takes(Somebody.editorForEveryone(), document(framework, questionnaire), false).statusCode(200);
        String path = "/api/v1/questionnaires/" + everyones + "-questions";
        for (String address : new String[] {path, path + "/versions/1", path + "/versions/1/items"}) {
            Somebody.onTheStaff().calls().get(address).then().statusCode(200).header("Cache-Control", "private, no-cache");
            Somebody.of(Somebody.OTHER_TRUST).calls().get(address).then().spec(refusedAs(NOT_FOUND));
            given().get(address).then().spec(refusedAs(NOT_FOUND));
        }
        Somebody.onTheStaff().calls().get("/api/v1/questionnaires").then().body("items.find { it.framework.key == '" + everyones + "' }.expiresOn", is(today().plusDays(9).toString()));
        given().get("/api/v1/questionnaires").then().body("items.framework.key", not(hasItem(everyones)));
    }

    @Test
    void it_may_be_begun_on_the_last_day_of_the_frameworks_licence() {
        var framework = framework();
        ((ObjectNode) framework.path("rights")).put("expiresOn", today().toString());
        takes(editor, document(framework, questionnaire()), false).statusCode(200);
        starts(Somebody.onTheStaff()).statusCode(201);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private ValidatableResponse starts(Somebody person) {
        return person.sends("""
                {"questionnaire": "%s", "sections": ["LF.1"]}""".formatted(asked)).header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/responses").then();
    }

    /** Nothing can be begun in the past, so a response to something else is made one to this. */
    private String begunBefore(Somebody person) {
        String other = person.starts("LF.1");
        database.useHandle(sql -> sql.createUpdate("update response set questionnaire_key = :key where id = cast(:id as uuid)").bind("key", asked).bind("id", other).execute());
        return other;
    }

    private ObjectNode framework() {
        return published("/api/v1/frameworks/leadership-framework/versions/1").put("key", key);
    }

    private ObjectNode questionnaire() {
        var questionnaire = published("/api/v1/questionnaires/" + Somebody.QUESTIONNAIRE + "/versions/1").put("key", asked);
        ((ObjectNode) questionnaire.path("framework")).put("key", key);
        return questionnaire;
    }

    private static ObjectNode overTheBundledOne(ObjectNode questionnaire) {
        ((ObjectNode) questionnaire.path("framework")).put("key", "leadership-framework");
        return questionnaire;
    }

    private static ObjectNode unversioned(ObjectNode part) {
        part.remove("version");
        part.remove("publishedOn");
        return part;
    }

    private static ObjectNode published(String path) {
        try {
            return (ObjectNode) JSON.readTree(given().get(path).then().statusCode(200).extract().asString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document(ObjectNode framework, ObjectNode questionnaire) {
        var document = JSON.createObjectNode().put("format", "common-vision-pack").put("formatVersion", 1);
        var frameworks = document.putArray("frameworks");
        var questionnaires = document.putArray("questionnaires");
        document.putArray("crosswalks");
        if (framework != null) {
            frameworks.add(framework);
        }
        if (questionnaire != null) {
            questionnaires.add(questionnaire);
        }
        return document.toString();
    }

    private static ValidatableResponse takes(Somebody somebody, String json, boolean dryRun) {
        return somebody.sends(json).queryParam("dryRun", dryRun).post("/api/v1/imports").then();
    }
}
