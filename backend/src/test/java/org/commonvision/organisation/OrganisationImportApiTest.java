package org.commonvision.organisation;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IMPORT_REFUSED;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Organisations out of the files of the Organisation Data Service, and what becomes of them on their own people's pages. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganisationImportApiTest {

    private static final String PATH = "/api/v1/organisation-imports";

    /** Codes that no other test knows. */
    private final String one = "Q" + UUID.randomUUID().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    private final String two = one + "1";

    @Test
    void only_an_administrator_imports_organisations() {
        given().contentType("text/csv").body(row(one, "One")).post(PATH).then().spec(refusedAs(NOT_SIGNED_IN));
        Somebody.with("staff", "organisation-lead").calls().contentType("text/csv").body(row(one, "One")).post(PATH).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_the_same_for_good_does_it_once() {
        String file = row(one, "ONE HOSPITALS NHS TRUST", "19910401", "20260331", "Q99") + row(two, "\"TWO, NHS TRUST\"");
        send(file, "RO197", "true").statusCode(200).body("dryRun", is(true)).body("added", is(2)).body("codes", contains(one, two));
        lead(one).calls().get("/api/v1/organisations/" + one).then().spec(refusedAs(NOT_FOUND));
        send(file, "RO197", "false").statusCode(200).body("dryRun", is(false)).body("added", is(2));
        lead(one).calls().get("/api/v1/organisations/" + one).then().statusCode(200).body("name", is("ONE HOSPITALS NHS TRUST")).body("role", is("RO197"))
                .body("parent", is("Q99")).body("openedOn", is("1991-04-01")).body("closedOn", is("2026-03-31")).body("successor", nullValue());
        send(file, "RO197", "false").body("added", is(0)).body("changed", is(0)).body("unchanged", is(2));
        send(row(two, "TWO"), "RO197", "false").body("changed", is(1)).body("codes", contains(two));
        lead(one).calls().get("/api/v1/organisations/" + two).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void a_file_of_successions_says_who_took_whose_place() {
        send(row(one, "One") + row(two, "Two"), "RO197", "false").statusCode(200);
        String file = one + "," + two + ",C,20260401,1\n" + "QNOTHERE," + two + ",C,20260401,1\n";
        send(file, null, null).body("dryRun", is(true)).body("changed", is(1)).body("passedOver", is(1));
        send(file, null, "false").body("changed", is(1));
        send(file, null, "false").body("changed", is(0)).body("unchanged", is(1));
        lead(one).calls().get("/api/v1/organisations/" + one).then().body("successor", is(two));
        // The organisations again leave the succession as it is.
        send(row(one, "One"), "RO197", "false").body("unchanged", is(1));
        lead(one).calls().get("/api/v1/organisations/" + one).then().body("successor", is(two));
    }

    @Test
    void headings_and_a_mark_are_passed_over() {
        send("\uFEFFOrganisation Code,Name" + ",".repeat(25) + "\n" + row(one, "One"), "RO197", "true").statusCode(200).body("added", is(1));
    }

    @Test
    void what_is_wrong_is_said_row_by_row_and_nothing_is_written() {
        String file = row(one, "One") + row("q-1", "") + row(two, "Two", "20260231", "yesterday", two) + row(one, "Again", "20260101", "20250101", "") + "QSHORT,Short\n";
        send(file, "RO197", "false").spec(refusedAs(IMPORT_REFUSED, "line:2/code", "line:2/name", "line:3/openDate", "line:3/closeDate", "line:3/parent",
                "line:4/closeDate", "line:4/code", "line:5"));
        lead(one).calls().get("/api/v1/organisations/" + one).then().spec(refusedAs(NOT_FOUND));
        send(one + "," + one, null, "false").spec(refusedAs(IMPORT_REFUSED, "line:1/successor"));
        send(row(one, "One"), "NHS TRUST", null).spec(refusedAs(INVALID, "query:role"));
        send(row(one, "One"), "RO197", "maybe").spec(refusedAs(INVALID, "query:dryRun"));
    }

    @ParameterizedTest
    @MethodSource
    void no_bad_file_is_our_fault(byte[] file) {
        send(file, "RO197", "false").statusCode(400).body("type", endsWith("/import-refused")).body("errors.size()", is(1)).body("errors[0].pointer", startsWith("line:")).body("errors[0].message", not(emptyString()));
    }

    static Stream<byte[]> no_bad_file_is_our_fault() {
        return Stream.of("", " \n\n", "\"open", "a\u0000b", ",".repeat(100_000), "x".repeat(1_001), "\u0000".repeat(10), "PK\u0003\u0004", row("QX", "x".repeat(1_001)))
                .map(it -> it.getBytes(it.startsWith("PK") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_and_a_day_that_no_calendar_has_are_refused() {
        send(row(one, "=HYPERLINK(1)") + row(two, "Two", "+10000-01-01", "00000101", "") + row("Q1", "One", "20260101Z", "2026-0101", ""), "RO197", "false")
                .spec(refusedAs(IMPORT_REFUSED, "line:1/name", "line:2/openDate", "line:2/closeDate", "line:3/openDate", "line:3/closeDate"));
    }

    @Test
    void a_file_has_so_many_rows_and_no_more() {
        String file = IntStream.range(0, 100_001).mapToObj(i -> "Q" + i + ",Q\n").collect(Collectors.joining());
        send(file, null, "true").spec(refusedAs(IMPORT_REFUSED, "line:100001"));
    }

    @Test
    void a_lead_renames_a_unit_and_says_from_when_to_when_it_is_one() {
        send(row(one, "One"), "RO197", "false").statusCode(200);
        TestDatabase.asTheApi().useHandle(sql -> sql.execute("insert into unit (ods_code, key, name, kind) values (?, 'ward-9', 'Ward 9', 'team')", one));
        String units = "/api/v1/organisations/" + one + "/units";
        lead(one).sends(unit("Ward Nine", "\"2026-04-01\"", "null")).put(units + "/ward-9").then().statusCode(200)
                .body("key", is("ward-9")).body("name", is("Ward Nine")).body("validFrom", is("2026-04-01")).body("validTo", nullValue());
        Somebody.of(one).calls().get(units).then().body("items.name", hasItem("Ward Nine")).body("items[0].validFrom", is("2026-04-01"));
        Somebody.of(one).sends(unit("x", "null", "null")).put(units + "/ward-9").then().spec(refusedAs(FORBIDDEN));
        lead(one).sends(unit("x", "null", "null")).put(units + "/ward-10").then().spec(refusedAs(NOT_FOUND));
        lead("QTEST").sends(unit("x", "null", "null")).put(units + "/ward-9").then().spec(refusedAs(NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ` `    | null         | null         | /name
            Ward 9 | "2026-04-01" | "2026-03-31" | /validTo
            Ward 9 | "soon"       | null         | /validFrom
            Ward 9 | null         | "+9999-01-01" | /validTo
            """)
    void what_is_no_unit_is_refused_and_named(String name, String from, String to, String pointer) {
        lead("QTEST").sends(unit(name, from, to)).put("/api/v1/organisations/QTEST/units/ward-1").then().spec(refusedAs(INVALID, pointer));
    }

    private static String unit(String name, String from, String to) {
        return "{\"name\": \"%s\", \"validFrom\": %s, \"validTo\": %s}".formatted(name, from, to);
    }

    private static Somebody lead(String odsCode) {
        return Somebody.of(odsCode, "staff", "organisation-lead");
    }

    private static ValidatableResponse send(String file, String role, String dryRun) {
        return send(file.getBytes(StandardCharsets.UTF_8), role, dryRun);
    }

    private static ValidatableResponse send(byte[] file, String role, String dryRun) {
        var request = Somebody.with("staff", "administrator").calls().contentType("text/csv").body(file);
        if (role != null) {
            request.queryParam("role", role);
        }
        if (dryRun != null) {
            request.queryParam("dryRun", dryRun);
        }
        return request.post(PATH).then();
    }

    private static String row(String code, String name) {
        return row(code, name, "", "", "");
    }

    /** As the service publishes it: 27 places. */
    private static String row(String code, String name, String opened, String closed, String parent) {
        return code + "," + name + ",Y60,QHM,1 ROAD,,TOWN,,,AB1 2CD," + opened + "," + closed + ",A,B," + parent + ",,,,,,,0,,,,,\n";
    }
}
