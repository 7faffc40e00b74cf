package org.commonvision.exchange;

import static io.restassured.RestAssured.expect;
import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.IMPORT_REFUSED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.ResponseSpecification;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a CASE client finds. Each answer is also held against the contract. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CaseApiTest {

    private static final String CASE = "/ims/case/v1p1";
    private static final String FRAMEWORK = CaseNames.framework("leadership-framework", 1);

    @Test
    void the_published_frameworks_are_documents() {
        documents("").body("CFDocuments.title", hasItem("Leadership Framework")).body("CFDocuments.caseVersion", everyItem(is("1.1")))
                .body("CFDocuments.creator", everyItem(is(not("")))).body("CFDocuments.CFPackageURI.uri", everyItem(startsWith("http://localhost:8080/ims/case/v1p1/CFPackages/")));
    }

    @Test
    void a_page_says_how_many_there_are_and_where_the_others_are() {
        int total = Integer.parseInt(documents("?limit=2").body("CFDocuments", hasSize(2)).header("Link", containsString("rel=\"next\"")).header("Link", containsString("rel=\"last\""))
                .extract().header("X-Total-Count"));
        documents("?limit=2&offset=2&sort=title").header("Link", containsString("offset=0&sort=title>; rel=\"prev\""));
        documents("?limit=1&offset=" + total).body("CFDocuments", hasSize(0));
    }

    @Test
    void a_client_chooses_and_sorts() {
        documents("?filter=title='Leadership Framework'").body("CFDocuments.identifier", hasItem(FRAMEWORK));
        documents("?filter=title~'leadership' AND version='1'&sort=title&orderBy=desc").body("CFDocuments.size()", greaterThan(1));
        documents("?fields=title,identifier").body("CFDocuments[0].size()", is(2)).body("CFDocuments[0]", hasKey("title"));
    }

    @Test
    void a_wrong_parameter_is_refused_in_the_words_of_the_standard() {
        for (String query : new String[] {"?limit=0", "?limit=x", "?offset=-1", "?filter=bogus='x'", "?filter=title=x", "?fields=bogus"}) {
            given().get(CASE + "/CFDocuments" + query).then().statusCode(400).body("imsx_codeMajor", is("failure"))
                    .body("imsx_codeMinor.imsx_codeMinorField.imsx_codeMinorFieldValue", contains("invalid_selection_field"));
        }
        given().get(CASE + "/CFDocuments?sort=bogus").then().statusCode(400).body("imsx_codeMinor.imsx_codeMinorField.imsx_codeMinorFieldValue", contains("invalid_sort_field"));
    }

    @Test
    void what_is_not_there_is_refused_in_the_words_of_the_standard() {
        for (String kind : new String[] {"CFDocuments", "CFPackages", "CFItems", "CFItemAssociations", "CFAssociations", "CFRubrics", "CFItemTypes", "CFLicenses", "CFAssociationGroupings"}) {
            given().get(CASE + "/" + kind + "/" + UUID.randomUUID()).then().statusCode(404).contentType("application/json")
                    .body("imsx_codeMinor.imsx_codeMinorField.imsx_codeMinorFieldValue", contains("unknownobject"));
            given().get(CASE + "/" + kind + "/nothing").then().statusCode(404)
                    .body("imsx_codeMinor.imsx_codeMinorField.imsx_codeMinorFieldValue", contains("invalid_uuid"));
        }
    }

    @Test
    void what_the_platform_refuses_is_refused_in_the_words_of_the_standard_too() {
        given().header("Authorization", "Bearer nonsense").get(CASE + "/CFDocuments").then().statusCode(401).spec(inTheWordsOfTheStandard("unauthorised_request"));
        given().header("Accept", "text/html").get(CASE + "/CFDocuments").then().statusCode(406).spec(inTheWordsOfTheStandard("invalid_selection_field"));
        given().post(CASE + "/CFDocuments").then().statusCode(405).spec(inTheWordsOfTheStandard("invalid_selection_field"));
        for (String address : new String[] {"/CFConcepts/" + FRAMEWORK, "/CFSubjects/" + FRAMEWORK, "/CFPackages", "/bogus"}) {
            given().get(CASE + address).then().statusCode(404).spec(inTheWordsOfTheStandard("unknownobject"));
        }
    }

    private static ResponseSpecification inTheWordsOfTheStandard(String minor) {
        return expect().contentType("application/json").body("imsx_codeMajor", is("failure")).body("imsx_severity", is("error"))
                .body("imsx_codeMinor.imsx_codeMinorField.imsx_codeMinorFieldValue", contains(minor));
    }

    @Test
    void a_client_may_ask_for_whatever_field_the_standard_has() {
        documents("?fields=publisher,title&sort=statusEndDate&filter=publisher=''").body("CFDocuments.title", hasItem("Leadership Framework")).body("CFDocuments[0]", not(hasKey("publisher")));
    }

    @Test
    void everything_in_a_package_is_found_by_its_identifier() {
        var whole = given().get(CASE + "/CFPackages/" + FRAMEWORK).then().statusCode(200).extract();
        for (String kind : new String[] {"CFItems", "CFAssociations", "CFRubrics"}) {
            String id = whole.path(kind + "[1].identifier");
            given().get(CASE + "/" + kind + "/" + (id == null ? whole.path(kind + "[0].identifier") : id)).then().statusCode(200);
        }
        given().get(CASE + "/CFDocuments/" + FRAMEWORK.toUpperCase(java.util.Locale.ROOT)).then().statusCode(200).body("identifier", is(FRAMEWORK));
    }

    @Test
    void an_item_shows_its_parent_and_what_it_is_related_to_in_other_frameworks() {
        String element = CaseNames.item("leadership-framework", 1, "LF.1.1");
        given().get(CASE + "/CFItemAssociations/" + element).then().statusCode(200).body("CFItem.humanCodingScheme", is("LF.1.1"))
                .body("CFItem.CFDocumentURI.identifier", is(FRAMEWORK))
                .body("CFAssociations.associationType", hasItem("isChildOf")).body("CFAssociations.associationType", hasItem("isRelatedTo"));
    }

    @Test
    void the_licence_and_the_notice_go_with_it() {
        given().get(CASE + "/CFPackages/" + FRAMEWORK).then().body("CFDocument.notes", is(not(""))).body("CFDefinitions.CFLicenses[0].licenseText", is(not("")))
                .body("CFDocument.licenseURI.uri", endsWith(given().get(CASE + "/CFPackages/" + FRAMEWORK).then().extract().<String>path("CFDefinitions.CFLicenses[0].identifier")));
    }

    @Test
    void a_package_is_imported_where_it_came_from_as_what_is_there_already() {
        String whole = given().get(CASE + "/CFPackages/" + FRAMEWORK).asString();
        Somebody.editorForEveryone().sends(whole).queryParam("format", "case").queryParam("dryRun", false).post("/api/v1/imports").then().statusCode(200)
                .body("items.change", everyItem(is("unchanged"))).body("items[0].pointer", is("/CFDocument"));
    }

    @Test
    void a_package_in_another_language_is_refused_since_languages_are_laid_over_the_english() {
        String whole = given().get(CASE + "/CFPackages/" + FRAMEWORK).asString();
        imported(whole.replace("\"language\":\"en\"", "\"language\":\"en-GB\"")).statusCode(200);
        imported(whole.replace("\"language\":\"en\"", "\"language\":null")).statusCode(200);
        imported(whole.replaceFirst("\"language\":\"en\"", "\"language\":\"cy\"")).spec(refusedAs(IMPORT_REFUSED, "/CFDocument/language"));
        int items = whole.indexOf("\"CFItems\"");
        imported(whole.substring(0, items) + whole.substring(items).replaceFirst("\"language\":\"en\"", "\"language\":\"fr\"")).spec(refusedAs(IMPORT_REFUSED, "/CFItems/0/language"));
    }

    private static ValidatableResponse imported(String casePackage) {
        return Somebody.editorForEveryone().sends(casePackage).queryParam("format", "case").post("/api/v1/imports").then();
    }

    private static ValidatableResponse documents(String query) {
        return given().get(CASE + "/CFDocuments" + query).then().statusCode(200);
    }
}
