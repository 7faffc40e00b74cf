package org.commonvision.feedback;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

/** What somebody who asks for all that is held about them is shown of rounds of feedback, and what is left when they are erased. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FeedbackAccessApiTest {

    private static final String DATA = "/api/v1/people/me/data";

    private final Colleagues colleagues = Colleagues.some();

    @Test
    void the_subject_sees_their_round_with_whom_they_named_and_their_record() {
        String round = colleagues.opened();
        held(colleagues.subject)
                .body("feedback.rounds.id", contains(round)).body("feedback.rounds[0].state", is("OPEN")).body("feedback.rounds[0].facilitator", is("Frank Facilitator"))
                .body("feedback.rounds[0].opensOn", is(Colleagues.today().plusDays(7).toString())).body("feedback.rounds[0].panel", hasSize(7))
                .body("feedback.rounds[0].panel.group", hasItem("line-manager")).body("feedback.rounds[0].panel.name", hasItem("peer 1"))
                .body("feedback.rounds[0].report", nullValue()).body("feedback.records", hasSize(1)).body("feedback.records[0].facilitator", is("Frank Facilitator"))
                .body("feedback.asked", empty()).body("feedback.facilitating", empty())
                .body("staffLists.name", contains("Sue Subject")).body("staffLists[0].lineManager", is("Mary Manager")).body("staffLists[0].facilitatorFrom", nullValue());
    }

    @Test
    void what_others_answered_is_not_in_it_before_the_release_and_after_it_only_the_report_s_address() {
        String round = colleagues.talkedThrough();
        String before = held(colleagues.subject).body("feedback.rounds[0].report", nullValue()).body("feedback.rounds[0].panel", empty()).extract().asString();
        assertThat(before, not(containsString("Comment")));
        colleagues.facilitator.calls().header("If-Match", "*").post(Colleagues.ROUNDS + "/" + round + "/release").then().statusCode(200);
        String report = held(colleagues.subject).body("feedback.rounds[0].releasedOn", is(Colleagues.today().toString())).extract().path("feedback.rounds[0].report");
        colleagues.subject.calls().get(report).then().statusCode(200);
    }

    @Test
    void who_is_asked_sees_their_own_draft_until_they_hand_it_in_and_is_told_why_not_after() {
        var asked = Somebody.onTheStaff();
        String round = colleagues.ready();
        colleagues.nominates(round, Colleagues.panel(0, 5, 0, 0) + ", " + Colleagues.rater("direct-report", "Ann Asked", asked.email())).statusCode(200);
        held(asked).body("feedback.asked", empty());
        colleagues.opened(round);
        var form = colleagues.form(colleagues.links(round).getLast().token());
        form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": -2}, {\"item\": \"LF.1.1.b\", \"value\": 4}], \"comments\": [{\"question\": \"keep\", \"text\": \"Listening\"}]}")
                .patch(form.path() + "/answers").then().statusCode(204);
        held(asked).body("feedback.asked", hasSize(1)).body("feedback.asked[0].subject", is("Sue Subject")).body("feedback.asked[0].name", is("Ann Asked"))
                .body("feedback.asked[0].group", is("direct-report")).body("feedback.asked[0].state", is("ASKED"))
                .body("feedback.asked[0].answers.item", contains("LF.1.1.a", "LF.1.1.b")).body("feedback.asked[0].answers.value", contains(-2, 4))
                .body("feedback.asked[0].comments.question", contains("keep")).body("feedback.asked[0].comments.text", contains("Listening"))
                .body("feedback.handedIn", containsString("nobody can find which of it is yours"));
        held(Somebody.onTheStaff()).body("feedback.asked", empty());

        form.sends("{\"checked\": true}").post(form.path() + "/submission").then().statusCode(204);
        held(asked).body("feedback.asked[0].state", is("ANSWERED")).body("feedback.asked[0].answers", empty()).body("feedback.asked[0].comments", empty());
        colleagues.held(round);
        held(asked).body("feedback.asked", empty());
    }

    @Test
    void the_facilitator_sees_what_they_facilitate_and_their_accreditation_and_nothing_that_was_answered() {
        colleagues.held();
        String bundle = held(colleagues.facilitator).body("feedback.facilitating.subject", contains("Sue Subject")).body("feedback.facilitating.state", contains("HELD"))
                .body("staffLists[0].facilitatorFrom", is("2020-01-01")).body("staffLists[0].facilitatorTo", is("2099-12-31")).extract().asString();
        assertThat(bundle, not(containsString("Comment")));
    }

    @Test
    void a_subject_who_is_erased_takes_the_round_whole_with_its_record() {
        String round = colleagues.held();
        colleagues.subject.calls().delete("/api/v1/people/me").then().statusCode(204);
        for (String rows : new String[] {"feedback_round where id", "released_sheet where round_id", "released_comment where round_id", "rater where round_id", "mail_outbox where round_id"}) {
            assertThat(rows, Colleagues.database().withHandle(sql -> sql.createQuery("select count(*) from " + rows + " = :round")
                    .bind("round", UUID.fromString(round)).mapTo(Integer.class).one()), is(0));
        }
        held(colleagues.subject).body("feedback.rounds", empty()).body("feedback.records", empty());
        held(colleagues.facilitator).body("feedback.facilitating", empty());
    }

    @Test
    void a_facilitator_who_is_erased_reads_nothing_any_more_and_the_subject_chooses_another() {
        String round = colleagues.held();
        colleagues.facilitator.calls().delete("/api/v1/people/me").then().statusCode(204);
        held(colleagues.facilitator).body("staffLists[0].facilitatorFrom", nullValue());
        colleagues.facilitator.calls().get("/api/v1/reports/feedback-rounds/" + round).then().statusCode(403);
        colleagues.subject.calls().get(Colleagues.ROUNDS + "/" + round).then().body("facilitator.accredited", is(false));
        var next = Somebody.onTheStaff();
        var nextId = Colleagues.listed(next, "Next", null);
        Colleagues.accredit(nextId, LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));
        colleagues.chooses(round, nextId).statusCode(200);
        next.calls().get("/api/v1/reports/feedback-rounds/" + round).then().statusCode(200);
        colleagues.facilitator.calls().get(Colleagues.ROUNDS + "/" + round).then().statusCode(404);
    }

    private static ValidatableResponse held(Somebody who) {
        return who.calls().get(DATA).then().statusCode(200);
    }
}
