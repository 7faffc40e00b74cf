package org.commonvision.feedback;

import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.feedback.Colleagues.ROUNDS;
import static org.commonvision.feedback.Colleagues.body;
import static org.commonvision.feedback.Colleagues.panel;
import static org.commonvision.feedback.Colleagues.rater;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.commonvision.platform.problem.ProblemType.IF_MATCH_MISSING;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.LICENCE_EXPIRED;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_ON_STAFF_LIST;
import static org.commonvision.platform.problem.ProblemType.ROUND_NOT_READY;
import static org.commonvision.platform.problem.ProblemType.ROUND_STAGE;
import static org.commonvision.platform.problem.ProblemType.ROUND_UNDER_WAY;
import static org.commonvision.platform.problem.ProblemType.STALE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A round from its first thought to an approved panel, and who may do what to it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RoundsApiTest {

    private final Colleagues colleagues = Colleagues.some();
    private final Somebody subject = colleagues.subject;

    @Test
    void a_round_begins_as_a_draft_with_a_response_for_the_subject_s_own_answers() {
        var made = subject.sends(body("LF.1", "LF.2")).header("Idempotency-Key", UUID.randomUUID()).post(ROUNDS).then().statusCode(201)
                .header("Location", endsWith(ROUNDS + "/" + subject.calls().get(ROUNDS).then().extract().path("items[0].id")))
                .body("state", is("DRAFT")).body("you", is("SUBJECT")).body("subject", is("Sue Subject")).body("lineManager", is("Mary Manager"))
                .body("facilitator", nullValue()).body("raters", empty()).body("advice.inAll", is("not-used"));
        String response = made.extract().path("selfResponse");
        subject.reads(response).body("questionnaire.key", is("leadership-360")).body("sections", contains("LF.1", "LF.2")).body("state", is("DRAFT"));
        subject.answers(response, 5, "LF.1.1.a");
    }

    @Test
    void own_answers_in_a_round_never_count_for_the_organisation() {
        String round = colleagues.starts();
        String response = subject.calls().get(ROUNDS + "/" + round).then().extract().path("selfResponse");
        String etag = subject.etagOf("/api/v1/responses/" + response);
        subject.sends("{\"countsForOrganisation\": true}").header("If-Match", etag).post("/api/v1/responses/" + response + "/submission").then()
                .spec(refusedAs(INVALID, "/countsForOrganisation"));
        subject.submits(response, false);
        subject.sends("{\"countsForOrganisation\": true}").patch("/api/v1/responses/" + response).then().spec(refusedAs(INVALID, "/countsForOrganisation"));
    }

    @Test
    void own_answers_in_a_round_are_none_of_the_person_s_assessments() {
        String round = colleagues.starts();
        String response = subject.calls().get(ROUNDS + "/" + round).then().extract().path("selfResponse");
        subject.calls().get("/api/v1/responses").then().statusCode(200).body("items", empty());
        subject.answers(response, 4, "LF.1.1.a");
        subject.submits(response, false);
        subject.calls().get("/api/v1/responses").then().statusCode(200).body("items", empty());
        subject.calls().get("/api/v1/reports/progress").then().statusCode(200).body("points", empty());
    }

    @Test
    void the_same_request_twice_makes_one_round_and_another_waits_for_it() {
        var key = UUID.randomUUID();
        String id = subject.sends(body("LF.1")).header("Idempotency-Key", key).post(ROUNDS).then().statusCode(201).extract().path("id");
        subject.sends(body("LF.1")).header("Idempotency-Key", key).post(ROUNDS).then().statusCode(201).body("id", is(id));
        subject.sends(body("LF.2")).header("Idempotency-Key", key).post(ROUNDS).then().spec(refusedAs(IDEMPOTENCY_KEY_REUSED));
        subject.sends(body("LF.1")).header("Idempotency-Key", UUID.randomUUID()).post(ROUNDS).then().spec(refusedAs(ROUND_UNDER_WAY));
        subject.sends(body("LF.1")).header("Idempotency-Key", "once").post(ROUNDS).then().spec(refusedAs(INVALID, "header:Idempotency-Key"));
        subject.calls().get(ROUNDS).then().body("items", hasSize(1));
    }

    @Test
    void who_is_not_on_the_staff_list_has_nobody_to_ask() {
        Somebody.onTheStaff().sends(body("LF.1")).header("Idempotency-Key", UUID.randomUUID()).post(ROUNDS).then().spec(refusedAs(NOT_ON_STAFF_LIST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "leadership-360"             | "leadership-self-assessment" | /questionnaire
            "leadership-360"             | null                         | /questionnaire
            "sections": ["LF.1"]         | "sections": []               | /sections
            "sections": ["LF.1"]         | "sections": ["LF.1", "LF.9"] | /sections/1
            "sections": ["LF.1"]         | "sections": ["LF.1", "LF.1"] | /sections/1
            "opensOn": "IN A WEEK"       | "opensOn": "2020-01-01"      | /opensOn
            "opensOn": "IN A WEEK"       | "opensOn": null              | /opensOn
            "opensOn": "IN A WEEK"       | "opensOn": "+99999-01-01"    | /opensOn
            "closesOn": "IN THREE WEEKS" | "closesOn": "IN A WEEK"      | /closesOn
            "closesOn": "IN THREE WEEKS" | "closesOn": null             | /closesOn
            "closesOn": "IN THREE WEEKS" | "closesOn": "2999-01-01"     | /closesOn
            """)
    void what_is_no_round_is_refused_and_named(String right, String wrong, String pointer) {
        subject.sends(body("LF.1").replace(dated(right), dated(wrong))).header("Idempotency-Key", UUID.randomUUID()).post(ROUNDS).then().spec(refusedAs(INVALID, pointer));
        subject.calls().get(ROUNDS).then().body("items", empty());
    }

    @Test
    void a_round_is_begun_only_with_what_the_subject_may_read_and_while_its_licence_lasts() {
        String own = Colleagues.importsForFeedback(Somebody.editorOf(Somebody.OTHER_TRUST), "");
        startsWith(own).spec(refusedAs(INVALID, "/questionnaire"));
        String ended = Colleagues.importsForFeedback(Somebody.editorOf(Somebody.TRUST), ", \"expiresOn\": \"2020-01-01\"");
        startsWith(ended).spec(refusedAs(LICENCE_EXPIRED));
        subject.calls().get(ROUNDS).then().body("items", empty());
        startsWith(Colleagues.importsForFeedback(Somebody.editorOf(Somebody.TRUST), "")).statusCode(201);
    }

    /** Published elsewhere, for something else: its report could not be written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ",{\"value\":5,\"label\":\"Always\"}|''",
        "\"notObserved\":\"Not observed\"|\"notObserved\":null",
    })
    void a_round_is_begun_only_with_five_points_and_what_was_not_observed(String partOfTheScale, String instead) {
        String key = Colleagues.importsForFeedback(Somebody.editorOf(Somebody.TRUST), "", partOfTheScale, instead);
        startsWith(key).spec(refusedAs(INVALID, "/questionnaire"));
    }

    private ValidatableResponse startsWith(String questionnaire) {
        return subject.sends(body("LF.1").replace("leadership-360", questionnaire)).header("Idempotency-Key", UUID.randomUUID()).post(ROUNDS).then();
    }

    private static String dated(String text) {
        var today = Colleagues.today();
        return text.replace("IN A WEEK", today.plusDays(7).toString()).replace("IN THREE WEEKS", today.plusDays(21).toString());
    }

    @Test
    void dates_change_until_the_panel_is_proposed() {
        String round = colleagues.ready();
        var later = Colleagues.today().plusDays(14);
        String change = "{\"opensOn\": \"" + later + "\"}";
        subject.sends(change).header("If-Match", subject.etagOf(ROUNDS + "/" + round)).patch(ROUNDS + "/" + round).then().statusCode(200)
                .body("opensOn", is(later.toString()));
        subject.sends("{\"closesOn\": \"" + later + "\"}").header("If-Match", "*").patch(ROUNDS + "/" + round).then().spec(refusedAs(INVALID, "/closesOn"));
        subject.sends(change).patch(ROUNDS + "/" + round).then().spec(refusedAs(IF_MATCH_MISSING, "header:If-Match"));
        subject.sends(change).header("If-Match", "\"0\"").patch(ROUNDS + "/" + round).then().spec(refusedAs(STALE));
        colleagues.does(subject, "proposal", round).statusCode(200);
        subject.sends(change).header("If-Match", "*").patch(ROUNDS + "/" + round).then().spec(refusedAs(ROUND_STAGE));
    }

    @Test
    void a_panel_is_sent_whole_and_told_whether_it_is_enough() {
        String round = colleagues.starts();
        colleagues.nominates(round, panel(1, 4, 2, 0)).statusCode(200)
                .body("raters", hasSize(7)).body("raters[0].group", is("line-manager"))
                .body("advice.inAll", is("fewer-than-advised")).body("advice.groups.group", contains("peer", "direct-report", "other"))
                .body("advice.groups.size", contains("as-advised", "too-few", "not-used"));
        colleagues.nominates(round, panel(0, 7, 5, 1)).statusCode(200).body("raters", hasSize(13))
                .body("advice.inAll", is("as-advised")).body("advice.groups.size", contains("more-than-advised", "as-advised", "too-few"));
        colleagues.nominates(round, "").statusCode(200).body("raters", empty());
    }

    @Test
    void one_address_is_one_person_and_never_the_subject_or_the_facilitator() {
        String round = colleagues.starts();
        colleagues.chooses(round, colleagues.facilitatorId).statusCode(200);
        String sam = rater("peer", "Sam", "sam.carter@test.example");
        colleagues.nominates(round, sam + ", " + rater("other", "Also Sam", "SamCarter+360@test.example")).spec(refusedAs(INVALID, "/raters/1/email"));
        colleagues.nominates(round, sam + ", " + rater("peer", "Me", subject.email().replace("@", "+me@"))).spec(refusedAs(INVALID, "/raters/1/email"));
        colleagues.nominates(round, rater("peer", "Frank", colleagues.facilitator.email().toUpperCase(java.util.Locale.ROOT))).spec(refusedAs(INVALID, "/raters/0/email"));
        subject.calls().get(ROUNDS + "/" + round).then().body("raters", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202Eevil", "\\u200B", "\\u2066Sam\\u2069", "...", "\\u3000", "Sam\\u2028Carter", "\\uE000Sam"})
    void a_name_has_a_letter_and_nothing_that_cannot_be_seen(String name) {
        String round = colleagues.starts();
        colleagues.nominates(round, rater("peer", name, "sam@test.example")).spec(refusedAs(INVALID, "/raters/0/name"));
        colleagues.nominates(round, rater("peer", "Zo\u00eb O\u2019Neill-\u674e", "sam@test.example")).statusCode(200);
    }

    @Test
    void what_is_nobody_to_ask_is_refused_field_by_field() {
        String round = colleagues.starts();
        colleagues.nominates(round, "null, {\"group\": null, \"name\": \" \", \"email\": \"sam\"}, " + rater("line-manager", "A", "a@test.example") + ", "
                + rater("line-manager", "B\\nBcc: c", "b@test.example"))
                .spec(refusedAs(INVALID, "/raters/0", "/raters/1/group", "/raters/1/name", "/raters/1/email", "/raters/3/group", "/raters/3/name"));
        colleagues.nominates(round, panel(0, 41, 0, 0)).spec(refusedAs(INVALID, "/raters"));
        colleagues.nominates(round, rater("boss", "A", "a@test.example")).spec(refusedAs(INVALID, "/raters/0/group"));
    }

    @Test
    void a_facilitator_is_accredited_today_in_the_same_organisation_and_no_part_of_the_panel() {
        String round = colleagues.starts();
        var past = Colleagues.listed(Somebody.onTheStaff(), "Past", null);
        Colleagues.accredit(past, LocalDate.parse("2020-01-01"), LocalDate.parse("2021-12-31"));
        var elsewhere = Colleagues.listed(Somebody.of(Somebody.OTHER_TRUST), "Elsewhere", null);
        Colleagues.accredit(elsewhere, LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));
        Colleagues.accredit(colleagues.managerId, LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));
        for (var nobody : List.of(past, elsewhere, colleagues.managerId, UUID.randomUUID())) {
            colleagues.chooses(round, nobody).spec(refusedAs(INVALID, "/staffMember"));
        }
        colleagues.nominates(round, rater("peer", "Frank", colleagues.facilitator.email())).statusCode(200);
        colleagues.chooses(round, colleagues.facilitatorId).spec(refusedAs(INVALID, "/staffMember"));
        colleagues.nominates(round, "").statusCode(200);
        colleagues.chooses(round, colleagues.facilitatorId).statusCode(200).body("facilitator.name", is("Frank Facilitator")).body("facilitator.accredited", is(true));
    }

    @Test
    void who_was_asked_becomes_no_facilitator_as_long_as_it_is_known_who_was_asked() {
        var asked = Somebody.onTheStaff();
        var askedId = Colleagues.listed(asked, "Asked", null);
        Colleagues.accredit(askedId, LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));
        String round = colleagues.ready();
        colleagues.nominates(round, panel(1, 5, 0, 0) + ", " + rater("peer", "Asked", asked.email().replace("@", "+work@"))).statusCode(200);
        colleagues.opened(round);
        colleagues.chooses(round, askedId).spec(refusedAs(INVALID, "/staffMember"));
        colleagues.closed(round);
        colleagues.chooses(round, askedId).spec(refusedAs(INVALID, "/staffMember"));
    }

    @Test
    void what_is_missing_from_a_panel_is_named_when_it_is_proposed() {
        String round = colleagues.starts();
        colleagues.nominates(round, panel(1, 4, 0, 0)).statusCode(200);
        colleagues.does(subject, "proposal", round).spec(refusedAs(ROUND_NOT_READY, "/facilitator", "/raters"));
        colleagues.chooses(round, colleagues.facilitatorId).statusCode(200);
        colleagues.nominates(round, panel(0, 3, 2, 0)).statusCode(200);
        colleagues.does(subject, "proposal", round).statusCode(200).body("state", is("PROPOSED"));
        colleagues.does(subject, "proposal", round).spec(refusedAs(ROUND_STAGE));
    }

    @Test
    void the_facilitator_or_the_line_manager_approves_and_nobody_else() {
        for (var approver : List.of(Round.Part.FACILITATOR, Round.Part.LINE_MANAGER)) {
            var some = Colleagues.some();
            String round = some.proposed();
            var who = approver == Round.Part.FACILITATOR ? some.facilitator : some.manager;
            some.approves(some.subject, round, "{\"approved\": true}").spec(refusedAs(FORBIDDEN));
            some.approves(Somebody.onTheStaff(), round, "{\"approved\": true}").spec(refusedAs(NOT_FOUND));
            some.approves(who, round, "{\"approved\": true}").statusCode(200).body("state", is("APPROVED")).body("you", is(approver.name()));
            some.approves(who, round, "{\"approved\": true}").spec(refusedAs(ROUND_STAGE));
        }
    }

    @Test
    void a_panel_that_is_sent_back_says_why_to_its_subject() {
        String round = colleagues.proposed();
        colleagues.approves(colleagues.manager, round, "{\"approved\": false}").spec(refusedAs(INVALID, "/note"));
        colleagues.approves(colleagues.manager, round, "{\"approved\": null}").spec(refusedAs(INVALID, "/approved"));
        colleagues.approves(colleagues.manager, round, "{\"approved\": false, \"note\": \" Ask the night staff too. \"}").statusCode(200).body("state", is("DRAFT"));
        subject.calls().get(ROUNDS + "/" + round).then().body("note", is("Ask the night staff too."));
        colleagues.facilitator.calls().get(ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
        colleagues.does(subject, "proposal", round).statusCode(200).body("note", nullValue());
    }

    @Test
    void a_draft_is_the_subject_s_alone_and_what_they_answer_stays_so() {
        String round = colleagues.ready();
        for (var other : List.of(colleagues.facilitator, colleagues.manager, Somebody.onTheStaff())) {
            other.calls().get(ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
            other.calls().get(ROUNDS).then().body("items.id", not(hasItem(round)));
        }
        colleagues.does(subject, "proposal", round).statusCode(200).body("selfResponse", notNullValue());
        for (var other : List.of(colleagues.facilitator, colleagues.manager)) {
            other.calls().get(ROUNDS + "/" + round).then().statusCode(200).body("selfResponse", nullValue()).body("raters", hasSize(7));
            other.calls().get(ROUNDS).then().body("items.id", contains(round));
        }
    }

    @Test
    void a_panel_is_taken_back_until_the_round_opens() {
        String round = colleagues.approved();
        subject.calls().header("If-Match", subject.etagOf(ROUNDS + "/" + round)).delete(ROUNDS + "/" + round + "/proposal").then().statusCode(200).body("state", is("DRAFT"));
        subject.calls().header("If-Match", "*").delete(ROUNDS + "/" + round + "/proposal").then().spec(refusedAs(ROUND_STAGE));
        colleagues.manager.calls().get(ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void a_facilitator_who_leaves_is_replaced_and_sees_nothing_more() {
        String round = colleagues.approved();
        Colleagues.accredit(colleagues.facilitatorId, LocalDate.parse("2020-01-01"), LocalDate.parse("2021-12-31"));
        subject.calls().get(ROUNDS + "/" + round).then().body("facilitator.accredited", is(false));
        var next = Somebody.onTheStaff();
        var nextId = Colleagues.listed(next, "Next", null);
        Colleagues.accredit(nextId, LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));
        colleagues.chooses(round, nextId).statusCode(200).body("state", is("APPROVED"));
        colleagues.facilitator.calls().get(ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
        next.calls().get(ROUNDS + "/" + round).then().statusCode(200).body("you", is("FACILITATOR"));
    }

    @Test
    void a_deleted_round_is_gone_and_makes_room_for_another() {
        String round = colleagues.approved();
        String response = subject.calls().get(ROUNDS + "/" + round).then().extract().path("selfResponse");
        colleagues.facilitator.calls().delete(ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
        subject.calls().delete(ROUNDS + "/" + round).then().statusCode(204);
        subject.calls().get("/api/v1/responses/" + response).then().spec(refusedAs(NOT_FOUND));
        subject.calls().get(ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
        colleagues.starts();
    }

    @Test
    void whoever_is_erased_takes_their_rounds_along() {
        String round = colleagues.proposed();
        subject.calls().delete("/api/v1/people/me").then().statusCode(204);
        colleagues.facilitator.calls().get(ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void approval_of_what_was_seen_and_an_edit_at_the_same_moment_have_one_winner() throws Exception {
        for (int i = 0; i < 8; i++) {
            var some = Colleagues.some();
            String round = some.proposed();
            String path = ROUNDS + "/" + round;
            String seen = some.subject.etagOf(path);
            List<Callable<Integer>> hands = List.of(
                    () -> some.facilitator.sends("{\"approved\": true}").header("If-Match", seen).post(path + "/approval").statusCode(),
                    () -> some.manager.sends("{\"approved\": true}").header("If-Match", seen).post(path + "/approval").statusCode(),
                    () -> some.subject.calls().header("If-Match", seen).delete(path + "/proposal").statusCode());
            try (var threads = Executors.newFixedThreadPool(3)) {
                var codes = threads.invokeAll(hands).stream().map(it -> it.resultNow()).toList();
                assertThat(codes.stream().filter(code -> code == 200).toList(), hasSize(1));
                assertThat(codes.stream().filter(code -> code != 200 && code != 409 && code != 412 && code != 404).toList(), is(empty()));
                String state = some.subject.calls().get(path).then().extract().path("state");
                assertThat(state, is(codes.get(2) == 200 ? "DRAFT" : "APPROVED"));
            }
        }
    }

    @Test
    void many_first_requests_at_once_make_one_round() throws Exception {
        List<Callable<Integer>> calls = java.util.stream.Stream.generate(() -> (Callable<Integer>) () -> subject.sends(body("LF.1"))
                .header("Idempotency-Key", UUID.randomUUID()).post(ROUNDS).statusCode()).limit(6).toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            assertThat(threads.invokeAll(calls).stream().map(it -> it.resultNow()).toList(), containsInAnyOrder(201, 409, 409, 409, 409, 409));
        }
        subject.calls().get(ROUNDS).then().body("items", hasSize(1));
    }
}
