package org.commonvision.contract;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.Tokens;
import org.commonvision.contract.CommittedContract.Operation;
import org.commonvision.feedback.Colleagues;
import org.commonvision.person.CohortsOfTheTrust;
import org.commonvision.person.Facilitators;
import org.commonvision.person.StaffImportsOfTheTrust;
import org.commonvision.report.SomeCycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls every operation that the contract names as those who may not, by what its {@code x-access} says. There is no list
 * of exceptions. A new operation is covered by being in the contract; where this test does not know what to put into its
 * path or body, it fails and says what to teach it.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccessCoverageTest {

    private static final String SECRET = "what only its owner may read";
    /** Operations on a response that has been submitted; all others get a draft. */
    private static final Set<String> AFTER_SUBMISSION = Set.of("updateResponse", "getResponseReport", "getProgress");
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("NewResponse", """
                    {"questionnaire": "leadership-self-assessment", "sections": ["LF.1"]}"""),
            entry("AnswersChange", """
                    {"answers": [{"item": "LF.1.1.a", "value": 2, "ageMillis": 0}]}"""),
            entry("ResponseChange", "{\"countsForOrganisation\": false}"),
            entry("StaffMapping", """
                    {"columns": {"name": 0, "email": 1}, "staffGroups": [], "payBands": []}"""),
            entry("StaffApplication", "{}"),
            entry("UnitChange", "{\"name\": \"Ward 1\", \"validFrom\": null, \"validTo\": null}"),
            entry("Submission", "{\"countsForOrganisation\": false}"),
            entry("NewFrameworkDraft", """
                    {"key": "local-{organisation}-{new}"}"""),
            entry("FrameworkDraftChange", """
                    {"framework": {"name": "", "summary": "", "introduction": "", "audience": "", "domains": [],
                        "rights": {"owner": "", "licence": "", "notice": "", "attribution": ""}}}"""),
            entry("NewQuestionnaireDraft", """
                    {"key": "local-{organisation}-{new}", "framework": {"key": "leadership-framework", "version": 1}}"""),
            entry("QuestionnaireDraftChange", """
                    {"framework": {"key": "leadership-framework", "version": 1},
                     "questionnaire": {"name": "", "summary": "", "instructions": "", "minutes": 0, "sections": [],
                        "rights": {"owner": "", "licence": "", "notice": "", "attribution": ""},
                        "scale": {"points": [], "notApplicable": null, "notObserved": null},
                        "measurement": {"provisional": true, "source": "", "overall": {"standardDeviation": 12, "reliability": 0.8}, "sections": []}}}"""),
            entry("TranslatedTexts", "{\"texts\": {\"name\": \"" + SECRET + "\"}}"),
            entry("NewAccreditation", """
                    {"staffMember": "{staff member}", "validFrom": "2026-01-01", "validTo": "2027-12-31"}"""),
            entry("ProfileChange", "{\"staffGroup\": \"prefer-not-to-say\"}"),
            entry("NewRound", Colleagues.body("LF.1")),
            entry("RoundChange", "{\"opensOn\": null}"),
            entry("Panel", "{\"raters\": []}"),
            entry("FacilitatorChoice", "{\"staffMember\": \"{facilitator}\"}"),
            entry("Approval", "{\"approved\": true}"),
            entry("NewRaterSession", "{\"token\": \"{link}\"}"),
            entry("FormChange", "{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 4}]}"),
            entry("FormSubmission", "{\"checked\": true}"),
            entry("Refusal", "{\"reason\": \"other\"}"),
            entry("Conversation", "{\"on\": \"{today}\"}"),
            entry("NewCycle", """
                    {"questionnaire": "leadership-self-assessment", "purpose": "To see where we stand", "opensOn": "2040-01-01", "closesOn": "2040-01-31"}"""));
    /** The cookie of each form that a test has opened. */
    private static final Map<String, String> COOKIES = new HashMap<>();

    private static final AtomicInteger DAYS_TAKEN = new AtomicInteger();

    private final CommittedContract contract = CommittedContract.committed();

    static Stream<String> operations() {
        return CommittedContract.committed().operations().stream().map(Operation::id);
    }

    static Stream<String> withScopes() {
        return CommittedContract.committed().operations().stream().filter(it -> !it.access().path("scopes").isEmpty()).map(Operation::id);
    }

    static Stream<String> withPathParameters() {
        return CommittedContract.committed().operations().stream().filter(it -> !it.parameters("path").isEmpty()).map(Operation::id);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoever_may_call_it_can(String id) {
        var operation = operation(id);
        var owner = somebody(operation, Somebody.TRUST);
        call(operation, isPublic(operation) ? given() : owner.calls(), things(operation, owner)).then().statusCode(successOf(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void without_a_token_only_what_is_for_anyone_can_be_called(String id) {
        var operation = operation(id);
        call(operation, given(), things(operation, somebody(operation, Somebody.TRUST))).then().statusCode(isPublic(operation) ? successOf(operation) : 401);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_token_without_the_role_is_refused(String id) {
        var operation = operation(id);
        call(operation, Somebody.with("another-role").calls(), things(operation, somebody(operation, Somebody.TRUST))).then()
                .statusCode(isPublic(operation) ? successOf(operation) : 403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_unrelated_person_finds_nothing(String id) {
        var operation = operation(id);
        var things = things(operation, somebody(operation, Somebody.TRUST));
        var stranger = somebody(operation, Somebody.OTHER_TRUST);
        // Whoever has not opened the link.
        COOKIES.clear();
        var answer = call(operation, stranger.calls(), things, stranger.organisation());
        switch (operation.access().path("relation").asText()) {
            case "any" -> answer.then().statusCode(successOf(operation));
            case "own", "organisation", "facilitated" -> {
                boolean names = !operation.parameters("path").isEmpty() || things.containsKey("from");
                answer.then().statusCode(names ? 404 : successOf(operation));
                assertThat(answer.asString(), not(containsString(SECRET)));
                things.values().stream().filter(value -> value.length() == 36).forEach(value -> assertThat(answer.asString(), not(containsString(value))));
            }
            case "link" -> answer.then().statusCode(operation.parameters("path").isEmpty() ? successOf(operation) : 404);
            default -> fail("Teach AccessCoverageTest who is unrelated by `" + operation.access().path("relation").asText() + "` (" + operation + ")");
        }
    }

    @ParameterizedTest
    @MethodSource("withPathParameters")
    void what_does_not_exist_is_not_found(String id) {
        var operation = operation(id);
        var things = new HashMap<>(things(operation, somebody(operation, Somebody.TRUST)));
        things.replaceAll((name, _) -> name.equals("version") ? "99" : name.equals("odsCode") ? "QNONE" : UUID.randomUUID().toString());
        call(operation, isPublic(operation) ? given() : somebody(operation, Somebody.TRUST).calls(), things).then().statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("withScopes")
    void a_service_client_may_call_it_for_its_own_organisation_alone(String id) {
        var operation = operation(id);
        var things = things(operation, somebody(operation, Somebody.TRUST));
        var scopes = StreamSupport.stream(operation.access().path("scopes").spliterator(), false).map(JsonNode::asText).toArray(String[]::new);
        call(operation, Somebody.serviceOf(Somebody.TRUST, scopes).calls(), things).then().statusCode(successOf(operation));
        call(operation, Somebody.serviceOf(Somebody.OTHER_TRUST, scopes).calls(), things).then().statusCode(404);
        call(operation, Somebody.serviceOf(Somebody.TRUST, "frameworks:read", "profile").calls(), things).then().statusCode(403);
        // The scopes of a client that a person uses give that person nothing.
        var staff = Tokens.sign(Tokens.claims(UUID.randomUUID().toString(), Somebody.TRUST, List.of("staff")).claim("scope", String.join(" ", scopes)));
        call(operation, given().auth().oauth2(staff), things).then().statusCode(403);
    }

    private Operation operation(String id) {
        return contract.operations().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static boolean isForEditors(Operation operation) {
        return operation.access().path("roles").toString().contains("framework-editor");
    }

    private static boolean isPublic(Operation operation) {
        return StreamSupport.stream(operation.access().path("roles").spliterator(), false).map(JsonNode::asText).anyMatch("anyone"::equals);
    }

    /** Somebody who has the roles; of which organisation may make them a stranger. Whoever signs in has that of the staff. */
    private static Somebody somebody(Operation operation, String organisation) {
        var roles = StreamSupport.stream(operation.access().path("roles").spliterator(), false).map(JsonNode::asText);
        var somebody = Somebody.of(organisation, Stream.concat(Stream.of("staff"), roles).distinct().toArray(String[]::new));
        if (operation.id().equals("createFeedbackRound")) {
            Colleagues.listed(somebody, "Somebody", null);
        }
        return somebody;
    }

    private static int successOf(Operation operation) {
        return operation.node().path("responses").properties().stream().map(Map.Entry::getKey).filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt).findFirst().orElseGet(() -> fail(operation + " declares no success"));
    }

    /** A value for each parameter that names a thing: an existing one, of this owner's where it is somebody's. */
    private static Map<String, String> things(Operation operation, Somebody owner) {
        var things = new HashMap<String, String>();
        for (var parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            things.put(name, switch (operation.path().replaceFirst("(\\{" + name + "}).*", "$1")) {
                case "/api/v1/frameworks/{key}" -> isForEditors(operation) ? published(owner, "framework-drafts", frameworkDraft(owner)) : "leadership-framework";
                case "/api/v1/questionnaires/{key}" -> isForEditors(operation) ? published(owner, "questionnaire-drafts", questionnaireDraft(owner)) : Somebody.QUESTIONNAIRE;
                case "/api/v1/reports/questionnaires/{key}" -> published(owner, "questionnaire-drafts", questionnaireDraft(owner));
                case "/api/v1/crosswalks/{key}" -> "leadership-framework-to-healthcare-leadership-model";
                case "/api/v1/frameworks/{key}/versions/{version}", "/api/v1/questionnaires/{key}/versions/{version}", "/api/v1/reports/questionnaires/{key}/versions/{version}",
                        "/api/v1/crosswalks/{key}/versions/{version}" -> "1";
                case "/api/v1/frameworks/{key}/versions/{version}/translations/{locale}",
                        "/api/v1/questionnaires/{key}/versions/{version}/translations/{locale}" -> "de";
                case "/api/v1/framework-drafts/{key}" -> frameworkDraft(owner);
                case "/api/v1/questionnaire-drafts/{key}" -> questionnaireDraft(owner);
                case "/ims/case/v1p1/CFDocuments/{sourcedId}", "/ims/case/v1p1/CFPackages/{sourcedId}", "/ims/case/v1p1/CFItems/{sourcedId}",
                        "/ims/case/v1p1/CFItemAssociations/{sourcedId}", "/ims/case/v1p1/CFAssociations/{sourcedId}", "/ims/case/v1p1/CFRubrics/{sourcedId}",
                        "/ims/case/v1p1/CFItemTypes/{sourcedId}", "/ims/case/v1p1/CFLicenses/{sourcedId}", "/ims/case/v1p1/CFAssociationGroupings/{sourcedId}" ->
                        inTheCasePackage(operation.path().split("/")[4]);
                case "/api/v1/organisations/{odsCode}" -> Somebody.TRUST;
                case "/api/v1/reports/organisations/{odsCode}" -> {
                    // So that there is a latest one, in whichever order this runs.
                    SomeCycle.published(Somebody.TRUST);
                    yield Somebody.TRUST;
                }
                case "/api/v1/organisations/{odsCode}/facilitators/{id}" -> Facilitators.accredited();
                case "/api/v1/organisations/{odsCode}/staff-imports/{id}" -> StaffImportsOfTheTrust.checked();
                case "/api/v1/organisations/{odsCode}/cohorts/{id}" -> CohortsOfTheTrust.made();
                case "/api/v1/organisations/{odsCode}/units/{key}" -> "ward-1";
                case "/api/v1/feedback-rounds/{id}", "/api/v1/reports/feedback-rounds/{id}" -> things.containsKey("id") ? things.get("id") : round(operation, owner);
                case "/api/v1/feedback-rounds/{id}/comments/{commentId}" -> {
                    // Its round first, in whichever order the contract has them.
                    things.putIfAbsent("id", round(operation, owner));
                    yield Colleagues.someCommentOf(things.get("id"));
                }
                case "/api/v1/rater-forms/{formId}" -> form();
                case "/api/v1/organisations/{odsCode}/cycles/{id}" -> plannedCycle(owner);
                case "/api/v1/reports/organisations/{odsCode}/cycles/{id}" -> SomeCycle.published(Somebody.TRUST).toString();
                case "/api/v1/responses/{id}", "/api/v1/reports/responses/{id}" -> response(operation, owner);
                default -> fail("Teach AccessCoverageTest what to put for {" + name + "} into " + operation);
            });
        }
        for (var parameter : operation.parameters("query")) {
            switch (operation.id() + " " + parameter.path("name").asText()) {
                case "getProgress from", "getProgress to" -> things.put(parameter.path("name").asText(), response(operation, owner));
                case "listStaff search" -> { }
                case "listResponses pageToken", "listFrameworkDrafts pageToken", "listQuestionnaireDrafts pageToken",
                        "listFrameworkVersions pageToken", "listQuestionnaireVersions pageToken" -> { }
                case "submitOrganisationImport role" -> things.put("role", "RO197");
                case "submitImport dryRun", "submitQuestionnaireDraftItems dryRun", "submitOrganisationImport dryRun" -> things.put("dryRun", "true");
                case "submitImport format", "getFrameworkExport format", "getAllCFDocuments limit", "getAllCFDocuments offset", "getAllCFDocuments sort", "getAllCFDocuments orderBy",
                        "getAllCFDocuments filter", "getAllCFDocuments fields" -> { }
                default -> fail("Teach AccessCoverageTest what to ask for with " + parameter.path("name") + " of " + operation);
            }
        }
        if (things.isEmpty() && !isPublic(operation)) {
            response(operation, owner);
            if (isForEditors(operation)) {
                frameworkDraft(owner);
                questionnaireDraft(owner);
                published(owner, "framework-drafts", frameworkDraft(owner));
                published(owner, "questionnaire-drafts", questionnaireDraft(owner));
            }
        }
        if (things.containsKey("locale")) {
            owner.sends(BODIES.get("TranslatedTexts")).header("If-Match", "*").pathParams(things).put(operation.path()).then().statusCode(200);
        }
        return things;
    }

    /** The identifier of something of that kind in what is published for CASE. */
    private static String inTheCasePackage(String kind) {
        var document = given().get("/ims/case/v1p1/CFDocuments?filter=title='Leadership Framework'").then().statusCode(200).extract();
        String id = document.path("CFDocuments[0].identifier");
        var whole = given().get("/ims/case/v1p1/CFPackages/" + id).then().statusCode(200).extract();
        return switch (kind) {
            case "CFDocuments", "CFPackages" -> id;
            case "CFItemTypes", "CFLicenses", "CFAssociationGroupings" -> whole.path("CFDefinitions." + kind + "[0].identifier");
            case "CFItemAssociations" -> whole.path("CFItems[0].identifier");
            default -> whole.path(kind + "[0].identifier");
        };
    }

    /** On a day that no other cycle has. */
    private static String plannedCycle(Somebody owner) {
        var day = LocalDate.of(2050, 1, 1).plusDays(DAYS_TAKEN.incrementAndGet());
        return owner.sends("""
                {"questionnaire": "leadership-self-assessment", "purpose": "%s", "opensOn": "%s", "closesOn": "%s"}""".formatted(SECRET, day, day))
                .header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/organisations/" + owner.organisation() + "/cycles").then().statusCode(201).extract().path("id");
    }

    /** Ready to be published, and with the secret in it. */
    private static String frameworkDraft(Somebody owner) {
        return draft(owner, "framework-drafts", "leadership-framework");
    }

    private static String questionnaireDraft(Somebody owner) {
        return draft(owner, "questionnaire-drafts", Somebody.QUESTIONNAIRE);
    }

    private static String draft(Somebody owner, String drafts, String copiedFrom) {
        String key = owner.localKey();
        owner.sends("""
                {"key": "%s", "name": "%s", "copyOf": {"key": "%s", "version": 1}}""".formatted(key, SECRET, copiedFrom)).header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/" + drafts).then().statusCode(201);
        return key;
    }

    private static String published(Somebody owner, String drafts, String key) {
        owner.publishes("/api/v1/" + drafts + "/" + key);
        return key;
    }

    private static String form() {
        var form = Colleagues.someForm();
        COOKIES.put(form.formId(), form.cookie());
        return form.formId();
    }

    private static String round(Operation operation, Somebody owner) {
        return switch (operation.id()) {
            case "submitProposal" -> Colleagues.about(owner).ready();
            case "deleteProposal" -> Colleagues.about(owner).proposed();
            case "getFeedbackReport", "listFeedbackComments", "submitRedaction", "updateConversation" -> Colleagues.facilitatedBy(owner).held();
            case "submitRelease" -> Colleagues.facilitatedBy(owner).talkedThrough();
            case "submitApproval" -> Colleagues.facilitatedBy(owner).proposed();
            default -> Colleagues.about(owner).starts();
        };
    }

    private static String response(Operation operation, Somebody owner) {
        String response = owner.starts("LF.1");
        owner.answers(response, 3, "LF.1.1.a");
        owner.notes(response, "LF.1.1", SECRET);
        if (AFTER_SUBMISSION.contains(operation.id())) {
            owner.submits(response);
        }
        return response;
    }

    private static Response call(Operation operation, RequestSpecification caller, Map<String, String> things) {
        return call(operation, caller, things, Somebody.TRUST);
    }

    private static Response call(Operation operation, RequestSpecification caller, Map<String, String> things, String organisation) {
        var request = caller.redirects().follow(false);
        var names = operation.parameters("path").stream().map(it -> it.path("name").asText()).toList();
        things.forEach((name, value) -> {
            if (names.contains(name)) {
                request.pathParam(name, value);
            } else {
                request.queryParam(name, value);
            }
        });
        for (var parameter : operation.parameters("cookie")) {
            request.cookie(parameter.path("name").asText(), COOKIES.getOrDefault(things.get("formId"), "none"));
        }
        for (var parameter : operation.parameters("header")) {
            switch (parameter.path("name").asText()) {
                case "If-Match" -> request.header("If-Match", "*");
                case "Idempotency-Key" -> request.header("Idempotency-Key", UUID.randomUUID());
                case "If-None-Match", "Accept-Language" -> { }
                default -> fail("Teach AccessCoverageTest the header " + parameter.path("name") + " of " + operation);
            }
        }
        var body = operation.node().path("requestBody").path("content").path("application/json").path("schema").path("$ref");
        if (operation.id().equals("submitImport")) {
            request.contentType("application/json").body("""
                    {"format": "common-vision-pack", "formatVersion": 1, "frameworks": [], "questionnaires": [], "crosswalks": []}""");
        } else if (operation.id().equals("submitQuestionnaireDraftItems")) {
            request.contentType("text/csv").body("element,key,text,thirdPerson\r\n");
        } else if (operation.id().equals("submitOrganisationImport")) {
            request.contentType("text/csv").body("QTEST,Test trust,,,,,,,,,,,,,,,,,,,,,,,,,\r\n");
        } else if (operation.id().equals("createStaffImport")) {
            request.contentType("text/csv").body(StaffImportsOfTheTrust.file());
        } else if (!body.isMissingNode()) {
            String schema = body.asText().replaceFirst(".*/", "");
            assertTrue(BODIES.containsKey(schema) || schema.equals("NewCohort"), () -> "Teach AccessCoverageTest a body of " + schema + " for " + operation);
            request.contentType("application/json").body((schema.equals("NewCohort") ? CohortsOfTheTrust.body() : BODIES.get(schema))
                    .replace("{organisation}", organisation.toLowerCase(Locale.ROOT)).replace("{new}", UUID.randomUUID().toString())
                    .replace("{staff member}", Facilitators.onTheStaffList("Ben Nurse"))
                    .replace("{facilitator}", Facilitators.onTheStaffList("Fay Guide"))
                    .replace("{today}", java.time.LocalDate.now().toString())
                    .replace("{link}", schema.equals("NewRaterSession") ? Colleagues.someLink() : ""));
        }
        return request.request(operation.method().toUpperCase(Locale.ROOT), operation.path());
    }
}
