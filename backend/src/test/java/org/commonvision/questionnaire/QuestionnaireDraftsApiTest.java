package org.commonvision.questionnaire;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.DRAFT_EXISTS;
import static org.commonvision.platform.problem.ProblemType.DRAFT_NOT_READY;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.KEY_TAKEN;
import static org.commonvision.platform.problem.ProblemType.LICENCE_EXPIRED;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.STALE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonvision.AtOnce;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class QuestionnaireDraftsApiTest {

    private static final String DRAFTS = "/api/v1/questionnaire-drafts";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Clock clock;

    @Inject
    Jdbi database;

    @Inject
    Questionnaires questionnaires;

    private final Somebody editor = Somebody.editorOf(Somebody.TRUST);
    private String key;
    private String draft;
    private String questionnaire;

    @BeforeEach
    void begin() {
        key = editor.draftsAQuestionnaire(Somebody.QUESTIONNAIRE);
        draft = DRAFTS + "/" + key;
        questionnaire = "/api/v1/questionnaires/" + key;
    }

    @Test
    void nobody_drafts_without_a_token_or_without_the_role() {
        given().contentType("application/json").body("{}").post(DRAFTS).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.onTheStaff().sends("{}").post(DRAFTS).then().spec(refusedAs(FORBIDDEN));
        create("{\"key\": \"leadership-self-assessment\"}").spec(refusedAs(FORBIDDEN));
    }

    @Test
    void a_new_one_has_the_sections_of_its_framework_and_no_item_yet() {
        String made = editor.localKey();
        create("""
                {"key": "%s", "name": "Ours", "framework": {"key": "board-leadership-competencies", "version": 1}}""".formatted(made)).statusCode(201)
                .header("Location", endsWith(DRAFTS + "/" + made)).body("organisation", is("QTEST"))
                .body("framework.key", is("board-leadership-competencies")).body("framework.version", is(1))
                .body("questionnaire.name", is("Ours")).body("questionnaire.sections", hasSize(6))
                .body("questionnaire.sections.elements.flatten().items", everyItem(hasSize(0)))
                .body("questionnaire.scale.points", hasSize(3)).body("questionnaire.measurement.sections", hasSize(6));
        editor.calls().get(DRAFTS + "/" + made + "/check-list").then().statusCode(200)
                .body("items.findAll { it.severity == 'must' }.pointer", hasItems("/questionnaire/summary", "/questionnaire/sections/0/elements/0/items"));
    }

    @Test
    void a_copy_asks_what_it_is_copied_from_asks() throws Exception {
        var original = (ObjectNode) JSON.readTree(given().get("/api/v1/questionnaires/" + Somebody.QUESTIONNAIRE + "/versions/1").asString());
        original.remove(List.of("key", "version", "publishedOn", "framework"));
        assertThat(read().path("questionnaire"), is((JsonNode) original));
        editor.calls().get(draft + "/check-list").then().body("items", empty());
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"key": "local-qother-a"}                                                             | /key
            {"key": "local-qtest-b"}                                                              | /framework
            {"key": "local-qtest-b", "framework": {"key": "unknown", "version": 1}}               | /framework
            {"key": "local-qtest-b", "framework": {"key": "leadership-framework", "version": 2}}  | /framework
            {"key": "local-qtest-b", "framework": {"version": 1}}                                 | /framework/key
            {"key": "local-qtest-b", "copyOf": {"key": "leadership-framework", "version": 1}}     | /copyOf
            """)
    void what_cannot_be_begun_is_refused_by_name(String body, String pointer) {
        create(body).spec(refusedAs(INVALID, pointer));
    }

    @Test
    void there_is_one_draft_to_a_key_and_a_copy_takes_no_other_ones() {
        create("""
                {"key": "%s", "framework": {"key": "leadership-framework", "version": 1}}""".formatted(key)).spec(refusedAs(DRAFT_EXISTS));
        editor.publishes(draft);
        create("""
                {"key": "%s", "copyOf": {"key": "leadership-self-assessment", "version": 1}}""".formatted(key)).spec(refusedAs(KEY_TAKEN));
    }

    @Test
    void it_is_saved_whole_and_the_second_of_two_editors_loses_nothing() throws Exception {
        String seen = editor.etagOf(draft);
        var content = content();
        ((ObjectNode) content.at("/questionnaire")).put("name", "By the first").put("minutes", 7);
        save(seen, content).statusCode(200).body("questionnaire.minutes", is(7));
        assertThat(read().path("questionnaire"), is(content.path("questionnaire")));
        save(seen, content).spec(refusedAs(STALE)).body("current.questionnaire.name", is("By the first"));
        editor.calls().header("If-Match", seen).delete(draft).then().spec(refusedAs(STALE)).body("current.questionnaire.name", is("By the first"));
        editor.calls().header("If-Match", editor.etagOf(draft)).delete(draft).then().statusCode(204);
        editor.calls().get(draft).then().spec(refusedAs(NOT_FOUND));
    }

    @ParameterizedTest(name = "{2} where {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /framework/version                             | 9                                           | /framework
            /framework/key                                 | null                                        | /framework/key
            /questionnaire                                 | null                                        | /questionnaire
            /questionnaire/minutes                         | -1                                          | /questionnaire/minutes
            /questionnaire/minutes                         | null                                        | /questionnaire/minutes
            /questionnaire/minutes                         | 1e99                                        | /questionnaire/minutes
            /questionnaire/scale                           | null                                        | /questionnaire/scale
            /questionnaire/scale/points/1/value            | 3                                           | /questionnaire/scale/points/1/value
            /questionnaire/scale/points/1                  | null                                        | /questionnaire/scale/points/1
            /questionnaire/scale/points/1/label            | "\\u0000"                                   | /questionnaire/scale/points/1/label
            /questionnaire/measurement/overall/reliability | 1                                           | /questionnaire/measurement/overall/reliability
            /questionnaire/measurement/overall/standardDeviation | 0                                     | /questionnaire/measurement/overall/standardDeviation
            /questionnaire/measurement/overall             | null                                        | /questionnaire/measurement/overall
            /questionnaire/sections/0/elements/0/items/0/key | "LF.1.1.b"                                | /questionnaire/sections/0/elements/0/items/1/key
            /questionnaire/sections/0/elements/0/items/0/text | null                                     | /questionnaire/sections/0/elements/0/items/0/text
            /questionnaire/sections/0/elements/0/levels    | [null]                                      | /questionnaire/sections/0/elements/0/levels/0
            /questionnaire/importance                      | {"question": "How?"}                        | /questionnaire/importance/points
            /questionnaire/openQuestions                   | [{"key": "a", "text": ""}]                  | /questionnaire/openQuestions/0/thirdPerson
            /questionnaire/kind                            | "another"                                   | /questionnaire/kind
            /questionnaire/succession                      | {"since": 1, "successors": null}            | /questionnaire/succession/successors
            """)
    void what_is_not_well_formed_is_refused_by_name_and_nothing_is_written(String at, String value, String pointer) throws Exception {
        String seen = editor.etagOf(draft);
        save(seen, with(content(), at, JSON.readTree(value))).spec(refusedAs(INVALID, pointer));
        assertThat(editor.etagOf(draft), is(seen));
    }

    @ParameterizedTest(name = "{2} {3} where {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /questionnaire/instructions                        | " "                     | must   | /questionnaire/instructions
            /questionnaire/minutes                             | 0                       | must   | /questionnaire/minutes
            /questionnaire/scale/points                        | []                      | must   | /questionnaire/scale/points
            /questionnaire/sections/0/elements/0/items         | []                      | must   | /questionnaire/sections/0/elements/0/items
            /questionnaire/sections/0/elements/0/key           | "LF.9.9"                | must   | /questionnaire/sections/0/elements/0/key
            /questionnaire/sections/0/elements/0/levels        | ["One"]                 | must   | /questionnaire/sections/0/elements/0/levels
            /questionnaire/sections/0/elements/0/items/0/text  | "I never ask"           | advice | /questionnaire/sections/0/elements/0/items/0/text
            /questionnaire/sections/0/elements/0/items/0/thirdPerson | "Asks for my view" | advice | /questionnaire/sections/0/elements/0/items/0/thirdPerson
            /questionnaire/rights/expiresOn                    | "2020-01-01"            | must   | /questionnaire/rights/expiresOn
            /questionnaire/succession                          | {"since": 4, "successors": []} | must | /questionnaire/succession/since
            """)
    void the_check_list_names_what_is_to_be_seen_to(String at, String value, String severity, String pointer) throws Exception {
        save("*", with(content(), at, JSON.readTree(value))).statusCode(200);
        editor.calls().get(draft + "/check-list").then().statusCode(200).body("items.pointer", contains(pointer)).body("items.severity", contains(severity));
        if (severity.equals("must")) {
            editor.calls().header("If-Match", "*").post(draft + "/publication").then().spec(refusedAs(DRAFT_NOT_READY, pointer));
        }
    }

    @Test
    void it_becomes_a_version_that_its_organisations_people_answer_and_nobody_else() {
        editor.publishes(draft).header("Location", endsWith(questionnaire + "/versions/1")).body("version", is(1));
        var colleague = Somebody.onTheStaff();
        colleague.calls().get(questionnaire).then().statusCode(200).header("Cache-Control", "private, no-cache").body("framework.version", is(1));
        colleague.calls().get("/api/v1/questionnaires").then().body("items.key", hasItem(key)).body("items.find { it.key == '" + key + "' }.organisation", is("QTEST"));
        given().get("/api/v1/questionnaires").then().body("items.key", not(hasItem(key)));
        given().get(questionnaire + "/versions/1").then().spec(refusedAs(NOT_FOUND));
        var stranger = Somebody.of(Somebody.OTHER_TRUST);
        stranger.calls().get(questionnaire).then().spec(refusedAs(NOT_FOUND));
        start(stranger, null).spec(refusedAs(INVALID, "/questionnaire"));
        start(stranger, 1).spec(refusedAs(INVALID, "/version"));
        String response = colleague.startsA(key, "LF.1");
        colleague.answers(response, 3, Somebody.itemsOf("LF.1"));
        colleague.submits(response);
        colleague.calls().get("/api/v1/reports/responses/" + response).then().statusCode(200);
    }

    @Test
    void of_many_who_publish_at_once_one_does() throws Exception {
        String seen = editor.etagOf(draft);
        var statuses = AtOnce.times(8, () -> editor.calls().header("If-Match", seen).post(draft + "/publication").then().extract().statusCode());
        assertThat(statuses.stream().sorted().toList(), is(List.of(201, 404, 404, 404, 404, 404, 404, 404)));
    }

    @Test
    void whoever_has_begun_goes_on_reading_it_when_it_is_no_longer_theirs_to_begin() throws Exception {
        String framework = editor.draftsAFramework("leadership-framework");
        editor.publishes("/api/v1/framework-drafts/" + framework);
        save("*", with(content(), "/framework/key", JSON.readTree('"' + framework + '"'))).statusCode(200);
        editor.publishes(draft);
        var person = Somebody.onTheStaff();
        String response = person.startsA(key, "LF.1");
        // The same person, who now works elsewhere.
        var elsewhere = person.at(Somebody.OTHER_TRUST);
        for (String path : List.of(questionnaire + "/versions/1", "/api/v1/frameworks/" + framework + "/versions/1")) {
            elsewhere.calls().get(path).then().statusCode(200).header("Cache-Control", "private, no-cache");
            Somebody.of(Somebody.OTHER_TRUST).calls().get(path).then().spec(refusedAs(NOT_FOUND));
        }
        elsewhere.calls().get(questionnaire).then().spec(refusedAs(NOT_FOUND));
        start(elsewhere, null).spec(refusedAs(INVALID, "/questionnaire"));
        elsewhere.answers(response, 2, Somebody.itemsOf("LF.1"));
        elsewhere.submits(response);
        elsewhere.calls().get("/api/v1/reports/responses/" + response).then().statusCode(200);
        elsewhere.calls().get("/api/v1/reports/progress").then().statusCode(200);
        elsewhere.calls().get("/api/v1/people/me/data").then().statusCode(200);
    }

    @Test
    void when_the_licence_has_ended_nothing_new_is_begun_and_what_was_begun_is_finished() throws Exception {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        save("*", with(content(), "/questionnaire/rights/expiresOn", JSON.readTree('"' + today.toString() + '"'))).statusCode(200);
        editor.publishes(draft);
        var person = Somebody.onTheStaff();
        person.calls().get("/api/v1/questionnaires").then().body("items.find { it.key == '" + key + "' }.expiresOn", is(today.toString()));
        var creation = UUID.randomUUID();
        String response = start(person, null, creation).statusCode(201).extract().path("id");

        String ended = published("ended", content -> content.put("expiresOn", today.minusDays(1).toString()));
        person.sends("""
                {"questionnaire": "%s", "sections": ["LF.1"]}""".formatted(ended)).header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/responses").then().spec(refusedAs(LICENCE_EXPIRED));
        person.calls().get("/api/v1/questionnaires/" + ended).then().statusCode(200);
        String begun = begunBefore(person, ended);
        person.answers(begun, 3, Somebody.itemsOf("LF.1"));
        person.submits(begun);
        person.calls().get("/api/v1/reports/responses/" + begun).then().statusCode(200);
        start(person, null, creation).statusCode(201).body("id", is(response));
    }

    @Test
    void a_questionnaire_for_everyone_is_over_a_framework_for_everyone() {
        String framework = editor.draftsAFramework("leadership-framework");
        editor.publishes("/api/v1/framework-drafts/" + framework);
        var administrator = Somebody.editorForEveryone();
        String body = """
                {"key": "questions-for-everyone", "copyOf": {"key": "leadership-self-assessment", "version": 1}, "framework": {"key": "%s", "version": 1}}""".formatted(framework);
        administrator.sends(body).header("Idempotency-Key", UUID.randomUUID()).post(DRAFTS).then().statusCode(201).body("organisation", nullValue());
        administrator.calls().get(DRAFTS + "/questions-for-everyone/check-list").then().body("items.pointer", contains("/framework"));
        administrator.calls().header("If-Match", "*").post(DRAFTS + "/questions-for-everyone/publication").then().spec(refusedAs(DRAFT_NOT_READY, "/framework"));
        administrator.calls().header("If-Match", "*").delete(DRAFTS + "/questions-for-everyone").then().statusCode(204);
    }

    /** Past days cannot be published in, so the row is written as it was published then. */
    private String published(String name, Consumer<ObjectNode> rights) throws Exception {
        String ended = editor.localKey() + name;
        var view = (ObjectNode) JSON.readTree(given().get("/api/v1/questionnaires/" + Somebody.QUESTIONNAIRE + "/versions/1").asString());
        view.put("key", ended);
        rights.accept((ObjectNode) view.path("rights"));
        database.useHandle(sql -> sql.createUpdate("""
                insert into questionnaire_version (key, version, organisation, framework_key, framework_version, source_hash, content, published_at)
                values (:key, 1, 'QTEST', 'leadership-framework', 1, :key, :content, :now)""")
                .bind("key", ended).bind("content", view.toString()).bind("now", clock.instant().atOffset(ZoneOffset.UTC)).execute());
        questionnaires.versions().forgetLatest();
        return ended;
    }

    private String begunBefore(Somebody person, String questionnaireKey) {
        String other = person.starts("LF.1");
        database.useHandle(sql -> sql.createUpdate("update response set questionnaire_key = :key where id = cast(:id as uuid)")
                .bind("key", questionnaireKey).bind("id", other).execute());
        return other;
    }

    private ValidatableResponse start(Somebody person, Integer version) {
        return start(person, version, UUID.randomUUID());
    }

    private ValidatableResponse start(Somebody person, Integer version, UUID creation) {
        return person.sends("""
                {"questionnaire": "%s", "version": %s, "sections": ["LF.1"]}""".formatted(key, version)).header("Idempotency-Key", creation).post("/api/v1/responses").then();
    }

    private ValidatableResponse create(String body) {
        return editor.sends(body).header("Idempotency-Key", UUID.randomUUID()).post(DRAFTS).then();
    }

    private ValidatableResponse save(String seen, JsonNode body) {
        return editor.sends(body.toString()).header("If-Match", seen).put(draft).then();
    }

    private JsonNode read() throws Exception {
        return JSON.readTree(editor.calls().get(draft).then().statusCode(200).extract().asString());
    }

    /** The draft as it would be sent unchanged. */
    private ObjectNode content() throws Exception {
        return ((ObjectNode) read()).retain("framework", "questionnaire");
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
