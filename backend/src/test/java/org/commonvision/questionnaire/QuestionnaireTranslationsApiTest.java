package org.commonvision.questionnaire;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class QuestionnaireTranslationsApiTest {

    private static final String VERSION = "/api/v1/questionnaires/leadership-self-assessment/versions/1";
    private static final String WELSH = VERSION + "/translations/cy";

    private final Somebody editor = Somebody.editorForEveryone();

    @AfterEach
    void takeItAway() {
        editor.calls().header("If-Match", "*").delete(WELSH);
    }

    @Test
    void only_editors_translate_and_only_what_they_may_edit() {
        Somebody.onTheStaff().calls().get(WELSH).then().spec(refusedAs(FORBIDDEN));
        Somebody.with("staff", "framework-editor").calls().get(WELSH).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void items_scale_and_instructions_are_named_by_their_keys() {
        editor.calls().get(WELSH).then().statusCode(200).body("texts.key", hasItems("name", "instructions", "framework/name", "scale/points/3", "scale/notApplicable",
                "sections/LF.1/name", "elements/LF.1.1/description", "items/LF.1.1.a/text", "items/LF.1.1.a/thirdPerson"));
        editor.calls().get("/api/v1/questionnaires/leadership-360/versions/1/translations/cy").then().statusCode(200)
                .body("texts.key", hasItems("scale/notObserved", "openQuestions/keep/thirdPerson"));
    }

    @Test
    void people_answer_in_their_language_and_are_told_what_is_still_in_english() {
        var english = given().get(VERSION).then().extract().asByteArray();
        save("""
                {"texts": {"items/LF.1.1.a/text": "Rwy'n gofyn", "scale/points/1": "Anaml neu byth", "sections/LF.2/name": "Gweithio gydag eraill"}}""");
        given().header("Accept-Language", "cy").get(VERSION).then().statusCode(200)
                .header("Content-Language", "cy").header("Cache-Control", "public, no-cache")
                .body("sections[0].elements[0].items[0].text", is("Rwy'n gofyn")).body("sections[0].elements[0].items[0].key", is("LF.1.1.a"))
                .body("scale.points[0].label", is("Anaml neu byth")).body("scale.points[0].value", is(1))
                .body("language.tag", is("cy")).body("language.translated", is(3))
                .body("language.untranslated", hasItem("/scale/points/1/label"))
                .body("language.untranslated", not(hasItem("/scale/points/0/label")));
        assertArrayEquals(english, given().header("Accept-Language", "en").get(VERSION).then().extract().asByteArray());
        given().header("Accept-Language", "cy").get("/api/v1/questionnaires").then()
                .body("items[0].sections[1].name", is("Gweithio gydag eraill")).body("items[0].languages", hasItem("cy"))
                .body("items[0].language.untranslated", hasItems("/name", "/summary", "/framework/name", "/sections/0/name"))
                .body("items[0].language.untranslated", not(hasItem("/sections/1/name")));
    }

    @Test
    void a_text_of_another_version_is_refused() {
        editor.sends("{\"texts\": {\"items/LF.9.1.a/text\": \"Dim\"}}").header("If-Match", "*").put(WELSH).then()
                .spec(refusedAs(INVALID, "/texts/items~1LF.9.1.a~1text"));
    }

    private void save(String texts) {
        editor.sends(texts).header("If-Match", editor.etagOf(WELSH)).put(WELSH).then().statusCode(200);
    }
}
