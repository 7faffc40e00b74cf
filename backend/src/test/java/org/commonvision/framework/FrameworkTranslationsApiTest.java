package org.commonvision.framework;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IF_MATCH_MISSING;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.TOO_LARGE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FrameworkTranslationsApiTest {

    private static final String VERSION = "/api/v1/frameworks/leadership-framework/versions/1";
    private static final String TRANSLATIONS = VERSION + "/translations";
    private static final String WELSH = TRANSLATIONS + "/cy";

    private final Somebody editor = Somebody.editorForEveryone();

    @AfterEach
    void takeItAway() {
        editor.calls().header("If-Match", "*").delete(WELSH);
    }

    // --- Who may --------------------------------------------------------------------------------------------------------

    @Test
    void only_editors_translate_and_only_what_they_may_edit() {
        given().get(WELSH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.onTheStaff().calls().get(WELSH).then().spec(refusedAs(FORBIDDEN));
        Somebody.with("staff", "administrator").calls().get(WELSH).then().spec(refusedAs(FORBIDDEN));
        var ofATrust = Somebody.with("staff", "framework-editor");
        ofATrust.calls().get(WELSH).then().spec(refusedAs(NOT_FOUND));
        ofATrust.sends("{\"texts\": {}}").header("If-Match", "*").put(WELSH).then().spec(refusedAs(NOT_FOUND));
        editor.calls().get("/api/v1/frameworks/leadership-framework/versions/9/translations").then().spec(refusedAs(NOT_FOUND));
    }

    // --- Editing --------------------------------------------------------------------------------------------------------

    @Test
    void a_language_that_nobody_has_begun_is_there_with_nothing_translated() {
        editor.calls().get(WELSH).then().statusCode(200).header("ETag", "\"0\"")
                .body("locale", is("cy")).body("translated", is(0)).body("editedAt", nullValue())
                .body("texts[0].key", is("name")).body("texts[0].english", is("Leadership Framework"))
                .body("texts.translation", everyItem(nullValue()))
                .body("texts.find { it.key == 'elements/LF.1.1/looksLike/0' }.part", is("LF.1"));
        editor.calls().get(TRANSLATIONS).then().body("items.locale", not(hasItem("cy")));
    }

    @Test
    void every_text_that_a_person_reads_can_be_translated() {
        List<String> english = editor.calls().get(WELSH).then().extract().path("texts.english");
        Map<String, ?> framework = given().get(VERSION).then().extract().path("");
        assertThat(notTranslatable(framework, english), containsInAnyOrder(
                "leadership-framework", framework.get("publishedOn"), path(framework, "rights", "owner"), path(framework, "rights", "licence")));
    }

    @Test
    void a_saved_translation_is_there_with_how_far_it_is() {
        save("""
                {"texts": {"name": "Fframwaith Arweinyddiaeth", "elements/LF.1.1/name": "Hunanymwybyddiaeth"}}""")
                .body("translated", is(2)).body("texts[0].translation", is("Fframwaith Arweinyddiaeth"));
        editor.calls().get(TRANSLATIONS).then().statusCode(200)
                .body("items.find { it.locale == 'cy' }.translated", is(2));
        save("""
                {"texts": {"name": "Fframwaith"}}""").body("translated", is(1));
    }

    @Test
    void the_tag_is_kept_in_its_usual_spelling() {
        editor.sends("{\"texts\": {}}").header("If-Match", "*").put(TRANSLATIONS + "/CY").then().statusCode(200).body("locale", is("cy"));
    }

    @Test
    void what_is_no_other_language_is_refused() {
        for (var locale : List.of("en", "EN-gb", "c", "und", "x-mine", "cy_GB", "a".repeat(9))) {
            editor.calls().get(TRANSLATIONS + "/" + locale).then().spec(refusedAs(INVALID, "path:locale"));
        }
        editor.sends("{\"texts\": {}}").header("If-Match", "*").put(TRANSLATIONS + "/en").then().spec(refusedAs(INVALID, "path:locale"));
    }

    @Test
    void a_text_that_does_not_fit_is_named_and_nothing_is_saved() {
        for (var bad : List.of(
                "\"elements/LF.9.9/name\": \"Dim\"",
                "\"elements/LF.1.1/name\": \"%s\"".formatted("x".repeat(201)),
                "\"elements/LF.1.1/name\": \" \"",
                "\"elements/LF.1.1/name\": null",
                "\"elements/LF.1.1/name\": \"a\\u0000b\"")) {
            String pointer = "/texts/" + bad.replaceFirst("\"([^\"]+)\".*", "$1").replace("/", "~1");
            editor.sends("{\"texts\": {\"name\": \"Fframwaith\", " + bad + "}}").header("If-Match", "*").put(WELSH).then().spec(refusedAs(INVALID, pointer));
        }
        editor.sends("{}").header("If-Match", "*").put(WELSH).then().spec(refusedAs(INVALID, "/texts"));
        editor.sends("{\"texts\": {\"name\": 1}}").header("If-Match", "*").put(WELSH).then().spec(refusedAs(INVALID, "/texts/name"));
        editor.sends("{\"texts\": {\"name\": \"a\", \"name\": \"b\"}}").header("If-Match", "*").put(WELSH).then().statusCode(400);
        editor.calls().get(WELSH).then().header("ETag", "\"0\"").body("translated", is(0));
    }

    @Test
    void a_large_framework_is_translated_in_one_piece() {
        String much = IntStream.range(0, 3_000).mapToObj(i -> "\"k" + i + "\": \"" + "x".repeat(100) + "\"").collect(Collectors.joining(", "));
        editor.sends("{\"texts\": {" + much + "}}").header("If-Match", "*").put(WELSH).then().statusCode(400).body("errors[0].pointer", is("/texts/k0"));
        editor.sends("{\"texts\": {}}" + " ".repeat(8 * 1024 * 1024)).header("If-Match", "*").put(WELSH).then().spec(refusedAs(TOO_LARGE));
    }

    @Test
    void two_who_translate_at_once_lose_nothing() {
        editor.sends("{\"texts\": {}}").put(WELSH).then().spec(refusedAs(IF_MATCH_MISSING, "header:If-Match"));
        String first = save("{\"texts\": {\"name\": \"Un\"}}").extract().header("ETag");
        String second = editor.sends("{\"texts\": {\"name\": \"Dau\"}}").header("If-Match", first).put(WELSH).then().statusCode(200).extract().header("ETag");
        editor.sends("{\"texts\": {\"name\": \"Tri\"}}").header("If-Match", first).put(WELSH).then().statusCode(412)
                .body("type", is("/problems/stale")).body("current.texts[0].translation", is("Dau")).body("current.revision", is(Integer.valueOf(second.replace("\"", ""))));
        editor.calls().header("If-Match", first).delete(WELSH).then().statusCode(412);
    }

    @Test
    void of_many_who_begin_at_the_same_moment_one_does() throws Exception {
        try (var hands = Executors.newFixedThreadPool(6)) {
            var all = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 6; i++) {
                all.add(() -> editor.sends("{\"texts\": {\"name\": \"Un\"}}").header("If-Match", "\"0\"").put(WELSH).statusCode());
            }
            var statuses = new ArrayList<Integer>();
            for (var one : hands.invokeAll(all)) {
                statuses.add(one.get());
            }
            assertThat(statuses, containsInAnyOrder(200, 412, 412, 412, 412, 412));
        }
    }

    @Test
    void a_translation_that_was_taken_away_is_gone_and_its_etag_never_comes_again() {
        String before = save("{\"texts\": {\"name\": \"Un\"}}").extract().header("ETag");
        editor.calls().header("If-Match", before).delete(WELSH).then().statusCode(204);
        editor.calls().header("If-Match", "*").delete(WELSH).then().spec(refusedAs(NOT_FOUND));
        given().header("Accept-Language", "cy").get(VERSION).then().header("Content-Language", "en").body("name", is("Leadership Framework"));
        assertNotEquals(before, save("{\"texts\": {\"name\": \"Un\"}}").extract().header("ETag"));
    }

    // --- Reading --------------------------------------------------------------------------------------------------------

    @Test
    void whoever_asks_for_a_language_gets_it_and_is_told_what_is_still_in_english() {
        save("""
                {"texts": {"name": "Fframwaith Arweinyddiaeth", "domains/LF.1/name": "Rhinweddau personol", "elements/LF.1.1/looksLike/1": "Yn gofyn",
                    "elements/LF.1.1/suggestions/0": "Gofynnwch"}}""");
        for (var path : List.of(VERSION, "/api/v1/frameworks/leadership-framework")) {
            given().header("Accept-Language", "cy-GB,en-GB;q=0.8").get(path).then().statusCode(200)
                    .header("Content-Language", "cy").header("Vary", "Accept-Language").header("Cache-Control", "public, no-cache")
                    .body("name", is("Fframwaith Arweinyddiaeth"))
                    .body("domains[0].name", is("Rhinweddau personol")).body("domains[0].key", is("LF.1"))
                    .body("domains[0].elements[0].looksLike[1]", is("Yn gofyn"))
                    .body("domains[0].elements[0].suggestions[0].text", is("Gofynnwch"))
                    .body("domains[0].elements[0].name", is("Developing self awareness"))
                    .body("language.tag", is("cy")).body("language.translated", is(4))
                    .body("language.untranslated", hasItem("/domains/0/elements/0/name"))
                    .body("language.untranslated", not(hasItem("/domains/0/elements/0/looksLike/1")));
        }
        int translatable = given().header("Accept-Language", "cy").get(VERSION).then().extract().path("language.translatable");
        given().header("Accept-Language", "cy").get(VERSION).then().body("language.untranslated", hasSize(translatable - 4));
    }

    @Test
    void the_published_bytes_never_change() {
        var before = given().get(VERSION).then().extract();
        save("{\"texts\": {\"name\": \"Fframwaith\"}}");
        for (var wanted : List.of("en", "en-GB,en;q=0.9,cy;q=0.5", "*")) {
            var after = given().header("Accept-Language", wanted).get(VERSION).then().header("Content-Language", "en")
                    .header("Cache-Control", "public, max-age=31536000, immutable").header("ETag", before.header("ETag")).extract();
            assertArrayEquals(before.asByteArray(), after.asByteArray());
        }
        // Somebody who prefers another language may be served it tomorrow: so today's English is not kept for ever.
        var french = given().header("Accept-Language", "fr,en;q=0.5").get(VERSION).then().header("Content-Language", "en").header("Cache-Control", "public, no-cache").extract();
        assertArrayEquals(before.asByteArray(), french.asByteArray());
    }

    @Test
    void a_language_has_an_etag_of_its_own_that_changes_with_it() {
        String english = given().get(VERSION).then().extract().header("ETag");
        save("{\"texts\": {\"name\": \"Un\"}}");
        String un = given().header("Accept-Language", "cy").get(VERSION).then().extract().header("ETag");
        given().header("Accept-Language", "cy").header("If-None-Match", un).get(VERSION).then().statusCode(304);
        save("{\"texts\": {\"name\": \"Dau\"}}");
        String dau = given().header("Accept-Language", "cy").header("If-None-Match", un).get(VERSION).then().statusCode(200).extract().header("ETag");
        save("{\"texts\": {\"name\": \"Un\"}}");
        String unAgain = given().header("Accept-Language", "cy").get(VERSION).then().extract().header("ETag");
        assertEquals(4, List.of(english, un, dau, unAgain).stream().distinct().count());
    }

    @Test
    void a_language_that_was_begun_and_says_nothing_yet_is_not_given() {
        save("{\"texts\": {}}");
        given().header("Accept-Language", "cy").get(VERSION).then().header("Content-Language", "en").body("language", nullValue());
        given().get("/api/v1/frameworks").then().body("items[0].languages", not(hasItem("cy")));
        editor.calls().get(TRANSLATIONS).then().body("items.find { it.locale == 'cy' }.translated", is(0));
    }

    @Test
    void a_list_is_in_the_language_too_and_says_which_others_there_are() {
        save("{\"texts\": {\"name\": \"Fframwaith Arweinyddiaeth\"}}");
        given().header("Accept-Language", "cy").get("/api/v1/frameworks").then().statusCode(200).header("Vary", containsString("Accept-Language"))
                .body("items[0].name", is("Fframwaith Arweinyddiaeth")).body("items[0].language.tag", is("cy"))
                .body("items[0].language.untranslated", is(List.of("/summary", "/audience")))
                .body("items[1].language", nullValue());
        given().get("/api/v1/frameworks").then().body("items[0].name", is("Leadership Framework")).body("items[0].language", nullValue())
                .body("items[0].languages", hasItem("cy"));
    }

    private ValidatableResponse save(String texts) {
        String etag = editor.etagOf(WELSH);
        return editor.sends(texts).header("If-Match", etag).put(WELSH).then().statusCode(200);
    }

    private static Object path(Map<?, ?> of, String outer, String inner) {
        return ((Map<?, ?>) of.get(outer)).get(inner);
    }

    /** The texts of an answer that nobody could translate: what is left should be keys, codes and names. */
    private static List<Object> notTranslatable(Object part, List<String> translatable) {
        return switch (part) {
            case Map<?, ?> object -> object.entrySet().stream()
                    .filter(it -> !(it.getKey().equals("key") && object.size() > 1 && !object.containsKey("rights")) && !List.of("kind", "source").contains(it.getKey()))
                    .filter(it -> !(it.getKey().equals("audience") && object.containsKey("elements")))
                    .flatMap(it -> notTranslatable(it.getValue(), translatable).stream()).toList();
            case List<?> list -> list.stream().flatMap(it -> notTranslatable(it, translatable).stream()).toList();
            case String text when !translatable.contains(text) -> List.of(text);
            case null, default -> List.of();
        };
    }
}
