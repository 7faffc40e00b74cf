package org.commonvision.person;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.commonvision.platform.problem.ProblemType.STAFF_IMPORT_STAGE;
import static org.commonvision.platform.problem.ProblemType.STAFF_IMPORT_UNCONFIRMED;
import static org.commonvision.platform.problem.ProblemType.STAFF_IMPORT_UNDER_WAY;
import static org.commonvision.platform.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lead brings the organisation's staff list as a file. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StaffImportApiTest {

    private static final String FILE = """
            Employee Number,First Name,Last Name,Email Address,Division,Directorate,Team,Staff Group,Band,Manager Email
            1,Ada,Manager,ada@i.example,Hospital,Medicine,,Administrative and Clerical,8a,
            2,Ben,Nurse,BEN@i.example,Hospital,Medicine,Ward 7,Nursing and Midwifery Registered,Band 5,ada@i.example
            3,Cat,Porter,cat@i.example,Hospital,,Portering,Estates and Ancillary,2,ada@i.example
            """;

    @Inject
    Jdbi database;
    @Inject
    StaffImports imports;
    @Inject
    PersonBehindToken signIns;

    private final StaffFiles trust = StaffFiles.ofANewOrganisation();

    @Test
    void only_a_lead_of_the_organisation_brings_one() {
        given().contentType("text/csv").body(FILE).post(trust.path).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.of(trust.odsCode(), "staff", "facilitator", "administrator").calls().contentType("text/csv").body(FILE).post(trust.path).then().spec(refusedAs(FORBIDDEN));
        var another = Facilitators.lead();
        another.calls().contentType("text/csv").body(FILE).post(trust.path).then().spec(refusedAs(NOT_FOUND));
        String id = trust.checked(FILE);
        for (String there : List.of("", "/" + id, "/" + id + "/findings")) {
            another.calls().get(trust.path + there).then().spec(refusedAs(NOT_FOUND));
        }
        another.calls().get("/api/v1/organisations/QTEST/staff-imports/" + id).then().spec(refusedAs(NOT_FOUND));
        another.calls().delete(trust.path + "/" + id).then().spec(refusedAs(NOT_FOUND));
        trust.shows(id).body("state", is("CHECKED"));
    }

    @Test
    void a_file_is_taken_in_with_a_guess_at_what_its_columns_are() {
        trust.brings(FILE).statusCode(201).header("Location", containsString(trust.path + "/"))
                .body("state", is("UPLOADED")).body("encoding", is("utf-8")).body("separator", is("comma")).body("rows", is(3)).body("outcome", nullValue())
                .body("columns.heading", hasItems("Employee Number", "Band")).body("columns[4].samples", contains("Hospital"))
                .body("mapping.columns.employeeNumber", is(0)).body("mapping.columns.name", nullValue()).body("mapping.columns.firstName", is(1))
                .body("mapping.columns.lastName", is(2)).body("mapping.columns.email", is(3)).body("mapping.columns.team", is(6)).body("mapping.columns.manager", is(9))
                .body("staffGroups.find { it.value == 'Estates and Ancillary' }.code", is("09")).body("payBands.find { it.value == '8a' }.code", is("8a-8b"));
        trust.staff("").body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void a_file_is_read_as_a_spreadsheet_saved_it(String encoding) {
        byte[] file = "Name;E-mail\r\nZo\u00eb \u2013 \"Zo\";zoe@i.example\r\n".replace("\"Zo\"", "Zo").getBytes(Charset.forName(encoding));
        String id = trust.brings(file).statusCode(201).body("separator", is("semicolon")).body("encoding", is(encoding.toLowerCase(Locale.ROOT))).extract().path("id");
        trust.checked(id, null);
        trust.applies(id, "{}").statusCode(202);
        trust.waits(id, "APPLIED");
        trust.staff("zoe@").body("items.name", contains("Zo\u00eb \u2013 Zo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Name,Email\\n              | line:1
            \\n\\n                     | line:1
            Name,Email\\n"Ada,a@b.c    | line:2
            Name,Email\\nAda"\\u0000,a | line:1
            PK\\u0003\\u0004           | ``
            ``                         | ``
            """)
    void what_is_no_table_of_people_is_refused_with_the_row(String file, String pointer) {
        String text = file.replace("\\n", "\n").replace("\\u0000", "\u0000").replace("\\u0003", "\u0003").replace("\\u0004", "\u0004");
        trust.brings(text).spec(refusedAs(INVALID, pointer));
    }

    @Test
    void a_file_that_is_too_wide_or_no_table_at_all_is_refused() {
        trust.brings("a,".repeat(200) + "b\n1,2\n").spec(refusedAs(INVALID, "line:1"));
        trust.brings("Name,Email\n" + "a".repeat(1_001) + ",b\n").spec(refusedAs(INVALID, "line:2"));
        trust.brings("Name,Email\n" + "a,b\n".repeat(50_001)).spec(refusedAs(INVALID, "line:50002"));
        trust.brings(new byte[] {'N', (byte) 0x81, (byte) 0x8d, '\n', 'x'}).spec(refusedAs(INVALID, ""));
        trust.lead.sends("{}").post(trust.path).then().spec(refusedAs(UNSUPPORTED_MEDIA_TYPE));
        trust.lead.calls().contentType("text/csv").body(new byte[8 * 1024 * 1024 + 1]).post(trust.path).then().statusCode(413);
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_does_nothing() {
        String id = trust.checked(FILE);
        trust.shows(id).body("outcome.before", is(0)).body("outcome.added", is(3)).body("outcome.wrong", is(0)).body("outcome.unitsAdded", is(4))
                .body("outcome.newUnits", contains("Hospital", "Medicine", "Ward 7", "Portering")).body("outcome.manyLeave", is(false));
        trust.staff("").body("items", empty());
        trust.lead.calls().get("/api/v1/organisations/" + trust.odsCode() + "/units").then().body("items", empty());
    }

    @Test
    void an_import_writes_people_their_units_and_their_managers() {
        trust.imports(FILE);
        trust.lead.calls().get("/api/v1/organisations/" + trust.odsCode() + "/units").then()
                .body("items.key", contains("hospital", "medicine", "ward-7", "portering")).body("items.kind", contains("division", "directorate", "team", "team"))
                .body("items.parent", contains(null, "hospital", "medicine", "hospital"));
        String ada = trust.staff("ada").extract().path("items[0].id");
        trust.staff("ben").body("items[0].name", is("Ben Nurse")).body("items[0].email", is("ben@i.example")).body("items[0].manager", is(ada))
                .body("items[0].unit", is("ward-7")).body("items[0].staffGroup", is("03")).body("items[0].payBandCluster", is("5-7"));
        trust.lead.calls().get(trust.path).then().body("items", hasSize(1)).body("items[0].state", is("APPLIED")).body("items[0].outcome.added", is(3))
                .body("items[0].finishedAt", notNullValue()).body("items[0].outcome.newUnits", empty());
        assertThat(database.withHandle(sql -> sql.createQuery("select count(*) from staff_import where ods_code = ? and content is not null").bind(0, trust.odsCode()).mapTo(Integer.class).one()), is(0));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        trust.imports(FILE);
        String before = rows();
        String id = trust.checked(FILE);
        trust.shows(id).body("outcome.unchanged", is(3)).body("outcome.added", is(0)).body("outcome.changed", is(0)).body("outcome.unitsAdded", is(0));
        trust.applies(id, "{}").statusCode(202);
        trust.waits(id, "APPLIED");
        assertThat(rows(), is(before));
    }

    @Test
    void who_moves_changes_or_leaves_is_told_apart_and_nobody_is_deleted() {
        trust.imports(FILE);
        String ben = trust.staff("ben").extract().path("items[0].id");
        String id = trust.checked(FILE.replace("Cat,Porter,cat@i.example", "Cat,Steward,cat@married.example").replace(",Ward 7,", ",Ward 8,")
                .replace("1,Ada,Manager,ada@i.example,Hospital,Medicine,,Administrative and Clerical,8a,", "4,Dee,New,dee@i.example,,,,,,").replace("ada@i.example", ""));
        trust.shows(id).body("outcome.added", is(1)).body("outcome.moved", is(1)).body("outcome.changed", is(1)).body("outcome.left", is(1)).body("outcome.leavers", contains("Ada Manager"))
                .body("outcome.manyLeave", is(true));
        trust.applies(id, "{}").spec(refusedAs(STAFF_IMPORT_UNCONFIRMED, "/confirmLeavers"));
        trust.shows(id).body("state", is("CHECKED"));
        trust.applies(id, "{\"confirmLeavers\": true}").statusCode(202);
        trust.waits(id, "APPLIED");
        trust.staff("").body("items.name", contains("Ben Nurse", "Cat Steward", "Dee New"));
        trust.staff("ben").body("items[0].id", is(ben)).body("items[0].unit", is("ward-8")).body("items[0].manager", nullValue());
        assertThat(database.withHandle(sql -> sql.createQuery("select left_on is not null from staff_member where ods_code = ? and email = 'ada@i.example'")
                .bind(0, trust.odsCode()).mapTo(Boolean.class).one()), is(true));
        // Back again: the same person.
        trust.imports(FILE);
        trust.staff("ada").body("items[0].name", is("Ada Manager"));
    }

    @Test
    void what_the_file_has_no_column_for_stays_as_it_is() {
        trust.imports(FILE);
        trust.imports("Name,Email\nAda Manager,ada@i.example\nBen N,ben@i.example\nCat Porter,cat@i.example\n");
        trust.staff("ben").body("items[0].name", is("Ben N")).body("items[0].unit", is("ward-7")).body("items[0].staffGroup", is("03")).body("items[0].manager", notNullValue());
    }

    @Test
    void people_may_take_one_another_s_addresses() {
        trust.imports("Name,Email,Staff number\nAda,a@i.example,1\nBen,b@i.example,2\n");
        trust.imports("Name,Email,Staff number\nAda,b@i.example,1\nBen,a@i.example,2\n");
        trust.staff("a@i").body("items.name", contains("Ben"));
    }

    @Test
    void an_address_does_not_pass_on_by_itself_to_somebody_else() {
        trust.imports("Name,Email,Staff number\nAda,a@i.example,1\nBen,b@i.example,2\n");
        String id = trust.checked("Name,Email,Staff number\nEve,a@i.example,9\nBen,b@i.example,2\n");
        trust.shows(id).body("outcome.leftOut", is(1)).body("outcome.left", is(0)).body("outcome.findings[0].row", is(2)).body("outcome.findings[0].column", is("Email"))
                .body("outcome.findings[0].message", containsString("employee number 1"));
    }

    @Test
    void what_is_wrong_is_said_row_by_row_and_its_rows_are_left_out_only_with_a_second_yes() {
        trust.imports(FILE);
        String id = trust.checked("""
                Name,Email,Staff group,Band,Manager
                Ada Manager,ada@i.example,Wizards,8a,ben@i.example
                Ben Nurse,ben@i.example,3,8,ada@i.example
                ,cat@i.example,,,
                =cmd(),d@i.example,,,
                Eve,no address,,,
                Fay,fay@i.example,,,nobody@i.example
                Gus,gus@i.example,,,gus@i.example
                Hal,hal@i.example,,,
                Ida,HAL@i.example,,,
                Joy,joy@i.example,,
                Kay,kay@i.example,,,,,extra
                """);
        trust.shows(id).body("outcome.findings.row", contains(2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 12))
                .body("outcome.findings.column", contains("Staff group", "Manager", "Band", "Manager", "Name", "Name", "Email", "Manager", "Manager", "Email", "Email", ""))
                .body("outcome.wrong", is(12)).body("outcome.leftOut", is(10)).body("outcome.added", is(1)).body("outcome.left", is(0))
                .body("staffGroups[0].value", is("Wizards")).body("staffGroups[0].known", is(false)).body("staffGroups.find { it.value == '3' }.code", is("03"));
        String table = trust.lead.calls().get(trust.path + "/" + id + "/findings").then().statusCode(200).contentType(startsWith("text/csv")).extract().asString();
        assertThat(table.lines().count(), is(13L));
        assertThat(table, containsString("2,\"Staff group\",\"It is not known which staff group \"\"Wizards\"\" is."));
        trust.applies(id, "{}").spec(refusedAs(STAFF_IMPORT_UNCONFIRMED, "/confirmLeftOut"));
        trust.applies(id, "{\"confirmLeftOut\": true}").statusCode(202);
        trust.waits(id, "APPLIED");
        trust.staff("").body("items.name", contains("Ada Manager", "Ben Nurse", "Cat Porter", "Joy"));
        trust.staff("ben").body("items[0].staffGroup", is("03")).body("items[0].payBandCluster", is("5-7"));
    }

    @Test
    void the_lead_says_what_columns_and_values_are() {
        String id = trust.brings("Wer,Wo erreichbar,Was,Stufe\nAda,ada@i.example,Pflege,E1\nBen,ben@i.example,Haus,E2\n").statusCode(201)
                .body("mapping.columns.email", nullValue()).extract().path("id");
        trust.checks(id, "{\"columns\": {}, \"staffGroups\": [], \"payBands\": []}").spec(refusedAs(INVALID, "/columns/email", "/columns/name"));
        trust.checks(id, "{\"columns\": {\"name\": 0, \"email\": 4, \"team\": 0}, \"staffGroups\": [{\"value\": \"x\", \"code\": \"99\"}], \"payBands\": null}")
                .spec(refusedAs(INVALID, "/columns/email", "/columns/team", "/staffGroups/0/code", "/payBands"));
        trust.checks(id, "{\"columns\": null, \"staffGroups\": [null], \"payBands\": []}").spec(refusedAs(INVALID, "/columns", "/staffGroups/0"));
        trust.shows(id).body("state", is("UPLOADED"));
        trust.checked(id, """
                {"columns": {"name": 0, "email": 1, "staffGroup": 2, "payBand": 3}, "payBands": [{"value": "E1", "code": "5-7"}, {"value": "E2", "code": null}],
                 "staffGroups": [{"value": "Pflege", "code": "03"}, {"value": "Haus", "code": "09"}]}""");
        trust.applies(id, "{}").statusCode(202);
        trust.waits(id, "APPLIED");
        trust.staff("ada").body("items[0].staffGroup", is("03")).body("items[0].payBandCluster", is("5-7"));
        trust.staff("ben").body("items[0].staffGroup", is("09")).body("items[0].payBandCluster", nullValue());
    }

    @Test
    void a_unit_is_found_by_its_name_below_the_one_above_it() {
        trust.imports("Name,Email,Division,Team\nAda,a@i.example,North,Ward 1\nBen,b@i.example,South,Ward 1\nCat,c@i.example,South,Theatres\n");
        String id = trust.checked("Name,Email,Team\nAda,a@i.example,ward 1\nBen,b@i.example,Wards\nCat,c@i.example,THEATRES\n");
        trust.shows(id).body("outcome.findings.row", contains(2)).body("outcome.findings[0].message", containsString("several units")).body("outcome.newUnits", contains("Wards"))
                .body("outcome.unchanged", is(1));
    }

    @Test
    void what_the_list_has_become_since_the_check_is_looked_at_again() {
        trust.imports(FILE);
        String id = trust.checked(FILE.replace("Ben,Nurse", "Ben,Sister"));
        database.useHandle(sql -> sql.execute("update staff_member set name = 'Catherine' where ods_code = ? and email = 'cat@i.example'", trust.odsCode()));
        trust.applies(id, "{}").statusCode(202);
        trust.waits(id, "CHECKED");
        trust.shows(id).body("failure", is("LIST_CHANGED")).body("outcome.changed", is(2));
        trust.staff("ben").body("items[0].name", is("Ben Nurse"));
        trust.applies(id, "{}").statusCode(202);
        trust.waits(id, "APPLIED");
        trust.staff("cat").body("items[0].name", is("Cat Porter"));
    }

    @Test
    void one_at_a_time_and_each_step_at_its_stage() {
        String id = trust.brings(FILE).statusCode(201).extract().path("id");
        trust.applies(id, "{}").spec(refusedAs(STAFF_IMPORT_STAGE));
        // A newer file takes its place.
        String newer = trust.brings(FILE).statusCode(201).extract().path("id");
        trust.lead.calls().get(trust.path + "/" + id).then().spec(refusedAs(NOT_FOUND));
        state(newer, "CHECKING");
        trust.brings(FILE).spec(refusedAs(STAFF_IMPORT_UNDER_WAY));
        trust.checks(newer, trust.guessed(newer)).spec(refusedAs(STAFF_IMPORT_UNDER_WAY));
        trust.lead.calls().delete(trust.path + "/" + newer).then().spec(refusedAs(STAFF_IMPORT_UNDER_WAY));
        state(newer, "UPLOADED");
        trust.lead.calls().delete(trust.path + "/" + newer).then().statusCode(204);
        trust.lead.calls().delete(trust.path + "/" + newer).then().spec(refusedAs(NOT_FOUND));
        trust.imports(FILE);
        String applied = trust.lead.calls().get(trust.path).then().extract().path("items[0].id");
        trust.lead.calls().delete(trust.path + "/" + applied).then().spec(refusedAs(STAFF_IMPORT_STAGE));
        trust.checks(applied, "{\"columns\": {}, \"staffGroups\": [], \"payBands\": []}").spec(refusedAs(STAFF_IMPORT_STAGE));
        trust.applies(applied, "{}").spec(refusedAs(STAFF_IMPORT_STAGE));
    }

    @Test
    void one_whose_server_went_away_says_so_and_can_be_begun_again() {
        String id = trust.checked(FILE);
        state(id, "APPLYING");
        imports.sweep(List.of(UUID.fromString(id)), Instant.now());
        trust.shows(id).body("state", is("APPLYING"));
        imports.sweep(List.of(), Instant.now().plus(StaffImports.SILENCE).plusSeconds(1));
        trust.shows(id).body("state", is("FAILED")).body("failure", is("INTERRUPTED"));
        trust.staff("").body("items", empty());
        trust.checked(id, null);
        trust.shows(id).body("failure", nullValue());
    }

    @Test
    void a_file_that_waits_for_a_day_is_thrown_away_and_the_figures_of_an_import_stay() {
        trust.imports(FILE);
        trust.brings(FILE).statusCode(201);
        imports.sweep(List.of(), Instant.now().plus(StaffImports.WAITS).plusSeconds(1));
        trust.lead.calls().get(trust.path).then().body("items.state", contains("APPLIED"));
    }

    @Test
    void whoever_has_said_nothing_of_their_work_finds_what_the_list_has() {
        var person = Somebody.of(trust.odsCode());
        String file = "Name,Email,Team,Staff group,Band\nAda," + person.email() + ",Ward 7,03,5\n";
        trust.imports(file);
        person.calls().get("/api/v1/people/me").then().header("ETag", "\"1\"")
                .body("profile.unit", is("ward-7")).body("profile.staffGroup", is("03")).body("profile.payBandCluster", is("5-7")).body("profile.role", nullValue());
        person.sends("{\"unit\": \"prefer-not-to-say\"}").header("If-Match", "\"1\"").patch("/api/v1/people/me").then().statusCode(200);
        trust.imports(file.replace("Ward 7", "Ward 8"));
        person.calls().get("/api/v1/people/me").then().body("profile.unit", is("prefer-not-to-say"));
        person.calls().get("/api/v1/people/me/data").then().statusCode(200).body("staffLists[0].unit", is("ward-8"));
    }

    @Test
    void whoever_moves_on_the_list_moves_in_their_profile_but_for_what_they_have_said_themselves() {
        var person = Somebody.of(trust.odsCode());
        String file = "Name,Email,Team,Staff group,Band\nAda," + person.email() + ",Ward 7,03,5\n";
        trust.imports(file);
        person.sends("{\"staffGroup\": \"01\"}").header("If-Match", "\"1\"").patch("/api/v1/people/me").then().statusCode(200).body("profile.unit", is("ward-7"));
        trust.imports(file.replace("Ward 7,03,5", "Ward 8,04,8a"));
        signsInAgain(person);
        person.calls().get("/api/v1/people/me").then().header("ETag", "\"3\"")
                .body("profile.unit", is("ward-8")).body("profile.staffGroup", is("01")).body("profile.payBandCluster", is("8a-8b"));
        signsInAgain(person);
        person.calls().get("/api/v1/people/me").then().header("ETag", "\"3\"");
        // Not where the list says: theirs to change, and then theirs.
        person.sends("{\"unit\": \"ward-7\"}").header("If-Match", "\"3\"").patch("/api/v1/people/me").then().statusCode(200);
        trust.imports(file.replace("Ward 7,03,5", "Ward 9,04,8a"));
        signsInAgain(person);
        person.calls().get("/api/v1/people/me").then().body("profile.unit", is("ward-7"));
    }

    /** The list is looked at when somebody signs in, and again every ten minutes. */
    private void signsInAgain(Somebody person) {
        database.useHandle(sql -> signIns.forget(sql.createQuery("select id from person where subject = ?").bind(0, person.subject()).mapTo(UUID.class).one()));
    }

    @Test
    void twenty_thousand_people_are_imported_and_the_progress_is_shown() {
        String id = trust.checked(thousands(20, "Ward"));
        trust.applies(id, "{}").statusCode(202);
        trust.waits(id, "APPLIED");
        trust.shows(id).body("rowsDone", is(20_000)).body("outcome.added", is(20_000)).body("outcome.unitsAdded", is(400));
        // All of them move, under the others of their new wards' names.
        id = trust.checked(thousands(20, "Unit"));
        trust.shows(id).body("outcome.moved", is(20_000));
    }

    private static String thousands(int thousands, String wards) {
        return "Employee Number,Name,Email,Directorate,Team,Staff Group,Band,Manager Number\n" + IntStream.range(0, thousands * 1_000)
                .mapToObj(i -> i + ",Person " + i + ",p" + i + "@large.example,Directorate " + i % 20 + "," + wards + " " + i % 380 + ",0" + (1 + i % 9) + "," + (1 + i % 7) + "," + (i == 0 ? "" : i / 10))
                .collect(Collectors.joining("\n"));
    }

    private void state(String id, String state) {
        database.useHandle(sql -> sql.execute("update staff_import set state = ? where id = ?", state, UUID.fromString(id)));
    }

    private String rows() {
        return database.withHandle(sql -> sql.createQuery("select string_agg(s::text || s.xmin, ';' order by id) from staff_member s where ods_code = ?").bind(0, trust.odsCode()).mapTo(String.class).one());
    }
}
