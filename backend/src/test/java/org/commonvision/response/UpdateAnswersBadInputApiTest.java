package org.commonvision.response;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a refusal that names the field, and nothing half-done. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class UpdateAnswersBadInputApiTest {

    private final Somebody person = Somebody.onTheStaff();
    private String response;

    @BeforeEach
    void start() {
        response = person.starts("LF.1", "LF.2");
        person.answers(response, 2, "LF.1.4.b");
        person.notes(response, "LF.1.4", "Stays");
    }

    @AfterEach
    void nothing_is_half_done() {
        person.reads(response).body("revision", is(2)).body("answers.item", contains("LF.1.4.b")).body("answers.value", contains(2))
                .body("notes.element", contains("LF.1.4")).body("notes.text", contains("Stays"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"item": "LF.9.9.z", "value": 3, "ageMillis": 0}                        | /answers/1/item
            {"item": "lf.1.1.a", "value": 3, "ageMillis": 0}                        | /answers/1/item
            {"item": "", "value": 3, "ageMillis": 0}                                | /answers/1/item
            {"item": null, "value": 3, "ageMillis": 0}                              | /answers/1/item
            {"item": "LF.1.1.a\\u0000", "value": 3, "ageMillis": 0}                 | /answers/1/item
            {"item": "\\ud83d", "value": 3, "ageMillis": 0}                         | /answers/1/item
            {"item": 1, "value": 3, "ageMillis": 0}                                 | /answers/1/item
            {"value": 3, "ageMillis": 0}                                            | /answers/1/item
            {"item": "LF.3.1.a", "value": 3, "ageMillis": 0}                        | /answers/1/item
            {"item": "LF.1.1.a", "value": 4, "ageMillis": 0}                        | /answers/1/value
            {"item": "LF.1.1.a", "value": -2, "ageMillis": 0}                       | /answers/1/value
            {"item": "LF.1.1.a", "value": 65539, "ageMillis": 0}                    | /answers/1/value
            {"item": "LF.1.1.a", "value": 99999999999, "ageMillis": 0}              | /answers/1/value
            {"item": "LF.1.1.a", "value": "3", "ageMillis": 0}                      | /answers/1/value
            {"item": "LF.1.1.a", "value": "", "ageMillis": 0}                       | /answers/1/value
            {"item": "LF.1.1.a", "value": 2.5, "ageMillis": 0}                      | /answers/1/value
            {"item": "LF.1.1.a", "value": 3.0, "ageMillis": 0}                      | /answers/1/value
            {"item": "LF.1.1.a", "value": true, "ageMillis": 0}                     | /answers/1/value
            {"item": "LF.1.1.a", "value": null, "ageMillis": 0}                     | /answers/1/value
            {"item": "LF.1.1.a", "value": [3], "ageMillis": 0}                      | /answers/1/value
            {"item": "LF.1.1.a", "ageMillis": 0}                                    | /answers/1/value
            {"item": "LF.1.1.a", "value": 3, "ageMillis": -1}                       | /answers/1/ageMillis
            {"item": "LF.1.1.a", "value": 3, "ageMillis": 1e3}                      | /answers/1/ageMillis
            {"item": "LF.1.1.a", "value": 3, "ageMillis": 9223372036854775808}      | /answers/1/ageMillis
            {"item": "LF.1.1.a", "value": 3}                                        | /answers/1/ageMillis
            {"item": "LF.1.1.a", "value": 3, "ageMillis": 0, "givenAt": 5}          | /answers/1/givenAt
            {"item": "LF.1.1.a", "rating": "importance", "value": 3, "ageMillis": 0}| /answers/1/rating
            {"item": "LF.1.1.a", "rating": "beauty", "value": 3, "ageMillis": 0}    | /answers/1/rating
            {"item": "LF.1.1.a", "rating": "", "value": 3, "ageMillis": 0}          | /answers/1/rating
            {"item": "LF.1.1.a", "rating": 0, "value": 3, "ageMillis": 0}           | /answers/1/rating
            {"item": "LF.1.1.a", "rating": ["importance"], "value": 3, "ageMillis": 0} | /answers/1/rating
            null                                                                    | /answers/1
            3                                                                       | /answers/1
            []                                                                      | /answers/1
            """)
    void with_one_good_answer_and_one_bad_the_bad_one_is_named_and_none_is_saved(String bad, String pointer) {
        String answers = "\"answers\": [{\"item\": \"LF.1.1.b\", \"value\": 1, \"ageMillis\": 0}, " + bad + "]";
        send("{" + answers + "}").spec(refusedAs(INVALID, pointer));
        send("{" + answers + ", \"notes\": [{\"element\": \"LF.1.1\", \"text\": \"Hm\", \"ageMillis\": 0}]}").spec(refusedAs(INVALID, pointer));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"element": "LF.9.9", "text": "Hm", "ageMillis": 0}                     | /notes/1/element
            {"element": "LF.3.1", "text": "Hm", "ageMillis": 0}                     | /notes/1/element
            {"element": "LF.1", "text": "Hm", "ageMillis": 0}                       | /notes/1/element
            {"element": null, "text": "Hm", "ageMillis": 0}                         | /notes/1/element
            {"element": "\\u0000", "text": "Hm", "ageMillis": 0}                    | /notes/1/element
            {"text": "Hm", "ageMillis": 0}                                          | /notes/1/element
            {"element": "LF.1.1", "text": null, "ageMillis": 0}                     | /notes/1/text
            {"element": "LF.1.1", "ageMillis": 0}                                   | /notes/1/text
            {"element": "LF.1.1", "text": 5, "ageMillis": 0}                        | /notes/1/text
            {"element": "LF.1.1", "text": true, "ageMillis": 0}                     | /notes/1/text
            {"element": "LF.1.1", "text": ["Hm"], "ageMillis": 0}                   | /notes/1/text
            {"element": "LF.1.1", "text": "a\\u0000b", "ageMillis": 0}              | /notes/1/text
            {"element": "LF.1.1", "text": "a\\ud83d", "ageMillis": 0}               | /notes/1/text
            {"element": "LF.1.1", "text": "\\ude00", "ageMillis": 0}                | /notes/1/text
            {"element": "LF.1.1", "text": "\\ude00\\ud83d", "ageMillis": 0}         | /notes/1/text
            {"element": "LF.1.1", "text": "\\u001b[2J", "ageMillis": 0}             | /notes/1/text
            {"element": "LF.1.1", "text": "Hm", "ageMillis": -1}                    | /notes/1/ageMillis
            {"element": "LF.1.1", "text": "Hm", "ageMillis": "0"}                   | /notes/1/ageMillis
            {"element": "LF.1.1", "text": "Hm", "ageMillis": 0, "public": true}     | /notes/1/public
            null                                                                    | /notes/1
            """)
    void with_one_good_note_and_one_bad_the_bad_one_is_named_and_none_is_saved(String bad, String pointer) {
        String notes = "\"notes\": [{\"element\": \"LF.1.2\", \"text\": \"Good\", \"ageMillis\": 0}, " + bad + "]";
        send("{" + notes + "}").spec(refusedAs(INVALID, pointer));
        send("{\"answers\": [{\"item\": \"LF.1.1.b\", \"value\": 1, \"ageMillis\": 0}], " + notes + "}").spec(refusedAs(INVALID, pointer));
    }

    @ParameterizedTest(name = "body {index}")
    @ValueSource(strings = {
        "", " ", "null", "[]", "3", "\"text\"", "true", "{}", "{\"answers\": []}", "{\"answers\": null, \"notes\": null}", "{\"answers\": {}}", "{\"answers\": \"\"}", "{\"answers\": \"LF.1.1.a\"}",
        "{", "{\"answers\": [", "{'answers': []}", "{\"answers\": [],}", "{\"answers\": []} {\"answers\": []}", "{\"answers\": []} rubbish", "answers=LF.1.1.a", "<answers/>",
        "{\"answers\": [], \"answers\": []}", "{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 1, \"value\": 3, \"ageMillis\": 0}]}",
        "{\"colour\": 1}", "{\"\\ud800\": 1}", "{\"\\u0000\": 1}", "{\"a/b~c\": 1}", "\u0000", "\uFEFF{\"answers\": []}", "{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": NaN, \"ageMillis\": 0}]}",
        "{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 003, \"ageMillis\": 0}]}", "// hello\n{}"
    })
    void a_body_that_is_not_of_this_shape_is_refused(String body) {
        send(body).statusCode(400).contentType("application/problem+json").body("type", is("/problems/invalid-request"));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] latin = "{\"notes\": [{\"element\": \"LF.1.1\", \"text\": \"Zo\u00eb\", \"ageMillis\": 0}]}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        person.calls().contentType("application/json").body(latin).patch(path()).then().statusCode(400).body("type", is("/problems/invalid-request"));
    }

    @Test
    void a_body_nested_without_end_is_refused() {
        send("{\"answers\": " + "[".repeat(300) + "]".repeat(300) + "}").statusCode(400);
        send("{\"answers\": " + "{\"answers\": ".repeat(300) + "1" + "}".repeat(300) + "}").statusCode(400);
    }

    @Test
    void a_number_or_text_without_end_is_refused() {
        send("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": " + "9".repeat(5_000) + ", \"ageMillis\": 0}]}").statusCode(400);
        send("{\"notes\": [{\"element\": \"LF.1.1\", \"text\": \"" + "x".repeat(30_000) + "\", \"ageMillis\": 0}]}").statusCode(400);
        send("{\"" + "x".repeat(30_000) + "\": 1}").statusCode(400);
    }

    @Test
    void more_answers_at_a_time_than_anybody_gives_are_refused() {
        send(IntStream.rangeClosed(0, 500).mapToObj(_ -> "{\"item\": \"LF.1.1.a\", \"value\": 1, \"ageMillis\": 0}")
                .collect(Collectors.joining(",", "{\"answers\": [", "]}"))).spec(refusedAs(INVALID, "/answers"));
        send(IntStream.rangeClosed(0, 500).mapToObj(_ -> "{\"element\": \"LF.1.1\", \"text\": \"\", \"ageMillis\": 0}")
                .collect(Collectors.joining(",", "{\"notes\": [", "]}"))).spec(refusedAs(INVALID, "/notes"));
    }

    @Test
    void a_note_over_its_length_is_refused_and_named() {
        send(note("x".repeat(2001))).spec(refusedAs(INVALID, "/notes/0/text"));
        send(note("\\ud83d\\ude00".repeat(2001))).spec(refusedAs(INVALID, "/notes/0/text"));
    }

    @Test
    void a_note_of_full_length_is_kept_whatever_its_characters() {
        String other = person.starts("LF.1");
        for (String character : new String[] {"x", "\u00eb", "\uD83D\uDE00"}) {
            person.sends(note(character.repeat(2000))).patch("/api/v1/responses/" + other + "/answers").then().statusCode(200).body("supersededNotes", hasSize(0));
            person.reads(other).body("notes[0].text", is(character.repeat(2000)));
        }
    }

    @Test
    void several_things_that_are_wrong_are_named_at_once() {
        send("""
                {"answers": [{"item": "x", "value": 9, "ageMillis": -1}, {"item": "LF.1.1.a", "value": 3, "ageMillis": 0}],
                 "notes": [{"element": "x", "text": "\\u0000", "ageMillis": -1}]}""")
                .spec(refusedAs(INVALID, "/answers/0/item", "/answers/0/value", "/answers/0/ageMillis", "/notes/0/element", "/notes/0/text", "/notes/0/ageMillis"));
    }

    @Test
    void another_media_type_is_refused() {
        String body = "{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 3, \"ageMillis\": 0}]}";
        for (String type : new String[] {"text/plain", "application/yaml", "application/x-www-form-urlencoded", "application/json-patch+json", "multipart/form-data; boundary=x"}) {
            person.calls().config(config().encoderConfig(encoderConfig().encodeContentTypeAs(type.replaceFirst(";.*", ""), ContentType.TEXT)))
                    .contentType(type).body(body).patch(path()).then().spec(refusedAs(UNSUPPORTED_MEDIA_TYPE));
        }
    }

    private static String note(String text) {
        return "{\"notes\": [{\"element\": \"LF.1.1\", \"text\": \"" + text + "\", \"ageMillis\": 0}]}";
    }

    private ValidatableResponse send(String body) {
        return person.sends(body).patch(path()).then();
    }

    private String path() {
        return "/api/v1/responses/" + response + "/answers";
    }
}
