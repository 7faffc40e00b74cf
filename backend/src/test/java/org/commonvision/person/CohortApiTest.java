package org.commonvision.person;

import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.COHORT_IN_USE;
import static org.commonvision.platform.problem.ProblemType.COHORT_NAME_TAKEN;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.platform.security.OrganisationData;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The people of a programme, fixed before they are measured. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CohortApiTest {

    private static final String LIST = "Staff number,Name,Email\n" + IntStream.range(0, 12).mapToObj(i -> "N" + i + ",Person " + (char) ('A' + i) + ",p" + i + "@c.example").collect(Collectors.joining("\n"));

    private final StaffFiles trust = StaffFiles.ofANewOrganisation();
    private final String path = "/api/v1/organisations/" + trust.odsCode() + "/cohorts";

    @Test
    void a_lead_makes_one_by_addresses_and_employee_numbers_and_reads_it() {
        trust.imports(LIST);
        var members = ten();
        members.set(3, "N3");
        members.set(4, " P4@C.EXAMPLE ");
        String id = trust.lead.sends(CohortsOfTheTrust.body("Spring", members)).post(path).then().statusCode(201).header("Location", containsString(path + "/"))
                .body("name", is("Spring")).body("members", hasSize(10)).body("members[0].name", is("Person A")).body("members[0].left", is(false)).extract().path("id");
        trust.lead.calls().get(path + "/" + id).then().statusCode(200).body("members.email", hasItem("p4@c.example")).body("members.email", not(hasItem("p11@c.example")));
        trust.lead.calls().get(path).then().statusCode(200).body("items.name", contains("Spring")).body("items[0].size", is(10));
        // Again: the same.
        trust.lead.sends(CohortsOfTheTrust.body("Spring", ten())).post(path).then().statusCode(201).body("id", is(id));
    }

    @Test
    void nobody_else_knows_of_it() {
        trust.imports(LIST);
        String id = trust.lead.sends(CohortsOfTheTrust.body("Spring", ten())).post(path).then().statusCode(201).extract().path("id");
        Somebody.of(trust.odsCode()).calls().get(path).then().spec(refusedAs(FORBIDDEN));
        Facilitators.lead().calls().get(path + "/" + id).then().spec(refusedAs(NOT_FOUND));
        Facilitators.lead().calls().get("/api/v1/organisations/QTEST/cohorts/" + id).then().spec(refusedAs(NOT_FOUND));
        Facilitators.lead().calls().delete("/api/v1/organisations/QTEST/cohorts/" + id).then().spec(refusedAs(NOT_FOUND));
        trust.lead.calls().get(path + "/" + id).then().statusCode(200);
        // A statement that forgets to ask for the organisation finds nothing either.
        assertThat(seenBy("", id), is(0));
        assertThat(seenBy(Somebody.TRUST, id), is(0));
        assertThat(seenBy(trust.odsCode(), id), is(11));
    }

    @Test
    void whoever_is_in_one_reads_so_in_what_is_held_about_them() {
        var person = Somebody.of(trust.odsCode());
        trust.imports(LIST + "\nN12,Ada," + person.email());
        person.calls().get("/api/v1/people/me/data").then().statusCode(200).body("staffLists[0].cohorts", empty());
        var members = ten();
        members.set(0, person.email());
        trust.lead.sends(CohortsOfTheTrust.body("Spring", members)).post(path).then().statusCode(201);
        person.calls().get("/api/v1/people/me/data").then().statusCode(200).body("staffLists[0].cohorts", contains("Spring"));
    }

    private static int seenBy(String organisation, String id) {
        return TestDatabase.asTheApi().inTransaction(sql -> {
            OrganisationData.actFor(sql, organisation);
            return sql.createQuery("select (select count(*) from cohort where id = :id) + (select count(*) from cohort_member where cohort_id = :id)")
                    .bind("id", UUID.fromString(id)).mapTo(Integer.class).one();
        });
    }

    @Test
    void who_is_not_on_the_list_or_named_twice_is_said_with_their_place() {
        trust.imports(LIST);
        var members = ten();
        members.set(2, "nobody@c.example");
        members.set(5, "p0@c.example");
        trust.lead.sends(CohortsOfTheTrust.body("Spring", members)).post(path).then().spec(refusedAs(INVALID, "/members/2", "/members/5"));
        trust.lead.calls().get(path).then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\\u0000"})
    void it_has_a_name_and_at_least_ten_people(String name) {
        trust.lead.sends(CohortsOfTheTrust.body(name, ten().subList(0, 9))).post(path).then().spec(refusedAs(INVALID, "/name", "/members"));
        trust.lead.sends("{\"name\": null, \"members\": null}").post(path).then().spec(refusedAs(INVALID, "/name", "/members"));
    }

    @Test
    void it_never_changes_and_its_name_is_its_own() {
        trust.imports(LIST);
        String id = trust.lead.sends(CohortsOfTheTrust.body("Spring", ten())).post(path).then().statusCode(201).extract().path("id");
        var others = ten();
        others.set(0, "p11@c.example");
        trust.lead.sends(CohortsOfTheTrust.body("Spring", others)).post(path).then().spec(refusedAs(COHORT_NAME_TAKEN));
        for (String change : List.of("update cohort set name = 'x' where id = ?", "delete from cohort_member where cohort_id = ?", "update cohort_member set staff_member_id = cohort_id where cohort_id = ?")) {
            assertThat(refused(change, id), containsString("permission denied"));
        }
        // Who leaves the organisation stays in it.
        trust.imports(LIST.replace("N0,Person A,p0@c.example\n", ""));
        trust.lead.calls().get(path + "/" + id).then().body("members.findAll { it.left }.name", contains("Person A"));
    }

    @Test
    void it_is_deleted_only_while_nothing_rests_on_it() {
        trust.imports(LIST);
        String id = trust.lead.sends(CohortsOfTheTrust.body("Spring", ten())).post(path).then().statusCode(201).extract().path("id");
        var owner = TestDatabase.asTheOwner();
        owner.useHandle(sql -> sql.execute("create table rests_on_a_cohort (cohort uuid references cohort)"));
        try {
            owner.useHandle(sql -> sql.execute("insert into rests_on_a_cohort values (?)", UUID.fromString(id)));
            trust.lead.calls().delete(path + "/" + id).then().spec(refusedAs(COHORT_IN_USE));
            trust.lead.calls().get(path + "/" + id).then().body("members", hasSize(10));
        } finally {
            owner.useHandle(sql -> sql.execute("drop table rests_on_a_cohort"));
        }
        trust.lead.calls().delete(path + "/" + id).then().statusCode(204);
        trust.lead.calls().delete(path + "/" + id).then().spec(refusedAs(NOT_FOUND));
        trust.lead.calls().get(path).then().body("items", empty());
    }

    private static ArrayList<String> ten() {
        return new ArrayList<>(IntStream.range(0, 10).mapToObj(i -> "p" + i + "@c.example").toList());
    }

    private static String refused(String statement, String id) {
        try {
            TestDatabase.asTheApi().useHandle(sql -> sql.execute(statement, UUID.fromString(id)));
            return "";
        } catch (JdbiException e) {
            return e.getCause().getMessage();
        }
    }
}
