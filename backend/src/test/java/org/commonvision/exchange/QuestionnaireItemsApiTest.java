package org.commonvision.exchange;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IF_MATCH_MISSING;
import static org.commonvision.platform.problem.ProblemType.IMPORT_REFUSED;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.STALE;
import static org.commonvision.platform.problem.ProblemType.TOO_LARGE;
import static org.commonvision.platform.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class QuestionnaireItemsApiTest {

    private static final String PUBLISHED = "/api/v1/questionnaires/" + Somebody.QUESTIONNAIRE + "/versions/1/items";

    private final Somebody editor = Somebody.editorOf(Somebody.TRUST);
    private String draft;
    private String items;

    @BeforeEach
    void begin() {
        draft = "/api/v1/questionnaire-drafts/" + editor.draftsAQuestionnaire(Somebody.QUESTIONNAIRE);
        items = draft + "/items";
    }

    @Test
    void anyone_takes_the_items_away_as_a_table() {
        String table = given().get(PUBLISHED).then().statusCode(200).header("Content-Type", is("text/csv; charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"leadership-self-assessment-1.csv\"").extract().asString();
        String[] lines = table.split("\r\n");
        assertEquals("\uFEFFdomain,element,elementName,key,text,thirdPerson,owner,licence,notice,attribution", lines[0]);
        assertThat(lines[1], containsString(",\"CC BY 4.0\","));
        assertEquals(57, lines.length);
    }

    @Test
    void it_is_asked_for_again_only_when_it_has_changed() {
        String etag = given().get(PUBLISHED).then().header("Cache-Control", "private, no-cache").extract().header("ETag");
        given().header("If-None-Match", etag).get(PUBLISHED).then().statusCode(304);
    }

    @Test
    void what_is_an_organisations_own_is_for_its_people() {
        String key = draft.substring(draft.lastIndexOf('/') + 1);
        editor.publishes(draft);
        Somebody.onTheStaff().calls().get("/api/v1/questionnaires/" + key + "/versions/1/items").then().statusCode(200);
        Somebody.of(Somebody.OTHER_TRUST).calls().get("/api/v1/questionnaires/" + key + "/versions/1/items").then().spec(refusedAs(NOT_FOUND));
        given().get("/api/v1/questionnaires/" + key + "/versions/1/items").then().spec(refusedAs(NOT_FOUND));
        given().get("/api/v1/questionnaires/nothing/versions/1/items").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void what_went_out_comes_in_and_changes_nothing() {
        String etag = editor.etagOf(draft);
        String table = new String(editor.calls().get(items).then().statusCode(200).header("ETag", etag).extract().asByteArray(), StandardCharsets.UTF_8);
        takes(table, etag, false).statusCode(200).header("ETag", etag).body("items.change", everyItem(is("unchanged")));
    }

    @Test
    void a_dry_run_is_what_happens_unless_it_is_said_otherwise() {
        String etag = editor.etagOf(draft);
        sends(another(), etag).post(items).then().statusCode(200).header("ETag", etag).body("dryRun", is(true))
                .body("items[0].pointer", is("line:2")).body("items[0].change", is("changed")).body("items[0].kind", is("item"))
                .body("items[1].change", is("created")).body("items[2].change", is("removed"));
        assertEquals(etag, editor.etagOf(draft));
        sends(another(), etag).queryParam("dryRun", "no").post(items).then().spec(refusedAs(IMPORT_REFUSED, "query:dryRun"));
    }

    @Test
    void the_draft_has_the_items_of_the_table_and_all_else_that_it_had() {
        String before = editor.calls().get(draft).asString();
        String etag = takes(another(), editor.etagOf(draft), false).statusCode(200).body("dryRun", is(false)).extract().header("ETag");
        editor.calls().get(draft).then().header("ETag", etag).body("questionnaire.sections[0].elements[0].items.text", contains("I change, \"they\" say", "=new"))
                .body("questionnaire.sections.elements.flatten().items.flatten().size()", is(2))
                .body("questionnaire.sections.name", is(io.restassured.path.json.JsonPath.from(before).getList("questionnaire.sections.name")));
    }

    @Test
    void all_of_it_is_imported_or_nothing() {
        String etag = editor.etagOf(draft);
        takes(another() + "XX.1,XX.1.a,a,b\r\nLF.1.1,LF.1.1.d,=1+1,b\r\n", etag, false).statusCode(400).body("type", is(IMPORT_REFUSED.uri().toString()))
                .body("errors.pointer", contains("line:5/text", "line:4/element"));
        takes(another() + "XX.1,XX.1.a,a,b\r\n", etag, false).statusCode(400).body("errors.pointer", contains("line:4/element"))
                .body("items.pointer", hasItems("line:2", "line:3")).body("items.pointer", not(hasItem("line:4")));
        assertEquals(etag, editor.etagOf(draft));
    }

    @Test
    void it_is_written_over_what_the_editor_has_seen() {
        String etag = editor.etagOf(draft);
        editor.calls().config(utf8()).contentType("text/csv").body(another()).post(items).then().spec(refusedAs(IF_MATCH_MISSING, "header:If-Match"));
        String now = takes(another(), etag, false).statusCode(200).extract().header("ETag");
        takes(another(), etag, false).spec(refusedAs(STALE)).body("current.questionnaire.sections[0].elements[0].items.size()", is(2));
        takes(another(), etag, true).spec(refusedAs(STALE));
        takes(another(), now, false).statusCode(200).header("ETag", now);
    }

    @Test
    void only_its_editors_have_it() {
        given().get(items).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.onTheStaff().calls().get(items).then().spec(refusedAs(FORBIDDEN));
        Somebody.editorOf(Somebody.OTHER_TRUST).calls().get(items).then().spec(refusedAs(NOT_FOUND));
        Somebody.editorOf(Somebody.OTHER_TRUST).calls().config(utf8()).contentType("text/csv").header("If-Match", "*").body(another()).post(items).then().spec(refusedAs(NOT_FOUND));
        Somebody.onTheStaff().calls().config(utf8()).contentType("text/csv").header("If-Match", "*").body(another()).post(items).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void what_is_no_table_or_too_large_is_refused_and_leaves_nothing() {
        String etag = editor.etagOf(draft);
        takes("", etag, false).spec(refusedAs(IMPORT_REFUSED, "line:1"));
        takes("element,key,text,thirdPerson\n\"LF.1.1", etag, false).spec(refusedAs(IMPORT_REFUSED, "line:2"));
        takes("element,key,text,thirdPerson\nLF.1.1,LF.1.1.d,a\u0000b,c", etag, false).spec(refusedAs(IMPORT_REFUSED, "line:2/text"));
        editor.calls().contentType("text/csv").header("If-Match", etag).body("element,key,text,thirdPerson\nLF.1.1,LF.1.1.d,\u2019,c".getBytes(StandardCharsets.UTF_16))
                .post(items).then().statusCode(400).body("errors[0].message", startsWith("This is not text in UTF-8"));
        editor.calls().contentType("text/csv").header("If-Match", etag).body(new byte[8 * 1024 * 1024 + 1]).post(items).then().spec(refusedAs(TOO_LARGE));
        editor.sends("{}").header("If-Match", etag).post(items).then().spec(refusedAs(UNSUPPORTED_MEDIA_TYPE));
        assertEquals(etag, editor.etagOf(draft));
    }

    /** Two items where there are many: one worded otherwise, one new. */
    private static String another() {
        return "element,key,text,thirdPerson\r\nLF.1.1,LF.1.1.a,\"I change, \"\"they\"\" say\",Changes\r\nLF.1.1,LF.1.1.c,'=new,New\r\n";
    }

    private ValidatableResponse takes(String table, String etag, boolean dryRun) {
        return sends(table, etag).queryParam("dryRun", dryRun).post(items).then();
    }

    private io.restassured.specification.RequestSpecification sends(String table, String etag) {
        return editor.calls().config(utf8()).contentType("text/csv").header("If-Match", etag).body(table);
    }

    private static io.restassured.config.RestAssuredConfig utf8() {
        return io.restassured.config.RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));
    }
}
