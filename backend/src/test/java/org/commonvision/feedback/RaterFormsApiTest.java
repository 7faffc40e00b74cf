package org.commonvision.feedback;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORM_EMPTY;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.UNAVAILABLE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.feedback.Colleagues.OpenForm;
import org.commonvision.questionnaire.Questionnaires;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rater can do with the link that they were sent, and what nobody can do without it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RaterFormsApiTest {

    private static final String ONE_ANSWER = "{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 4}]}";
    private static final String HANDED_IN = "{\"checked\": true}";

    @Inject
    Jdbi database;

    @Inject
    Questionnaires questionnaires;

    private final Colleagues colleagues = Colleagues.some();
    private String round;

    @BeforeEach
    void open() {
        round = colleagues.opened();
    }

    @Test
    void a_form_brings_a_questionnaire_that_its_rater_could_not_read_elsewhere() {
        String own = Colleagues.importsForFeedback(Somebody.editorOf(Somebody.TRUST), "");
        database.useHandle(sql -> sql.execute("update feedback_round set questionnaire_key = ?, questionnaire_version = 1 where id = ?::uuid", own, round));
        given().get("/api/v1/questionnaires/" + own + "/versions/1").then().spec(refusedAs(NOT_FOUND));
        var form = colleagues.form(colleagues.links(round).getFirst().token());
        form.calls().get(form.path() + "/questionnaire").then().statusCode(200).body("key", is(own)).body("sections[0].elements[0].items[0].key", is("LF.1.1.a"));
        given().get(form.path() + "/questionnaire").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void a_link_opens_its_form_as_often_as_wanted_and_writes_nothing() {
        var before = raters();
        var link = colleagues.links(round).getFirst();
        for (int i = 0; i < 3; i++) {
            var form = colleagues.form(link.token());
            form.calls().get(form.path()).then().statusCode(200).body("subject", is("Sue Subject")).body("group", is("line-manager")).body("identified", is(true))
                    .body("sections", contains("LF.1", "LF.2")).body("answers", empty()).body("comments", empty());
        }
        assertEquals(before, raters());
        assertEquals(0, count("rater_draft"));
    }

    @Test
    void the_cookie_is_for_this_form_s_paths_and_out_of_a_script_s_reach() {
        var link = colleagues.links(round).getFirst();
        var answer = colleagues.opens(link.token()).then().statusCode(200).extract();
        assertThat(answer.header("Set-Cookie"), not(containsString(link.token())));
        assertThat(answer.header("Set-Cookie").toLowerCase(java.util.Locale.ROOT), allOf(containsString("httponly"), containsString("samesite=strict"),
                containsString("path=/api/v1/rater-forms/" + answer.path("formId"))));
        given().header("X-Forwarded-Proto", "https").contentType("application/json").body("{\"token\": \"" + link.token() + "\"}").post("/api/v1/rater-sessions").then()
                .header("Set-Cookie", containsString("Secure"));
    }

    @Test
    void one_form_s_cookie_opens_no_other_form() {
        var forms = colleagues.links(round).stream().map(link -> colleagues.form(link.token())).toList();
        given().cookie("rater_form", forms.get(0).cookie()).get(forms.get(1).path()).then().spec(refusedAs(NOT_FOUND));
        given().get(forms.get(0).path()).then().spec(refusedAs(NOT_FOUND));
        colleagues.subject.calls().get(forms.get(0).path()).then().spec(refusedAs(NOT_FOUND));
        given().cookie("rater_form", colleagues.links(round).get(0).token()).get(forms.get(0).path()).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void a_link_that_is_unknown_used_revoked_or_past_is_answered_alike() {
        var links = colleagues.links(round);
        handIn(colleagues.form(links.get(1).token()));
        var refuses = colleagues.form(links.get(2).token());
        refuses.sends("{\"reason\": \"no-time\"}").post(refuses.path() + "/refusal").then().statusCode(204);
        var others = Colleagues.some();
        String gone = others.links(others.opened()).getFirst().token();
        others.subject.calls().get(Colleagues.ROUNDS).then().extract().<List<String>>path("items.id")
                .forEach(id -> others.subject.calls().delete(Colleagues.ROUNDS + "/" + id).then().statusCode(204));
        var answers = Stream.of("A".repeat(43), "none", "", links.get(1).token(), links.get(2).token(), gone)
                .map(token -> colleagues.opens(token).then().spec(refusedAs(NOT_FOUND)).extract().asString()).distinct().toList();
        assertThat(answers, hasSize(1));
    }

    @Test
    void a_form_is_past_at_the_midnight_after_its_last_day_whether_its_round_has_been_closed_or_not() {
        var link = colleagues.links(round).getLast();
        var form = colleagues.form(link.token());
        form.sends(ONE_ANSWER).patch(form.path() + "/answers").then().statusCode(204);
        Colleagues.lastDayWasYesterday(round);
        assertEquals("OPEN", database.withHandle(sql -> sql.createQuery("select state from feedback_round where id = :id").bind("id", UUID.fromString(round)).mapTo(String.class).one()));
        colleagues.opens(link.token()).then().spec(refusedAs(NOT_FOUND));
        form.calls().get(form.path()).then().spec(refusedAs(NOT_FOUND));
        form.sends(ONE_ANSWER).patch(form.path() + "/answers").then().spec(refusedAs(NOT_FOUND));
        form.sends(HANDED_IN).post(form.path() + "/submission").then().spec(refusedAs(NOT_FOUND));
        form.sends("{\"reason\": \"no-time\"}").post(form.path() + "/refusal").then().spec(refusedAs(NOT_FOUND));
        assertThat(Sealed.sheets(round), is(empty()));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30T22:59:59Z, true", "2026-06-30T23:00:00Z, false", "2026-12-31T23:59:59Z, true", "2027-01-01T00:00:00Z, false"})
    void midnight_is_that_of_london_in_summer_and_in_winter(Instant now, boolean open) {
        var link = colleagues.links(round).getLast();
        var lastDay = open ? RoundDates.today(now) : RoundDates.today(now).minusDays(1);
        Sealed.owner().useHandle(sql -> sql.execute("update feedback_round set opens_on = ?, closes_on = ? where id = ?", lastDay.minusDays(14), lastDay, UUID.fromString(round)));
        var forms = new RaterForms(database, questionnaires, Clock.fixed(now, ZoneOffset.UTC));
        assertEquals(open, forms.openedBy(RaterLink.read(link.token()).orElseThrow()).isPresent());
    }

    @Test
    void answers_and_comments_are_kept_as_they_come_and_the_last_one_stands() {
        var form = colleagues.form(colleagues.links(round).get(1).token());
        form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 4}, {\"item\": \"LF.2.4.b\", \"value\": -2}], \"comments\": [{\"question\": \"change\", \"text\": \"Less haste\"}]}")
                .patch(form.path() + "/answers").then().statusCode(204);
        form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 5}, {\"item\": \"LF.2.1.a\", \"value\": 1}, {\"item\": \"LF.2.1.a\", \"value\": 0}]}")
                .patch(form.path() + "/answers").then().statusCode(204);
        form.calls().get(form.path()).then().body("answers.item", contains("LF.1.1.a", "LF.2.4.b")).body("answers.value", contains(5, -2))
                .body("comments.text", contains("Less haste"));
        form.sends("{\"comments\": [{\"question\": \"change\", \"text\": \"\"}]}").patch(form.path() + "/answers").then().statusCode(204);
        form.calls().get(form.path()).then().body("comments", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                            | ``
            {"answers": [null]}                                           | /answers/0
            {"answers": [{"item": "LF.3.1.a", "value": 1}]}               | /answers/0/item
            {"answers": [{"item": null, "value": 1}]}                     | /answers/0/item
            {"answers": [{"item": "LF.1.1.a", "value": 6}]}               | /answers/0/value
            {"answers": [{"item": "LF.1.1.a", "value": -1}]}              | /answers/0/value
            {"answers": [{"item": "LF.1.1.a", "value": 1, "ageMillis": 1}]} | /answers/0/ageMillis
            {"comments": [{"question": "praise", "text": "x"}]}           | /comments/0/question
            {"comments": [{"question": "keep", "text": null}]}            | /comments/0/text
            {"comments": [{"question": "keep", "text": "\\u0000"}]}       | /comments/0/text
            """)
    void what_the_form_does_not_have_is_refused_and_nothing_is_kept(String body, String pointer) {
        var form = colleagues.form(colleagues.links(round).get(1).token());
        form.sends(body).patch(form.path() + "/answers").then().spec(refusedAs(INVALID, pointer));
        form.sends("{\"comments\": [{\"question\": \"keep\", \"text\": \"" + "x".repeat(2001) + "\"}]}").patch(form.path() + "/answers").then().spec(refusedAs(INVALID, "/comments/0/text"));
        assertEquals(0, count("rater_draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"checked\": false}", "{\"checked\": null}", "{}"})
    void a_form_is_handed_in_by_somebody_who_means_it(String body) {
        var form = colleagues.form(colleagues.links(round).get(1).token());
        form.sends(ONE_ANSWER).patch(form.path() + "/answers").then().statusCode(204);
        form.sends(body).post(form.path() + "/submission").then().spec(refusedAs(INVALID, "/checked"));
        form.sends("{\"reason\": null}").post(form.path() + "/refusal").then().spec(refusedAs(INVALID, "/reason"));
        form.calls().get(form.path()).then().statusCode(200);
    }

    @Test
    void a_form_without_an_answer_is_not_handed_in() {
        var form = colleagues.form(colleagues.links(round).get(1).token());
        form.sends(HANDED_IN).post(form.path() + "/submission").then().spec(refusedAs(FORM_EMPTY));
        form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": -2}]}").patch(form.path() + "/answers").then().statusCode(204);
        form.sends(HANDED_IN).post(form.path() + "/submission").then().spec(refusedAs(FORM_EMPTY));
    }

    @Test
    void what_is_handed_in_is_sealed_and_has_no_tie_to_its_rater() {
        var form = colleagues.form(colleagues.links(round).get(1).token());
        form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 4}], \"comments\": [{\"question\": \"keep\", \"text\": \"  Cafe\u0301\\t \\r\\n\\r\\n\\r\\nat  two \"}]}")
                .patch(form.path() + "/answers").then().statusCode(204);
        handIn(form);
        form.calls().get(form.path()).then().spec(refusedAs(NOT_FOUND));
        form.sends(ONE_ANSWER).patch(form.path() + "/answers").then().spec(refusedAs(NOT_FOUND));
        assertEquals(0, count("rater_draft"));
        assertEquals(List.of("PEER"), Sealed.sheets(round).stream().map(Sealed.Sheet::group).toList());
        assertEquals(4, Sealed.sheets(round).getFirst().answers()[0]);
        assertEquals(List.of("false keep Caf\u00e9 at two"), Sealed.comments(round));
        assertThat(raters().stream().map(it -> it.get("state")).toList(), containsInAnyOrder("ASKED", "ANSWERED", "ASKED", "ASKED", "ASKED", "ASKED", "ASKED"));
    }

    @Test
    void who_serves_people_cannot_read_what_is_sealed() {
        for (String statement : List.of("select * from sealed_sheet", "select * from sealed_comment", "delete from sealed_sheet", "update sealed_comment set comment = 'x'")) {
            var refused = org.junit.jupiter.api.Assertions.assertThrows(org.jdbi.v3.core.JdbiException.class, () -> TestDatabase.asTheApi().useHandle(sql -> sql.execute(statement)));
            assertThat(refused.getCause().getMessage(), containsString("permission denied"));
        }
    }

    @Test
    void a_refusal_takes_back_what_was_answered() {
        var form = colleagues.form(colleagues.links(round).get(1).token());
        form.sends(ONE_ANSWER).patch(form.path() + "/answers").then().statusCode(204);
        form.sends("{\"reason\": \"not-comfortable\"}").post(form.path() + "/refusal").then().statusCode(204);
        assertEquals(0, count("rater_draft"));
        assertThat(Sealed.sheets(round), is(empty()));
        colleagues.subject.calls().get(Colleagues.ROUNDS + "/" + round).then().body("raters", hasSize(7)).body("raters[0].keySet()", containsInAnyOrder("group", "name", "email", "invitation"));
    }

    @Test
    void one_link_handed_in_twice_at_once_makes_one_sheet() throws Exception {
        for (int i = 1; i < 7; i++) {
            var form = colleagues.form(colleagues.links(round).get(i).token());
            form.sends(ONE_ANSWER).patch(form.path() + "/answers").then().statusCode(204);
            List<Callable<Integer>> hands = Stream.generate(() -> (Callable<Integer>) () -> form.sends(HANDED_IN).post(form.path() + "/submission").statusCode()).limit(4).toList();
            try (var threads = Executors.newFixedThreadPool(4)) {
                assertThat(threads.invokeAll(hands).stream().map(it -> it.resultNow()).toList(), containsInAnyOrder(204, 404, 404, 404));
            }
            assertThat(Sealed.sheets(round), hasSize(i));
        }
    }

    @Test
    void staff_see_what_they_are_asked_for_by_their_address() {
        var asked = Somebody.onTheStaff();
        var some = Colleagues.some();
        String id = some.ready();
        some.nominates(id, Colleagues.panel(0, 5, 0, 0) + ", " + Colleagues.rater("peer", "Asked", asked.email().replace("@", "+work@"))).statusCode(200);
        String path = "/api/v1/people/me/feedback-requests";
        asked.calls().get(path).then().statusCode(200).body("items", empty());
        some.opened(id);
        asked.calls().get(path).then().body("items.subject", contains("Sue Subject")).body("items.group", contains("peer")).body("items.state", contains("ASKED"));
        Somebody.onTheStaff().calls().get(path).then().body("items", empty());
    }

    @Test
    void whoever_is_erased_is_nameless_where_they_were_asked_and_what_they_handed_in_stays() {
        var asked = Somebody.onTheStaff();
        var some = Colleagues.some();
        String id = some.ready();
        some.nominates(id, Colleagues.panel(0, 5, 0, 0) + ", " + Colleagues.rater("peer", "Asked", asked.email())).statusCode(200);
        some.opened(id);
        String token = some.links(id).getFirst().token();
        handIn(some.form(token));
        asked.calls().delete("/api/v1/people/me").then().statusCode(204);
        String left = database.withHandle(sql -> sql.createQuery("select string_agg(r::text, ' ') from rater r where round_id = :round")
                .bind("round", UUID.fromString(id)).mapTo(String.class).one());
        assertThat(left, allOf(not(containsString(asked.email())), not(containsString("Asked,")), containsString("Erased")));
        assertThat(Sealed.sheets(id), hasSize(1));
        some.facilitator.calls().get(Colleagues.ROUNDS + "/" + id).then().statusCode(200).body("raters", hasSize(6));
    }

    @Test
    void whoever_is_erased_before_a_round_opens_is_not_asked() {
        var asked = Somebody.onTheStaff();
        var some = Colleagues.some();
        String id = some.ready();
        some.nominates(id, Colleagues.panel(0, 5, 0, 0) + ", " + Colleagues.rater("peer", "Asked", asked.email())).statusCode(200);
        int seen = some.subject.calls().get(Colleagues.ROUNDS + "/" + id).then().extract().path("revision");
        asked.calls().delete("/api/v1/people/me").then().statusCode(204);
        some.subject.calls().get(Colleagues.ROUNDS + "/" + id).then().body("raters.name", not(hasItem("Asked"))).body("raters", hasSize(5)).body("revision", is(seen + 1));
        some.opened(id);
        assertEquals(5, invitations(id));
    }

    @Test
    void whoever_is_erased_while_it_is_open_gets_no_more_letters() {
        var asked = Somebody.onTheStaff();
        var some = Colleagues.some();
        String id = some.ready();
        some.nominates(id, Colleagues.panel(0, 5, 0, 0) + ", " + Colleagues.rater("peer", "Asked", asked.email())).statusCode(200);
        some.opened(id);
        assertEquals(6, invitations(id));
        asked.calls().delete("/api/v1/people/me").then().statusCode(204);
        assertEquals(5, invitations(id));
        database.useTransaction(sql -> MailOutbox.toRaters(sql, "INVITATION", List.of(UUID.fromString(id)), Colleagues.opening()));
        assertEquals(10, invitations(id));
    }

    @Test
    void somebody_whose_address_differs_by_a_dot_is_somebody_else() {
        var almost = Somebody.onTheStaff();
        var some = Colleagues.some();
        String id = some.ready();
        String other = almost.email().substring(0, 1) + "." + almost.email().substring(1);
        some.nominates(id, Colleagues.panel(0, 5, 0, 0) + ", " + Colleagues.rater("peer", "Other", other)).statusCode(200);
        some.opened(id);
        almost.calls().get("/api/v1/people/me/feedback-requests").then().statusCode(200).body("items", empty());
        almost.calls().delete("/api/v1/people/me").then().statusCode(204);
        some.facilitator.calls().get(Colleagues.ROUNDS + "/" + id).then().body("raters.email", hasItem(other));
    }

    /** By itself, or with the person whom it is about. */
    @ParameterizedTest
    @ValueSource(strings = {"round", "person"})
    void a_round_that_is_deleted_while_its_raters_hand_in_leaves_nothing(String what) throws Exception {
        String path = what.equals("round") ? Colleagues.ROUNDS + "/" + round : "/api/v1/people/me";
        var forms = colleagues.links(round).stream().map(link -> colleagues.form(link.token())).toList();
        forms.forEach(form -> form.sends(ONE_ANSWER).patch(form.path() + "/answers").then().statusCode(204));
        var hands = new java.util.ArrayList<Callable<Integer>>();
        forms.forEach(form -> hands.add(() -> form.sends(HANDED_IN).post(form.path() + "/submission").statusCode()));
        hands.add(3, () -> colleagues.subject.calls().delete(path).statusCode());
        try (var threads = Executors.newFixedThreadPool(8)) {
            var codes = threads.invokeAll(hands).stream().map(it -> it.resultNow()).toList();
            assertEquals(204, codes.get(3));
            assertThat(codes, everyItem(is(oneOf(204, 404))));
        }
        assertThat(Sealed.sheets(round), is(empty()));
    }

    @Test
    void whoever_is_erased_waits_for_a_rater_who_hands_in_just_then() throws Exception {
        try (var erasing = Executors.newSingleThreadExecutor(); var handingIn = Sealed.owner().open()) {
            handingIn.begin();
            RoundLock.share(handingIn, UUID.fromString(round));
            var erased = erasing.submit(() -> colleagues.subject.calls().delete("/api/v1/people/me").statusCode());
            assertThrows(TimeoutException.class, () -> erased.get(500, TimeUnit.MILLISECONDS));
            handingIn.rollback();
            assertEquals(204, erased.get());
        }
        colleagues.facilitator.calls().get(Colleagues.ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void a_stranger_s_attempt_to_delete_a_round_asks_for_no_rewrite() {
        Sealed.owner().useHandle(sql -> sql.execute("delete from rewrite_due"));
        Somebody.onTheStaff().calls().delete(Colleagues.ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
        assertEquals(0, rewritesDue());
        colleagues.subject.calls().delete(Colleagues.ROUNDS + "/" + round).then().statusCode(204);
        assertEquals(1, rewritesDue());
    }

    @Test
    void what_a_rater_sends_stands_in_no_log_where_it_cannot_be_saved() {
        var form = colleagues.form(colleagues.links(round).get(1).token());
        var said = new StringBuffer();
        var ear = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord log) {
                said.append(log.getFormattedMessage()).append(log.getThrown() == null ? "" : Arrays.toString(log.getThrown().getStackTrace()) + log.getThrown());
            }
        };
        var root = Logger.getLogger("");
        root.addHandler(ear);
        try (var rewrite = Sealed.owner().open()) {
            rewrite.begin();
            rewrite.execute("lock table rater_draft");
            form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 4}], \"comments\": [{\"question\": \"keep\", \"text\": \"Telltale\"}]}")
                    .patch(form.path() + "/answers").then().spec(refusedAs(UNAVAILABLE)).header("Retry-After", is("5"));
            rewrite.rollback();
        } finally {
            root.removeHandler(ear);
        }
        String rater = colleagues.links(round).get(1).rater().toString();
        assertThat(said.toString(), allOf(containsString("The database does not answer"), not(containsString("Telltale")), not(containsString(form.formId())), not(containsString(rater))));
    }

    private int invitations(String round) {
        return database.withHandle(sql -> sql.createQuery("select count(*) from mail_outbox where kind = 'INVITATION' and round_id = :round")
                .bind("round", UUID.fromString(round)).mapTo(Integer.class).one());
    }

    private static int rewritesDue() {
        return Sealed.owner().withHandle(sql -> sql.createQuery("select count(*) from rewrite_due").mapTo(Integer.class).one());
    }

    private static void handIn(OpenForm form) {
        form.sends(ONE_ANSWER).patch(form.path() + "/answers").then().statusCode(204);
        form.sends(HANDED_IN).post(form.path() + "/submission").then().statusCode(204);
    }

    private List<java.util.Map<String, Object>> raters() {
        return database.withHandle(sql -> sql.createQuery("select id, state, refusal, xmin::text as written from rater where round_id = :round order by id")
                .bind("round", UUID.fromString(round)).mapToMap().list());
    }

    private int count(String table) {
        return database.withHandle(sql -> sql.createQuery("select count(*) from " + table + " d join rater r on r.id = d.rater_id where r.round_id = :round")
                .bind("round", UUID.fromString(round)).mapTo(Integer.class).one());
    }
}
