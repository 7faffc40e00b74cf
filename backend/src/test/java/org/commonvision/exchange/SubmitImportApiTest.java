package org.commonvision.exchange;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IMPORT_REFUSED;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.TOO_LARGE;
import static org.commonvision.platform.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.platform.http.StoredJson;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SubmitImportApiTest {

    private static final AtomicInteger SEED = new AtomicInteger(new Random().nextInt(1_000_000_000));
    private static final String EMPTY = """
            {"format": "common-vision-pack", "formatVersion": 1, "frameworks": [], "questionnaires": [], "crosswalks": []}""";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Generated generated = new Generated(SEED.incrementAndGet());
    private final PackDocument document = generated.document();
    private final int version = document.frameworks().getFirst().version();
    private final Somebody administrator = Somebody.editorForEveryone();

    @Test
    void what_was_imported_is_read_and_exported_as_it_came() {
        String json = StoredJson.write(document);
        takes(administrator, json, false).statusCode(200).body("dryRun", is(false)).body("items.change", everyItem(is("created")));
        administrator.calls().get("/api/v1/frameworks/" + generated.key()).then().statusCode(200).body("version", is(version));
        assertEquals(json, administrator.calls().get("/api/v1/frameworks/" + generated.key() + "/versions/" + version + "/export").then().statusCode(200).extract().asString());
    }

    @Test
    void a_dry_run_is_what_happens_unless_it_is_said_otherwise() {
        administrator.sends(StoredJson.write(document)).post("/api/v1/imports").then().statusCode(200).body("dryRun", is(true))
                .body("items.pointer", hasItem("/frameworks/0")).body("items.key", hasItem(generated.key()));
        given().get("/api/v1/frameworks/" + generated.key()).then().spec(refusedAs(NOT_FOUND));
        administrator.sends(EMPTY).queryParam("dryRun", "maybe").post("/api/v1/imports").then().spec(refusedAs(IMPORT_REFUSED, "query:dryRun"));
    }

    @Test
    void only_editors_import() {
        given().contentType("application/json").body(EMPTY).post("/api/v1/imports").then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.onTheStaff().sends(EMPTY).post("/api/v1/imports").then().spec(refusedAs(FORBIDDEN));
        Somebody.with("staff", "administrator").sends(EMPTY).post("/api/v1/imports").then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void an_editor_of_a_trust_brings_in_nothing_for_everyone() {
        takes(Somebody.editorOf(Somebody.TRUST), StoredJson.write(document), true).spec(refusedAsImport()).body("errors.pointer", hasItem("/frameworks/0/key"));
    }

    @Test
    void a_published_version_never_changes() {
        String json = StoredJson.write(document);
        takes(administrator, json, false).statusCode(200);
        String path = "/api/v1/frameworks/" + generated.key() + "/versions/" + version;
        String before = given().get(path).asString();
        takes(administrator, json.replaceFirst("Name of ", "Another name of "), false).spec(refusedAsImport()).body("errors.pointer", hasItem("/frameworks/0/version"));
        assertEquals(before, given().get(path).asString());
    }

    @Test
    void all_of_it_is_imported_or_nothing() {
        takes(administrator, StoredJson.write(new PackDocument(document.format(), 1, document.frameworks(), document.questionnaires(),
                List.of(nowhere()))), false).spec(refusedAsImport()).body("errors.pointer", contains("/crosswalks/0/to"))
                .body("items.pointer", hasItem("/frameworks/0"));
        given().get("/api/v1/frameworks/" + generated.key()).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void what_cannot_be_read_says_where() {
        takes(administrator, "", false).spec(refusedAs(IMPORT_REFUSED, ""));
        takes(administrator, "{", false).spec(refusedAs(IMPORT_REFUSED, ""));
        takes(administrator, EMPTY + "{}", false).spec(refusedAs(IMPORT_REFUSED, ""));
        takes(administrator, "[]", false).spec(refusedAs(IMPORT_REFUSED, ""));
        takes(administrator, EMPTY.replace("1", "2"), false).spec(refusedAs(IMPORT_REFUSED, "/formatVersion"));
        takes(administrator, EMPTY.replace("\"crosswalks\"", "\"frameworks\""), false).spec(refusedAs(IMPORT_REFUSED, "/frameworks", "/crosswalks"));
        takes(administrator, EMPTY.replaceFirst("\\[]", "null"), false).spec(refusedAs(IMPORT_REFUSED, "/frameworks"));
    }

    @Test
    void a_document_brings_no_language_along_for_translations_are_a_layer_of_their_own() throws IOException {
        var whole = Stream.generate(() -> new Generated(SEED.incrementAndGet()).document()).filter(it -> !it.questionnaires().isEmpty()).findFirst().orElseThrow();
        for (String kind : List.of("frameworks", "questionnaires")) {
            var said = (ObjectNode) JSON.readTree(StoredJson.write(whole));
            ((ObjectNode) said.path(kind).path(0)).putObject("language").put("tag", "cy").put("revision", 1).put("translated", 1).put("translatable", 1).putArray("untranslated");
            takes(administrator, said.toString(), false).spec(refusedAs(IMPORT_REFUSED, "/" + kind + "/0/language"));
        }
        given().get("/api/v1/frameworks/" + whole.frameworks().getFirst().key()).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void what_is_exported_is_in_english_whatever_language_is_asked_for() {
        takes(administrator, StoredJson.write(document), false).statusCode(200);
        String path = "/api/v1/frameworks/" + generated.key() + "/versions/" + version;
        String before = administrator.calls().get(path + "/export").asString();
        administrator.sends("{\"texts\": {\"name\": \"Fframwaith\"}}").header("If-Match", "*").put(path + "/translations/cy").then().statusCode(200);
        assertEquals(before, administrator.calls().header("Accept-Language", "cy").get(path + "/export").asString());
        takes(administrator, before, true).statusCode(200).body("items.change", everyItem(is("unchanged")));
    }

    @Test
    void what_is_too_large_or_no_json_is_not_read() {
        administrator.calls().contentType("application/json").body(new byte[16 * 1024 * 1024 + 1]).post("/api/v1/imports").then().spec(refusedAs(TOO_LARGE));
        administrator.calls().contentType("text/plain").body(EMPTY).post("/api/v1/imports").then().spec(refusedAs(UNSUPPORTED_MEDIA_TYPE));
    }

    @Test
    void more_is_wrong_than_is_said() {
        String wrong = IntStream.range(0, 500).mapToObj(i -> "\"p" + i + "\": 1").collect(Collectors.joining(", ", "{", "}"));
        takes(administrator, wrong, false).spec(refusedAsImport()).body("errors.size()", lessThanOrEqualTo(Findings.MOST)).body("detail", startsWith("At least"));
    }

    private org.commonvision.framework.CrosswalkView nowhere() {
        var framework = document.frameworks().getFirst();
        return new org.commonvision.framework.CrosswalkView(generated.key() + "-nowhere", 1, "", "", java.time.LocalDate.EPOCH,
                new org.commonvision.framework.FrameworkReference(framework.key(), version, framework.name()),
                new org.commonvision.framework.FrameworkReference("nowhere", 1, "Nowhere"), java.util.List.of());
    }

    private static io.restassured.specification.ResponseSpecification refusedAsImport() {
        return new io.restassured.builder.ResponseSpecBuilder().expectStatusCode(400).expectBody("type", is(IMPORT_REFUSED.uri().toString())).build();
    }

    private static ValidatableResponse takes(Somebody somebody, String json, boolean dryRun) {
        return somebody.sends(json).queryParam("dryRun", dryRun).post("/api/v1/imports").then();
    }
}
