package org.commonvision.person;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IF_MATCH_MISSING;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.STALE;
import static org.commonvision.platform.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class UpdateMeApiTest {

    private static final String PATH = "/api/v1/people/me";
    private final Somebody person = Somebody.onTheStaff();

    @Test
    void nobody_changes_it_without_a_token_or_without_a_role() {
        given().contentType("application/json").body("{}").patch(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").sends("{}").patch(PATH).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void a_person_says_what_their_work_is() {
        change("""
                {"unit": "ward-1", "staffGroup": "03", "payBandCluster": "prefer-not-to-say"}""").statusCode(200)
                .header("ETag", "\"1\"")
                .body("profile.unit", is("ward-1")).body("profile.staffGroup", is("03"))
                .body("profile.payBandCluster", is("prefer-not-to-say")).body("profile.role", nullValue());
    }

    @Test
    void what_is_left_out_or_null_stays_as_it_is() {
        change("{\"unit\": \"ward-1\", \"staffGroup\": \"03\"}").statusCode(200);
        change("{\"unit\": null, \"staffGroup\": \"01\"}").statusCode(200).body("profile.unit", is("ward-1")).body("profile.staffGroup", is("01"));
        change("{}").statusCode(200).body("profile.unit", is("ward-1"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"unit,clinic", "unit,''", "staffGroup,99", "staffGroup,Nurse", "payBandCluster,5", "role,''", "scopeOfLeadership,everything"})
    void a_code_that_is_not_of_its_list_is_refused_and_named(String field, String code) {
        change("{\"%s\": \"%s\"}".formatted(field, code)).spec(refusedAs(INVALID, "/" + field));
    }

    @ParameterizedTest(name = "code {index}")
    @ValueSource(strings = {"\\u0000", "ward-1\\u0000", "\\ud83d", "\\ude00\\ud83d"})
    void a_code_that_is_no_text_is_refused_and_named(String code) {
        change("{\"unit\": \"%s\"}".formatted(code)).spec(refusedAs(INVALID, "/unit"));
        change("{\"staffGroup\": \"%s\"}".formatted(code)).spec(refusedAs(INVALID, "/staffGroup"));
    }

    @Test
    void with_one_good_code_and_one_bad_nothing_is_changed() {
        change("{\"unit\": \"ward-1\", \"staffGroup\": \"99\", \"role\": \"x\"}").spec(refusedAs(INVALID, "/staffGroup", "/role"));
        person.calls().get(PATH).then().header("ETag", "\"0\"").body("profile.unit", nullValue());
    }

    @Test
    void a_unit_that_has_closed_or_is_not_there_yet_is_refused_unless_it_was_said_before() {
        var trust = StaffFiles.ofANewOrganisation();
        TestDatabase.asTheApi().useHandle(sql -> sql.execute("""
                insert into unit (ods_code, key, name, kind, valid_from, valid_to)
                select ?, * from (values ('open', 'Open', 'team', date '2000-01-01', date '2999-12-31'), ('old', 'Old', 'team', null, '2000-01-01'), ('to-come', 'To come', 'team', '2999-01-01', null)) u""", trust.odsCode()));
        var somebody = Somebody.of(trust.odsCode());
        for (String unit : List.of("old", "to-come")) {
            somebody.sends("{\"unit\": \"%s\"}".formatted(unit)).header("If-Match", "\"0\"").patch(PATH).then().spec(refusedAs(INVALID, "/unit"));
        }
        somebody.sends("{\"unit\": \"open\"}").header("If-Match", "\"0\"").patch(PATH).then().statusCode(200);
        TestDatabase.asTheApi().useHandle(sql -> sql.execute("update unit set valid_to = '2000-01-02' where ods_code = ? and key = 'open'", trust.odsCode()));
        somebody.sends("{\"unit\": \"open\", \"role\": \"prefer-not-to-say\"}").header("If-Match", "\"1\"").patch(PATH).then().statusCode(200).body("profile.unit", is("open"));
    }

    @Test
    void a_person_without_an_organisation_of_ours_has_no_unit() {
        Somebody.of("QNONE").sends("{\"unit\": \"ward-1\"}").header("If-Match", "\"0\"").patch(PATH).then().spec(refusedAs(INVALID, "/unit"));
    }

    @Test
    void a_change_over_something_newer_is_refused() {
        String seen = person.etagOf(PATH);
        change("{\"staffGroup\": \"03\"}").statusCode(200);
        person.sends("{\"staffGroup\": \"01\"}").header("If-Match", seen).patch(PATH).then().spec(refusedAs(STALE));
        person.calls().get(PATH).then().body("profile.staffGroup", is("03"));
    }

    @Test
    void a_change_that_does_not_say_what_it_is_over_is_refused() {
        person.sends("{\"staffGroup\": \"01\"}").patch(PATH).then().spec(refusedAs(IF_MATCH_MISSING, "header:If-Match"));
        person.calls().get(PATH).then().body("profile.staffGroup", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"03\"", "{", "{\"staffGroup\": 3}", "{\"staffGroup\": {}}", "{\"name\": \"Me\"}", "{\"role\": \"x\", \"role\": \"y\"}"})
    void a_body_that_is_not_of_this_shape_is_refused(String body) {
        change(body).statusCode(400).contentType("application/problem+json").body("type", is("/problems/invalid-request"));
    }

    @Test
    void another_media_type_is_refused() {
        person.calls().contentType("text/plain").body("{}").header("If-Match", "*").patch(PATH).then().spec(refusedAs(UNSUPPORTED_MEDIA_TYPE));
        person.calls().contentType("application/x-www-form-urlencoded").body("unit=ward-1").header("If-Match", "*").patch(PATH).then().spec(refusedAs(UNSUPPORTED_MEDIA_TYPE));
    }

    private ValidatableResponse change(String body) {
        return person.sends(body).header("If-Match", person.etagOf(PATH)).patch(PATH).then();
    }
}
