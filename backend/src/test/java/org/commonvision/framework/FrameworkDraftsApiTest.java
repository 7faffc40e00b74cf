package org.commonvision.framework;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.DRAFT_EXISTS;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.commonvision.platform.problem.ProblemType.IF_MATCH_MISSING;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.KEY_TAKEN;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.STALE;
import static org.commonvision.platform.problem.ProblemType.TOO_LARGE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.AtOnce;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FrameworkDraftsApiTest {

    private static final String PATH = "/api/v1/framework-drafts";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EMPTY = """
            {"framework": {"name": "", "summary": "", "introduction": "", "audience": "", "domains": [],
                "rights": {"owner": "", "licence": "", "notice": "", "attribution": ""}}}""";

    private final Somebody editor = Somebody.editorOf(Somebody.TRUST);

    @Test
    void nobody_drafts_without_a_token_or_without_the_role() {
        given().contentType("application/json").body("{}").post(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("staff", "administrator").sends("{}").post(PATH).then().spec(refusedAs(FORBIDDEN));
        Somebody.onTheStaff().calls().get(PATH).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void an_editor_begins_a_new_framework_of_their_organisation() {
        String key = editor.localKey();
        var made = create(editor, "{\"key\": \"%s\", \"name\": \"Our values\"}".formatted(key)).statusCode(201)
                .header("Location", endsWith(PATH + "/" + key)).header("Cache-Control", "no-store")
                .body("key", is(key)).body("organisation", is("QTEST")).body("basedOn", nullValue())
                .body("framework.name", is("Our values")).body("framework.domains", hasSize(0)).body("framework.rights.owner", is(""));
        editor.calls().get(PATH + "/" + key).then().statusCode(200).header("ETag", made.extract().header("ETag"))
                .body("framework.name", is("Our values"));
    }

    @Test
    void a_copy_has_everything_of_what_it_is_copied_from_with_the_same_keys_and_rights() throws Exception {
        String key = editor.draftsAFramework("healthcare-leadership-model");
        var copy = JSON.readTree(draft(key)).path("framework");
        var original = (ObjectNode) JSON.readTree(given().get("/api/v1/frameworks/healthcare-leadership-model/versions/1").asString());
        original.remove(List.of("key", "version", "publishedOn"));
        assertThat(copy, is((JsonNode) original));
    }

    @Test
    void a_copy_may_have_another_name() {
        create(editor, """
                {"key": "%s", "name": "Ours", "copyOf": {"key": "leadership-framework", "version": 1}}""".formatted(editor.localKey())).statusCode(201)
                .body("framework.name", is("Ours")).body("framework.domains", hasSize(7));
    }

    @Test
    void an_administrator_begins_the_next_version_of_what_is_published() {
        var administrator = Somebody.editorForEveryone();
        create(administrator, "{\"key\": \"board-leadership-competencies\"}").statusCode(201)
                .body("basedOn", is(1)).body("organisation", nullValue()).body("framework.domains", hasSize(6));
        administrator.calls().get(PATH).then().statusCode(200).body("items.key", hasItem("board-leadership-competencies"));
        editor.calls().get(PATH).then().body("items.key", not(hasItem("board-leadership-competencies")));
        editor.calls().get(PATH + "/board-leadership-competencies").then().spec(refusedAs(NOT_FOUND));
        administrator.calls().header("If-Match", "*").delete(PATH + "/board-leadership-competencies").then().statusCode(204);
    }

    @Test
    void only_an_administrator_begins_what_is_for_everyone() {
        create(editor, "{\"key\": \"leadership-framework\"}").spec(refusedAs(FORBIDDEN));
        create(editor, "{\"key\": \"new-for-everyone\"}").spec(refusedAs(FORBIDDEN));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"local-qother-values", "local-qtest-", "local-qtest", "local-", "", "Local-QTEST-values", "local-qtest-\u00e4", "local-qtest-values/x"})
    void a_key_that_is_not_ones_organisations_own_is_refused(String key) {
        create(editor, JSON.createObjectNode().put("key", key).toString()).spec(refusedAs(INVALID, "/key"));
        create(Somebody.editorForEveryone(), JSON.createObjectNode().put("key", key).toString()).spec(refusedAs(INVALID, "/key"));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                    | /key
            {"key": null}                                                                         | /key
            {"key": "local-qtest-a", "name": "\\u0000"}                                           | /name
            {"key": "local-qtest-a", "name": "\\ud800"}                                           | /name
            {"key": "local-qtest-a", "copyOf": {"key": "unknown", "version": 1}}                  | /copyOf
            {"key": "local-qtest-a", "copyOf": {"key": "leadership-framework", "version": 9}}     | /copyOf
            {"key": "local-qtest-a", "copyOf": {"key": "\\u0000", "version": 1}}                  | /copyOf
            {"key": "local-qtest-a", "copyOf": {"version": 1}}                                    | /copyOf/key
            {"key": "local-qtest-a", "copyOf": {"key": "leadership-framework"}}                   | /copyOf/version
            {"key": "local-qtest-a", "local": true}                                               | /local
            """)
    void what_cannot_be_begun_is_refused_by_name(String body, String pointer) {
        create(editor, body).spec(refusedAs(INVALID, pointer));
        editor.calls().get(PATH + "/local-qtest-a").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void a_copy_does_not_take_the_key_of_another_framework() {
        create(Somebody.editorForEveryone(), """
                {"key": "clinical-leadership", "copyOf": {"key": "leadership-framework", "version": 1}}""").spec(refusedAs(KEY_TAKEN));
    }

    @Test
    void the_same_request_twice_makes_one_draft_and_another_is_told_that_there_is_one() {
        var creation = UUID.randomUUID();
        String body = "{\"key\": \"%s\"}".formatted(editor.localKey());
        String etag = create(editor, body, creation).statusCode(201).extract().header("ETag");
        create(editor, body, creation).statusCode(201).header("ETag", etag);
        create(editor, body).spec(refusedAs(DRAFT_EXISTS));
        create(editor, "{\"key\": \"%s\"}".formatted(editor.localKey()), creation).spec(refusedAs(IDEMPOTENCY_KEY_REUSED));
        create(editor, body, null).spec(refusedAs(INVALID, "header:Idempotency-Key"));
    }

    @Test
    void of_many_who_begin_at_once_one_does() throws Exception {
        String body = "{\"key\": \"%s\"}".formatted(editor.localKey());
        assertThat(AtOnce.times(8, () -> create(editor, body).extract().statusCode()).stream().sorted().toList(), is(List.of(201, 409, 409, 409, 409, 409, 409, 409)));
    }

    @Test
    void it_is_saved_whole_and_found_again_to_the_letter() throws Exception {
        String key = editor.draftsAFramework("leadership-framework");
        var content = content(key);
        ((ObjectNode) content.path("framework")).put("introduction", "  <b>Two</b>\n\nparagraphs & \"quotes\" \uD83D\uDE00 ");
        var saved = save(editor, key, etag(key), content.toString()).statusCode(200);
        assertThat(JSON.readTree(saved.extract().asString()).path("framework"), is(content.path("framework")));
        assertThat(JSON.readTree(draft(key)).path("framework"), is(content.path("framework")));
        assertThat(saved.extract().header("ETag"), is(etag(key)));
    }

    @Test
    void the_second_of_two_editors_is_shown_what_the_first_wrote_and_nothing_is_overwritten() throws Exception {
        String key = editor.draftsAFramework("leadership-framework");
        var colleague = Somebody.editorOf(Somebody.TRUST);
        String seen = etag(key);
        var first = content(key);
        ((ObjectNode) first.path("framework")).put("name", "By the first");
        String now = save(editor, key, seen, first.toString()).statusCode(200).extract().header("ETag");
        save(colleague, key, seen, EMPTY).spec(refusedAs(STALE)).body("current.framework.name", is("By the first"))
                .body("current.key", is(key)).body("current.framework.domains", hasSize(7));
        colleague.calls().header("If-Match", seen).delete(PATH + "/" + key).then().spec(refusedAs(STALE)).body("current.framework.name", is("By the first"));
        save(colleague, key, now, EMPTY).statusCode(200).header("ETag", not(now));
    }

    @Test
    void of_many_who_save_over_the_same_one_does() throws Exception {
        String key = editor.draftsAFramework("leadership-framework");
        String seen = etag(key);
        var statuses = AtOnce.times(8, () -> save(editor, key, seen, EMPTY).extract().statusCode());
        assertThat(statuses.stream().sorted().toList(), is(List.of(200, 412, 412, 412, 412, 412, 412, 412)));
    }

    @Test
    void what_was_seen_must_be_said() {
        String key = editor.draftsAFramework("leadership-framework");
        editor.sends(EMPTY).put(PATH + "/" + key).then().spec(refusedAs(IF_MATCH_MISSING, "header:If-Match"));
        editor.calls().delete(PATH + "/" + key).then().spec(refusedAs(IF_MATCH_MISSING, "header:If-Match"));
    }

    @Test
    void a_draft_begun_again_is_not_taken_for_the_one_before() {
        String body = "{\"key\": \"%s\"}".formatted(editor.localKey());
        var first = create(editor, body).statusCode(201);
        String key = first.extract().path("key");
        editor.calls().header("If-Match", first.extract().header("ETag")).delete(PATH + "/" + key).then().statusCode(204);
        editor.calls().get(PATH + "/" + key).then().spec(refusedAs(NOT_FOUND));
        create(editor, body).statusCode(201);
        save(editor, key, first.extract().header("ETag"), EMPTY).spec(refusedAs(STALE));
    }

    @Test
    void another_organisation_finds_nothing_and_changes_nothing() {
        String key = editor.draftsAFramework("leadership-framework");
        for (var stranger : List.of(Somebody.editorOf(Somebody.OTHER_TRUST), Somebody.editorOf("QUNKNOWN"))) {
            stranger.calls().get(PATH + "/" + key).then().spec(refusedAs(NOT_FOUND));
            save(stranger, key, "*", EMPTY).spec(refusedAs(NOT_FOUND));
            stranger.calls().header("If-Match", "*").delete(PATH + "/" + key).then().spec(refusedAs(NOT_FOUND));
            stranger.calls().get(PATH).then().statusCode(200).body("items.key", not(hasItem(key)));
        }
        editor.calls().get(PATH + "/" + key).then().body("framework.domains", hasSize(7));
    }

    @Test
    void an_address_that_cannot_be_a_key_is_not_found() {
        editor.calls().get(PATH + "/%00").then().spec(refusedAs(NOT_FOUND));
        editor.calls().get(PATH + "/UPPER").then().spec(refusedAs(NOT_FOUND));
        editor.calls().queryParam("pageToken", "\u0000").get(PATH).then().spec(refusedAs(INVALID, "query:pageToken"));
    }

    @ParameterizedTest(name = "{2} where {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /framework                                      | null                           | /framework
            /framework/name                                 | null                           | /framework/name
            /framework/name                                 | "\\u0000"                      | /framework/name
            /framework/name                                 | 1                              | /framework/name
            /framework/rights                               | null                           | /framework/rights
            /framework/rights/expiresOn                     | "tomorrow"                     | /framework/rights/expiresOn
            /framework/rights/expiresOn                     | "+999999999-01-01"             | /framework/rights/expiresOn
            /framework/rights/allowedUse                    | {}                             | /framework/rights/allowedUse/readers
            /framework/rights/allowedUse                    | {"readers": "organisations", "organisations": ["rj1"]} | /framework/rights/allowedUse/organisations/0
            /framework/domains                              | null                           | /framework/domains
            /framework/domains                              | [null]                         | /framework/domains/0
            /framework/domains/0/key                        | "LF.2"                         | /framework/domains/1/key
            /framework/domains/0/key                        | "LF 1"                         | /framework/domains/0/key
            /framework/domains/0/key                        | ""                             | /framework/domains/0/key
            /framework/domains/0/audience                   | "nobody"                       | /framework/domains/0/audience
            /framework/domains/0/audience                   | 0                              | /framework/domains/0/audience
            /framework/domains/0/elements/0/key             | "LF.1.2"                       | /framework/domains/0/elements/1/key
            /framework/domains/0/elements/0/looksLike/0     | "\\u0000"                      | /framework/domains/0/elements/0/looksLike/0
            /framework/domains/0/elements/0/suggestions/0/kind | null                        | /framework/domains/0/elements/0/suggestions/0/kind
            /framework/domains/0/elements/0/levels          | [{"name": "Low"}]              | /framework/domains/0/elements/0/levels/0/description
            /framework/succession                           | {"since": 0, "successors": []} | /framework/succession/since
            /framework/succession                           | {"since": 1, "successors": [{"key": "LF.1", "meaning": null}]} | /framework/succession/successors/0/meaning
            /framework/version                              | 7                              | /framework/version
            """)
    void what_is_not_well_formed_is_refused_by_name_and_nothing_is_written(String at, String value, String pointer) throws Exception {
        String key = editor.draftsAFramework("leadership-framework");
        String seen = etag(key);
        save(editor, key, seen, with(content(key), at, JSON.readTree(value)).toString()).spec(refusedAs(INVALID, pointer));
        assertThat(etag(key), is(seen));
    }

    @Test
    void a_body_with_everything_wrong_gets_a_short_answer() throws Exception {
        String key = editor.draftsAFramework("leadership-framework");
        var content = content(key);
        var domains = JSON.createArrayNode();
        IntStream.range(0, 200).forEach(_ -> domains.add(content.at("/framework/domains/0").deepCopy()));
        save(editor, key, etag(key), with(content, "/framework/domains", domains).toString()).statusCode(400).body("errors", hasSize(50));
    }

    @Test
    void a_draft_of_two_thousand_elements_is_saved_and_one_over_the_limit_is_too_large() throws Exception {
        String key = editor.draftsAFramework("leadership-framework");
        var content = content(key);
        var elements = (ArrayNode) content.at("/framework/domains/0/elements");
        for (int i = 0; i < 1_900; i++) {
            elements.add(((ObjectNode) elements.get(0).deepCopy()).put("key", "many." + i));
        }
        assertThat(content.toString().length(), greaterThan(1024 * 1024));
        save(editor, key, etag(key), content.toString()).statusCode(200);
        String padded = content + " ".repeat(8 * 1024 * 1024);
        assertThat(padded.length(), lessThan(16 * 1024 * 1024));
        save(editor, key, etag(key), padded).spec(refusedAs(TOO_LARGE)).body("detail", containsString("8192"));
    }

    @Test
    void the_list_goes_on_from_page_to_page() {
        var keys = Stream.generate(() -> editor.draftsAFramework("board-leadership-competencies")).limit(101).toList();
        var seen = new HashSet<String>();
        String token = null;
        do {
            var request = editor.calls();
            var page = (token == null ? request : request.queryParam("pageToken", token)).get(PATH).then().statusCode(200)
                    .body("items.organisation", everyItem(is("QTEST"))).extract();
            seen.addAll(page.path("items.key"));
            token = page.path("nextPageToken");
        } while (token != null);
        assertThat(seen, hasItems(keys.toArray(String[]::new)));
    }

    private static ValidatableResponse create(Somebody editor, String body) {
        return create(editor, body, UUID.randomUUID());
    }

    private static ValidatableResponse create(Somebody editor, String body, UUID creation) {
        var request = editor.sends(body);
        return (creation == null ? request : request.header("Idempotency-Key", creation)).post(PATH).then();
    }

    private static ValidatableResponse save(Somebody editor, String key, String seen, String body) {
        return editor.sends(body).header("If-Match", seen).put(PATH + "/" + key).then();
    }

    private String draft(String key) {
        return editor.calls().get(PATH + "/" + key).then().statusCode(200).extract().asString();
    }

    private String etag(String key) {
        return editor.etagOf(PATH + "/" + key);
    }

    /** The draft as it would be sent unchanged. */
    private ObjectNode content(String key) throws Exception {
        return JSON.createObjectNode().set("framework", JSON.readTree(draft(key)).path("framework"));
    }

    private static JsonNode with(ObjectNode body, String at, JsonNode value) {
        var parent = body.at(at.substring(0, at.lastIndexOf('/')));
        String last = at.substring(at.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return body;
    }
}
