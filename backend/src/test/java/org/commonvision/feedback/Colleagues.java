package org.commonvision.feedback;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonvision.Somebody;
import org.jdbi.v3.core.Jdbi;

/** A person who asks for feedback, their line manager and their facilitator, on the staff list of one trust; and what they do. */
public final class Colleagues {

    public static final String ROUNDS = "/api/v1/feedback-rounds";
    static final String QUESTIONNAIRE = "leadership-360";

    public final Somebody subject;
    public final Somebody manager;
    public final Somebody facilitator;
    final UUID managerId;
    final UUID facilitatorId;

    private Colleagues(Somebody subject, Somebody facilitator) {
        this.subject = subject;
        this.manager = Somebody.of(subject.organisation());
        this.facilitator = facilitator;
        this.managerId = listed(manager, "Mary Manager", null);
        listed(subject, "Sue Subject", managerId);
        this.facilitatorId = listed(facilitator, "Frank Facilitator", null);
        accredit(facilitatorId, LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));
    }

    static Colleagues some() {
        return about(Somebody.onTheStaff());
    }

    public static Colleagues about(Somebody subject) {
        return new Colleagues(subject, Somebody.of(subject.organisation()));
    }

    public static Colleagues facilitatedBy(Somebody facilitator) {
        return new Colleagues(Somebody.of(facilitator.organisation()), facilitator);
    }

    /** The entry on the staff list, made where there is none. */
    public static UUID listed(Somebody who, String name, UUID manager) {
        return database().withHandle(sql -> sql.createQuery("""
                        insert into staff_member (id, ods_code, email, name, manager) values (gen_random_uuid(), :odsCode, :email, :name, cast(:manager as uuid))
                        on conflict (ods_code, email) do update set name = excluded.name, manager = excluded.manager returning id""")
                .bind("odsCode", who.organisation()).bind("email", who.email()).bind("name", name).bindByType("manager", manager, UUID.class)
                .mapTo(UUID.class).one());
    }

    static void accredit(UUID staffMember, LocalDate from, LocalDate to) {
        database().useHandle(sql -> sql.execute("""
                insert into facilitator_accreditation (id, staff_member_id, valid_from, valid_to) values (gen_random_uuid(), ?, ?, ?)
                on conflict (staff_member_id) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to""", staffMember, from, to));
    }

    public void accreditationEnds(LocalDate day) {
        accredit(facilitatorId, LocalDate.parse("2020-01-01"), day);
    }

    static Jdbi database() {
        return CDI.current().select(Jdbi.class).get();
    }

    /** In a week for two weeks: neither today nor past. */
    public static String body(String... sections) {
        return """
                {"questionnaire": "%s", "sections": [%s], "opensOn": "%s", "closesOn": "%s"}""".formatted(QUESTIONNAIRE,
                String.join(", ", java.util.Arrays.stream(sections).map(it -> '"' + it + '"').toList()), today().plusDays(7), today().plusDays(21));
    }

    static LocalDate today() {
        return LocalDate.now(RoundDates.ZONE);
    }

    public String starts() {
        return subject.sends(body("LF.1", "LF.2")).header("Idempotency-Key", UUID.randomUUID()).post(ROUNDS).then().statusCode(201).extract().path("id");
    }

    ValidatableResponse nominates(String round, String raters) {
        return subject.sends("{\"raters\": [" + raters + "]}").header("If-Match", subject.etagOf(ROUNDS + "/" + round))
                .put(ROUNDS + "/" + round + "/raters").then();
    }

    ValidatableResponse chooses(String round, UUID staffMember) {
        return subject.sends("{\"staffMember\": \"" + staffMember + "\"}").header("If-Match", subject.etagOf(ROUNDS + "/" + round))
                .put(ROUNDS + "/" + round + "/facilitator").then();
    }

    /** So many of each group, with addresses that nobody else has. */
    static String panel(int managers, int peers, int reports, int others) {
        var raters = new ArrayList<String>();
        add(raters, "line-manager", managers);
        add(raters, "peer", peers);
        add(raters, "direct-report", reports);
        add(raters, "other", others);
        return String.join(", ", raters);
    }

    private static void add(List<String> raters, String group, int n) {
        for (int i = 1; i <= n; i++) {
            raters.add(rater(group, group + " " + i, group + i + "-" + UUID.randomUUID() + "@test.example"));
        }
    }

    static String rater(String group, String name, String email) {
        return """
                {"group": "%s", "name": "%s", "email": "%s"}""".formatted(group, name, email);
    }

    /** An organisation's own questionnaire for feedback, with these of its rights; its key. */
    static String importsForFeedback(Somebody editor, String rights) {
        return importsForFeedback(editor, rights, "", "");
    }

    /** With something else in place of some part of it. */
    static String importsForFeedback(Somebody editor, String rights, String part, String instead) {
        String key = editor.localKey();
        String questionnaire = editor.calls().get("/api/v1/questionnaires/leadership-360/versions/1").asString()
                .replace("\"key\":\"leadership-360\"", "\"key\":\"" + key + "\"").replaceFirst("\"rights\":\\{([^}]*)\\}", "\"rights\":{$1" + rights + "}").replace(part, instead);
        editor.sends("{\"format\": \"common-vision-pack\", \"formatVersion\": 1, \"frameworks\": [], \"questionnaires\": [" + questionnaire + "], \"crosswalks\": []}")
                .queryParam("dryRun", false).post("/api/v1/imports").then().statusCode(200);
        return key;
    }

    /** A draft that lacks nothing. */
    public String ready() {
        String round = starts();
        nominates(round, panel(1, 3, 3, 0)).statusCode(200);
        chooses(round, facilitatorId).statusCode(200);
        return round;
    }

    public String proposed() {
        String round = ready();
        does(subject, "proposal", round).statusCode(200);
        return round;
    }

    ValidatableResponse does(Somebody who, String what, String round) {
        return who.calls().header("If-Match", subject.etagOf(ROUNDS + "/" + round)).post(ROUNDS + "/" + round + "/" + what).then();
    }

    ValidatableResponse approves(Somebody who, String round, String body) {
        return who.sends(body).header("If-Match", subject.etagOf(ROUNDS + "/" + round)).post(ROUNDS + "/" + round + "/approval").then();
    }

    public String approved() {
        String round = proposed();
        approves(facilitator, round, "{\"approved\": true}").statusCode(200);
        return round;
    }

    public String opened() {
        return opened(ready());
    }

    /** From a draft that lacks nothing to the day on which it opens. */
    String opened(String round) {
        does(subject, "proposal", round).statusCode(200);
        approves(facilitator, round, "{\"approved\": true}").statusCode(200);
        CDI.current().select(Opening.class).get().openDue(opening());
        return round;
    }

    /** The morning on which these rounds open. */
    static Instant opening() {
        return today().plusDays(7).atTime(9, 0).atZone(RoundDates.ZONE).toInstant();
    }

    /** What stands after {@code #} in a rater's link. */
    public record Link(RaterGroup group, UUID rater, String token) {}

    /** By group, the line manager's first. */
    public List<Link> links(String round) {
        var opening = CDI.current().select(Opening.class).get();
        return CDI.current().select(Rounds.class).get().ratersOf(UUID.fromString(round)).stream()
                .map(rater -> new Link(rater.raterGroup(), rater.id(), opening.linkOf(rater.id()).text())).toList();
    }

    Response opens(String token) {
        return given().contentType("application/json").body("{\"token\": \"" + token + "\"}").post("/api/v1/rater-sessions");
    }

    /** A form as a browser has it open. */
    public record OpenForm(String formId, String cookie) {

        String path() {
            return "/api/v1/rater-forms/" + formId;
        }

        RequestSpecification calls() {
            return given().cookie("rater_form", cookie);
        }

        RequestSpecification sends(String json) {
            return calls().contentType("application/json").body(json);
        }
    }

    public OpenForm form(String token) {
        var opened = opens(token).then().statusCode(200).extract();
        return new OpenForm(opened.path("formId"), opened.cookie("rater_form"));
    }

    /** A form with an answer in it, of some round that is open. */
    public static OpenForm someForm() {
        var some = some();
        var form = some.form(some.links(some.opened()).getLast().token());
        form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 3}]}").patch(form.path() + "/answers").then().statusCode(204);
        return form;
    }

    public static String someLink() {
        var some = some();
        return some.links(some.opened()).getLast().token();
    }

    /** As if its last day had been yesterday. */
    static void lastDayWasYesterday(String round) {
        Sealed.owner().useHandle(sql -> sql.execute("update feedback_round set opens_on = ?, closes_on = ? where id = ?", today().minusDays(22), today().minusDays(1), UUID.fromString(round)));
    }

    /** Closed without an extension, whoever has answered. */
    public String closed(String round) {
        Sealed.owner().useHandle(sql -> sql.execute("update feedback_round set extended = true where id = ?", UUID.fromString(round)));
        lastDayWasYesterday(round);
        CDI.current().select(Closing.class).get().closeDue(noon());
        Sealed.owner().useHandle(sql -> sql.execute("update feedback_round set release_on = ? where id = ?", today(), UUID.fromString(round)));
        return round;
    }

    public String held(String round) {
        closed(round);
        CDI.current().select(NightlyRelease.class).get().releaseDue(noon());
        return round;
    }

    /** A round in which everybody has answered with a comment, and which is with its facilitator. */
    public String held() {
        String round = opened();
        links(round).forEach(link -> handsIn(form(link.token()), 4, "Comment"));
        return held(round);
    }

    static Instant noon() {
        return today().atTime(12, 0).atZone(RoundDates.ZONE).toInstant();
    }

    public static void handsIn(OpenForm form, int value, String comment) {
        form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": " + value + "}], \"comments\": [{\"question\": \"keep\", \"text\": \"" + comment + "\"}]}")
                .patch(form.path() + "/answers").then().statusCode(204);
        form.sends("{\"checked\": true}").post(form.path() + "/submission").then().statusCode(204);
    }

    public static String someCommentOf(String round) {
        return CDI.current().select(ReleasedAnswers.class).get().commentsOf(UUID.fromString(round)).getFirst().id().toString();
    }

    /** The conversation was today. */
    public String talkedThrough() {
        String round = held();
        facilitator.sends("{\"on\": \"" + today() + "\"}").header("If-Match", "*").put(ROUNDS + "/" + round + "/conversation").then().statusCode(200);
        return round;
    }
}
