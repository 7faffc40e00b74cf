package org.commonvision.person;

import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.person.Facilitators.PATH;
import static org.commonvision.person.Facilitators.lead;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lead's page: the staff list, and who of it is an accredited facilitator. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FacilitatorsApiTest {

    private static final String STAFF = "/api/v1/organisations/" + Somebody.TRUST + "/staff";
    private static final LocalDate FROM = LocalDate.parse("2026-02-01");
    private static final LocalDate TO = LocalDate.parse("2028-01-31");

    @Test
    void the_lead_finds_people_by_a_part_of_their_name_or_address_with_their_manager() {
        String manager = Facilitators.onTheStaffList("Ada Manager");
        lead().calls().queryParam("search", "BEN.nurse@").get(STAFF).then().statusCode(200)
                .body("items.name", contains("Ben Nurse")).body("items.email", contains("ben.nurse@test.example")).body("items.manager", contains(manager)).body("items.managerName", contains("Ada Manager"));
        lead().calls().get(STAFF).then().body("items.name", hasItems("Ada Manager", "Ben Nurse", "Fay Guide")).body("items.name", not(hasItem("Olga Other")));
        lead().calls().queryParam("search", "%").get(STAFF).then().body("items", empty()).body("nextPageToken", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\ud800"})
    void what_is_no_text_is_not_looked_for(String text) {
        lead().calls().queryParam("search", text + "x".repeat(200)).get(STAFF).then().spec(refusedAs(INVALID, "query:search"));
    }

    @Test
    void the_staff_list_is_for_the_lead_alone() {
        Somebody.onTheStaff().calls().get(STAFF).then().spec(refusedAs(FORBIDDEN));
        Somebody.of(Somebody.OTHER_TRUST, "staff", "organisation-lead").calls().get(STAFF).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void everybody_of_the_organisation_sees_its_facilitators_and_not_their_addresses() {
        Somebody.onTheStaff().calls().get(PATH).then().statusCode(200)
                .body("items.name", hasItems("Fay Guide", "Finn Past")).body("items.name", not(hasItem("Olga Other")))
                .body("items.find {it.name == 'Finn Past'}.validTo", is("2021-12-31")).body("items[0]", not(hasKey("email")));
        Somebody.of(Somebody.OTHER_TRUST).calls().get(PATH).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void the_lead_accredits_somebody_and_gives_other_dates_by_sending_again() {
        String person = Facilitators.onTheStaffList("Ada Manager");
        String id = lead().sends(Facilitators.body(person, FROM, TO)).post(PATH).then().statusCode(201)
                .body("name", is("Ada Manager")).body("validFrom", is("2026-02-01")).extract().path("id");
        lead().sends(Facilitators.body(person, FROM, TO.plusYears(1))).post(PATH).then().statusCode(201)
                .header("Location", endsWith(PATH + "/" + id)).body("id", is(id)).body("validTo", is("2029-01-31"));
        lead().calls().delete(PATH + "/" + id).then().statusCode(204);
        lead().calls().delete(PATH + "/" + id).then().spec(refusedAs(NOT_FOUND));
        Somebody.onTheStaff().calls().get(PATH).then().body("items.name", not(hasItem("Ada Manager")));
    }

    @Test
    void nobody_but_a_lead_accredits_and_only_their_own_people() {
        String person = Facilitators.onTheStaffList("Ada Manager");
        Somebody.with("staff", "facilitator", "administrator").sends(Facilitators.body(person, FROM, TO)).post(PATH).then().spec(refusedAs(FORBIDDEN));
        var another = Somebody.of(Somebody.OTHER_TRUST, "staff", "organisation-lead");
        another.sends(Facilitators.body(person, FROM, TO)).post(PATH).then().spec(refusedAs(NOT_FOUND));
        another.sends(Facilitators.body(person, FROM, TO)).post(PATH.replace(Somebody.TRUST, Somebody.OTHER_TRUST)).then().spec(refusedAs(INVALID, "/staffMember"));
        lead().sends(Facilitators.body(UUID.randomUUID().toString(), FROM, TO)).post(PATH).then().spec(refusedAs(INVALID, "/staffMember"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "validFrom": "2026-02-01" | "validFrom": null         | /validFrom
            "validTo": "2028-01-31"   | "validTo": null           | /validTo
            "validTo": "2028-01-31"   | "validTo": "2026-01-31"   | /validTo
            "validTo": "2028-01-31"   | "validTo": "soon"         | /validTo
            "validTo": "2028-01-31"   | "validTo": "+99999-01-01" | /validTo
            "validTo": "2028-01-31"   | "validTo": 20280131       | /validTo
            """)
    void what_is_no_period_is_refused_and_named(String right, String wrong, String pointer) {
        String body = Facilitators.body(Facilitators.onTheStaffList("Ada Manager"), FROM, TO);
        lead().sends(body.replace(right, wrong)).post(PATH).then().spec(refusedAs(INVALID, pointer));
        lead().sends("{\"staffMember\": null, \"validFrom\": null, \"validTo\": null}").post(PATH).then()
                .spec(refusedAs(INVALID, "/staffMember", "/validFrom", "/validTo"));
    }
}
