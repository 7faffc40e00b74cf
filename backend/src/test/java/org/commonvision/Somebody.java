package org.commonvision;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person who uses the API, and what a test may need them to have done before. Nobody has seen them before. */
public final class Somebody {

    public static final String TRUST = "QTEST";
    public static final String OTHER_TRUST = "QOTHER";
    public static final String QUESTIONNAIRE = "leadership-self-assessment";
    /** The one that also asks how important each item is. */
    public static final String RATED_TWICE = "healthcare-leadership-model-assessment";

    private final String subject;
    private final String organisation;
    private final String token;

    private Somebody(String organisation, List<String> roles) {
        this(UUID.randomUUID().toString(), organisation, roles);
    }

    private Somebody(String subject, String organisation, List<String> roles) {
        this(subject, organisation, Tokens.token(subject, organisation, roles));
    }

    private Somebody(String subject, String organisation, String token) {
        this.subject = subject;
        this.organisation = organisation;
        this.token = token;
    }

    /** No person, but an organisation's own program with some scopes. */
    public static Somebody serviceOf(String organisation, String... scopes) {
        String subject = UUID.randomUUID().toString();
        return new Somebody(subject, organisation, Tokens.sign(Tokens.claims(subject, organisation, List.of("offline_access")).claim("scope", String.join(" ", scopes))));
    }

    public static Somebody onTheStaff() {
        return of(TRUST);
    }

    public static Somebody of(String organisation) {
        return of(organisation, "staff");
    }

    public static Somebody of(String organisation, String... roles) {
        return new Somebody(organisation, List.of(roles));
    }

    public static Somebody leadOf(String organisation) {
        return new Somebody(organisation, List.of("staff", "organisation-lead"));
    }

    public static Somebody with(String... roles) {
        return new Somebody(TRUST, List.of(roles));
    }

    /** Edits an organisation's own frameworks and questionnaires. */
    public static Somebody editorOf(String organisation) {
        return new Somebody(organisation, List.of("staff", "framework-editor"));
    }

    /** Edits the frameworks and questionnaires for everyone, and the trust's own. */
    public static Somebody editorForEveryone() {
        return with("staff", "framework-editor", "administrator");
    }

    /** The same person on the staff of an organisation, where they now work. */
    public Somebody at(String organisation) {
        return new Somebody(subject, organisation, List.of("staff"));
    }

    /** A key of their organisation's own that nothing has yet. */
    public String localKey() {
        return "local-" + organisation.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
    }

    public String organisation() {
        return organisation;
    }

    public String subject() {
        return subject;
    }

    /** The address in their token, which their identity provider has verified. */
    public String email() {
        return Tokens.email(subject);
    }

    public String token() {
        return token;
    }

    public RequestSpecification calls() {
        return given().auth().oauth2(token);
    }

    public RequestSpecification sends(String json) {
        return calls().contentType("application/json").body(json);
    }

    /** Begins a draft of a framework of their own from a published one. */
    public String draftsAFramework(String copiedFrom) {
        String key = localKey();
        sends("""
                {"key": "%s", "copyOf": {"key": "%s", "version": 1}}""".formatted(key, copiedFrom))
                .header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/framework-drafts").then().statusCode(201);
        return key;
    }

    /** Begins a draft of a questionnaire of their own from a published one, over the framework version that it is over. */
    public String draftsAQuestionnaire(String copiedFrom) {
        String key = localKey();
        sends("""
                {"key": "%s", "copyOf": {"key": "%s", "version": 1}}""".formatted(key, copiedFrom))
                .header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/questionnaire-drafts").then().statusCode(201);
        return key;
    }

    /** Publishes a draft as it is now. */
    public ValidatableResponse publishes(String draft) {
        return calls().header("If-Match", etagOf(draft)).post(draft + "/publication").then().statusCode(201);
    }

    /** Starts a response to the questionnaire for everyone. */
    public String starts(String... sections) {
        return startsA(QUESTIONNAIRE, sections);
    }

    public String startsA(String questionnaire, String... sections) {
        return sends("""
                {"questionnaire": "%s", "sections": [%s]}""".formatted(questionnaire, quoted(sections)))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/v1/responses").then().statusCode(201).extract().path("id");
    }

    /** Rates each item named alike in its importance, just now. */
    public ValidatableResponse ratesImportance(String response, int value, String... items) {
        return sends("""
                {"answers": [%s]}""".formatted(Arrays.stream(items).map(item -> """
                {"item": "%s", "rating": "importance", "value": %d, "ageMillis": 0}""".formatted(item, value)).collect(Collectors.joining(", "))))
                .patch("/api/v1/responses/" + response + "/answers").then().statusCode(200);
    }

    /** Gives one answer to each item named, just now. */
    public ValidatableResponse answers(String response, int value, String... items) {
        return sends("""
                {"answers": [%s]}""".formatted(Arrays.stream(items).map(item -> """
                {"item": "%s", "value": %d, "ageMillis": 0}""".formatted(item, value)).collect(Collectors.joining(", "))))
                .patch("/api/v1/responses/" + response + "/answers").then().statusCode(200);
    }

    public ValidatableResponse notes(String response, String element, String text) {
        return sends("""
                {"notes": [{"element": "%s", "text": "%s", "ageMillis": 0}]}""".formatted(element, text))
                .patch("/api/v1/responses/" + response + "/answers").then().statusCode(200);
    }

    /** Submits what they have just read again. */
    public ValidatableResponse submits(String response) {
        return submits(response, true);
    }

    public ValidatableResponse submits(String response, boolean counts) {
        return sends("{\"countsForOrganisation\": " + counts + "}").header("If-Match", etagOf("/api/v1/responses/" + response))
                .post("/api/v1/responses/" + response + "/submission").then().statusCode(200);
    }

    /** A response with every item of the sections answered alike, and handed in. */
    public String submitted(int value, String... sections) {
        String response = starts(sections);
        answers(response, value, itemsOf(sections));
        submits(response);
        return response;
    }

    public ValidatableResponse reads(String response) {
        return calls().get("/api/v1/responses/" + response).then().statusCode(200);
    }

    public String etagOf(String path) {
        return calls().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** Keys of the items of some sections: four elements to a section, two items to an element. */
    public static String[] itemsOf(String... sections) {
        return Arrays.stream(sections)
                .flatMap(section -> Stream.of("1", "2", "3", "4").map(element -> section + "." + element))
                .flatMap(element -> Stream.of(element + ".a", element + ".b"))
                .toArray(String[]::new);
    }

    private static String quoted(String... texts) {
        return Arrays.stream(texts).map(text -> '"' + text + '"').collect(Collectors.joining(", "));
    }
}
