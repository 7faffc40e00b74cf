package org.commonvision.report;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.RESPONSE_NOT_SUBMITTED;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetResponseReportApiTest {

    private final Somebody person = Somebody.onTheStaff();

    @Test
    void nobody_reads_it_without_a_token_or_without_a_role() {
        String path = path(person.submitted(2, "LF.1"));
        for (String type : new String[] {"application/json", "text/csv"}) {
            given().accept(type).get(path).then().spec(refusedAs(NOT_SIGNED_IN));
            Somebody.with("administrator", "organisation-lead").calls().accept(type).get(path).then().spec(refusedAs(FORBIDDEN));
        }
    }

    @Test
    void another_person_does_not_learn_that_it_is_there() {
        String path = path(person.submitted(2, "LF.1"));
        for (String type : new String[] {"application/json", "text/csv"}) {
            Somebody.with("staff", "administrator", "organisation-lead").calls().accept(type).get(path).then().spec(refusedAs(NOT_FOUND));
        }
    }

    @Test
    void a_draft_has_no_profile_yet() {
        String draft = person.starts("LF.1");
        for (String type : new String[] {"application/json", "text/csv"}) {
            person.calls().accept(type).get(path(draft)).then().spec(refusedAs(RESPONSE_NOT_SUBMITTED));
        }
    }

    @Test
    void the_profile_shows_distribution_share_and_figure_by_domain_and_element() {
        String response = person.starts("LF.1", "LF.2");
        person.answers(response, 3, "LF.1.1.a", "LF.1.1.b", "LF.1.2.a", "LF.1.3.a");
        person.answers(response, 2, "LF.1.2.b", "LF.1.3.b", "LF.1.4.a");
        person.answers(response, 1, "LF.1.4.b");
        person.submits(response);
        person.calls().get(path(response)).then().statusCode(200).header("Cache-Control", "no-store")
                .body("responseId", is(response)).body("points", is(3)).body("countsForOrganisation", is(true)).body("submittedAt", notNullValue())
                .body("domains.key", contains("LF.1", "LF.2"))
                .body("domains[0].figures.distribution", contains(1, 3, 4))
                .body("domains[0].figures.highestShare", is(50))
                .body("domains[0].figures.highestShareInterval.low", is(22)).body("domains[0].figures.highestShareInterval.high", is(78))
                .body("domains[0].figures.score", is(69))
                .body("domains[0].elements.standing", contains("strength", "neither", "neither", "possible-area"))
                .body("domains[0].elements.figures.score", contains(100, 75, 75, 25));
    }

    @Test
    void too_little_is_said_as_too_little() {
        String response = person.starts("LF.1", "LF.2");
        person.answers(response, 3, Arrays.copyOf(Somebody.itemsOf("LF.1"), 5));
        person.submits(response);
        person.calls().get(path(response)).then().statusCode(200)
                .body("domains[0].figures.score", nullValue()).body("domains[0].figures.unanswered", is(3)).body("domains[0].figures.distribution", contains(0, 0, 5))
                .body("domains[1].figures.highestShare", nullValue()).body("domains[1].figures.highestShareInterval", nullValue())
                .body("domains[1].elements.standing", everyItem(is("no-figure")))
                .body("overall.score", nullValue());
    }

    @Test
    void what_does_not_apply_is_no_gap() {
        String response = person.starts("LF.1");
        person.answers(response, -1, "LF.1.1.a", "LF.1.1.b", "LF.1.2.a", "LF.1.2.b");
        person.answers(response, 2, "LF.1.3.a", "LF.1.3.b", "LF.1.4.a");
        person.submits(response);
        person.calls().get(path(response)).then()
                .body("overall.notApplicable", is(4)).body("overall.unanswered", is(1)).body("overall.answered", is(3)).body("overall.score", is(50));
    }

    @Test
    void sections_that_were_not_chosen_are_no_gaps() {
        String response = person.submitted(3, "LF.2");
        person.calls().get(path(response)).then().body("overall.items", is(8)).body("overall.score", is(100)).body("domains.key", contains("LF.2"));
    }

    @Test
    void a_whole_profile_is_sent_at_once() {
        person.calls().get(path(person.submitted(2, "LF.1", "LF.2", "LF.3", "LF.4", "LF.5", "LF.6", "LF.7"))).then()
                .statusCode(200).header("Content-Length", Integer::parseInt, greaterThan(8191));
    }

    @Test
    void what_the_person_chose_to_work_on_is_kept_with_it() {
        String response = person.submitted(2, "LF.1");
        person.sends("{\"elementsToWorkOn\": [\"LF.1.3\"]}").patch("/api/v1/responses/" + response).then().statusCode(200);
        person.calls().get(path(response)).then().body("elementsToWorkOn", contains("LF.1.3"));
    }

    @Test
    void it_is_to_be_had_as_a_table_with_a_row_for_the_whole_each_domain_and_each_element() {
        String response = person.submitted(2, "LF.1", "LF.2");
        String table = person.calls().accept("text/csv").get(path(response)).then().statusCode(200).contentType("text/csv")
                .header("Content-Disposition", containsString("profile.csv")).header("Cache-Control", "no-store").extract().asString();
        var rows = table.split("\r?\n");
        assertEquals("kind,key,name,items,notApplicable,notObserved,answered,unanswered,distribution,highestShare,score,standing,importanceDistribution,importance", rows[0]);
        assertEquals(1 + 1 + 2 + 8 + 4, rows.length);
        assertEquals("rights,licence,\"CC BY 4.0\",,,,,,,,,,,", rows[13]);
        assertEquals("overall,,\"All domains\",16,0,0,16,0,\"0 16 0\",0,50,,,", rows[1]);
        assertEquals("element,LF.1.1,\"Developing self awareness\",2,0,0,2,0,\"0 2 0\",0,50,possible-area,,", rows[3]);
    }

    @Test
    void how_important_things_are_stands_beside_the_figures_and_changes_none() {
        String response = person.startsA(Somebody.RATED_TWICE, "HLM.1", "HLM.2");
        person.answers(response, 2, "HLM.1.1.a", "HLM.1.1.b");
        person.answers(response, -1, "HLM.1.1.c");
        person.answers(response, 4, "HLM.2.1.a", "HLM.2.1.b", "HLM.2.1.c");
        person.ratesImportance(response, 4, "HLM.1.1.a", "HLM.1.1.b");
        person.ratesImportance(response, 1, "HLM.1.1.c", "HLM.2.1.a");
        person.submits(response);
        person.calls().get(path(response)).then().statusCode(200)
                .body("domains.figures.score", contains(33, 100))
                .body("domains[0].importance.distribution", contains(0, 0, 0, 2)).body("domains[0].importance.notApplicable", is(1))
                .body("domains[0].elements[0].importance.score", is(100)).body("domains[0].elements[0].standing", is("possible-area"))
                .body("domains[1].importance.score", nullValue()).body("domains[1].elements[0].importance.score", is(0))
                .body("importance.answered", is(3)).body("importance.unanswered", is(2));
        String table = person.calls().accept("text/csv").get(path(response)).then().statusCode(200).extract().asString();
        assertThat(table, containsString("element,HLM.1.1,\"Inspiring shared purpose\",3,1,0,2,0,\"0 2 0 0\",0,33,possible-area,\"0 0 0 2\",100"));
    }

    @Test
    void where_importance_is_not_asked_the_profile_has_none() {
        String response = person.submitted(2, "LF.1");
        String profile = person.calls().get(path(response)).then().statusCode(200).extract().asString();
        assertThat(profile, not(containsString("importance")));
    }

    @Test
    void without_a_wish_it_is_json() {
        String response = person.submitted(2, "LF.1");
        person.calls().accept("*/*").get(path(response)).then().statusCode(200).contentType("application/json");
        person.calls().accept("text/csv;q=0.5, application/json").get(path(response)).then().statusCode(200).contentType("application/json");
    }

    @Test
    void every_figure_is_about_the_whole_domain() {
        String response = person.submitted(3, "LF.1", "LF.2", "LF.3", "LF.4", "LF.5", "LF.6", "LF.7");
        person.calls().get(path(response)).then().body("domains", hasSize(7)).body("domains.elements.flatten()", hasSize(28))
                .body("domains.figures.items", everyItem(is(8))).body("overall.items", is(56));
    }

    private static String path(String response) {
        return "/api/v1/reports/responses/" + response;
    }
}
