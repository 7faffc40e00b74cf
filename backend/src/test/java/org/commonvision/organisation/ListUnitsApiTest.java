package org.commonvision.organisation;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ListUnitsApiTest {

    private static final String PATH = "/api/v1/organisations/QTEST/units";

    @Test
    void nobody_reads_it_without_a_token_or_without_a_role() {
        given().get(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("administrator").calls().get(PATH).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void somebody_of_another_organisation_does_not_learn_that_it_is_there() {
        Somebody.of(Somebody.OTHER_TRUST).calls().get(PATH).then().spec(refusedAs(NOT_FOUND));
        Somebody.of("QNONE").calls().get("/api/v1/organisations/QNONE/units").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void its_own_people_see_its_units_parents_before_their_parts() {
        Somebody.onTheStaff().calls().get(PATH).then().statusCode(200)
                .body("items.key", contains("hospital", "ward-1"))
                .body("items.kind", contains("site", "team"))
                .body("items.parent", contains(null, "hospital"));
    }
}
