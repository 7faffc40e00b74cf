package org.commonvision.report;

import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.ROUND_STAGE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.feedback.Colleagues;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class GetFeedbackReportApiTest {

    private static final String ITEM = "domains[0].elements[0].items[0]";

    private final Colleagues colleagues = Colleagues.about(Somebody.onTheStaff());

    @Test
    void there_is_no_report_before_the_round_is_held() {
        String round = colleagues.opened();
        colleagues.facilitator.calls().get(report(round)).then().spec(refusedAs(ROUND_STAGE));
        colleagues.subject.calls().get(report(round)).then().spec(refusedAs(ROUND_STAGE));
        colleagues.links(round).forEach(link -> Colleagues.handsIn(colleagues.form(link.token()), 4, "Comment"));
        colleagues.closed(round);
        colleagues.facilitator.calls().get(report(round)).then().spec(refusedAs(ROUND_STAGE));
    }

    @Test
    void the_facilitator_reads_it_first_and_then_the_subject_the_same_to_the_letter() {
        String round = colleagues.talkedThrough();
        String first = colleagues.facilitator.calls().get(report(round)).then().statusCode(200).extract().asString();
        colleagues.subject.calls().get(report(round)).then().spec(refusedAs(ROUND_STAGE));
        colleagues.facilitator.calls().header("If-Match", "*").post(Colleagues.ROUNDS + "/" + round + "/release").then().statusCode(200);
        for (var reader : List.of(colleagues.subject, colleagues.facilitator)) {
            assertEquals(first, reader.calls().get(report(round)).then().statusCode(200).extract().asString());
        }
    }

    @Test
    void nobody_else_finds_one() {
        String waiting = colleagues.proposed();
        colleagues.manager.calls().get(report(waiting)).then().spec(refusedAs(NOT_FOUND));
        String round = Colleagues.about(Somebody.onTheStaff()).held();
        for (var other : List.of(colleagues.manager, colleagues.facilitator, Somebody.onTheStaff(), Somebody.of(Somebody.TRUST, "staff", "administrator", "organisation-lead"))) {
            other.calls().get(report(round)).then().spec(refusedAs(NOT_FOUND));
        }
        colleagues.subject.calls().get(report(UUID.randomUUID().toString())).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void a_facilitator_reads_only_while_accredited() {
        String round = colleagues.held();
        colleagues.accreditationEnds(LocalDate.parse("2021-12-31"));
        colleagues.facilitator.calls().get(report(round)).then().spec(refusedAs(FORBIDDEN));
    }

    @Test
    void it_shows_who_was_heard_and_what_they_say() {
        String round = colleagues.held();
        colleagues.facilitator.calls().get(report(round)).then().statusCode(200)
                .body("round.id", is(round)).body("round.subject", is("Sue Subject")).body("questionnaire.key", is("leadership-360"))
                .body("points", contains("Never", "Rarely", "Sometimes", "Often", "Always"))
                .body("voices.voice", contains("line-manager", "peers", "direct-reports", "all-raters"))
                .body("voices.raters", contains(null, "3-to-5", "3-to-5", "6-to-9"))
                .body("domains.key", contains("LF.1", "LF.2"))
                .body(ITEM + ".figures.voice", contains("line-manager", "peers", "direct-reports", "all-raters"))
                .body(ITEM + ".figures.mean", contains(4.0f, 4.0f, 4.0f, 4.0f))
                .body(ITEM + ".distribution", nullValue()).body(ITEM + ".selfRating", nullValue())
                .body("domains[0].elements[0].items[1].figures", is(empty())).body("domains[0].elements[0].items[1].groupsWithheld", is(true))
                .body("howSure.notObserved", is("much"))
                .body("comments.key", contains("keep", "change")).body("comments[0].allRaters", hasSize(6)).body("comments[0].lineManager", contains("Comment"))
                .body("comments[1].allRaters", is(empty()));
    }

    @Test
    void the_persons_own_answers_stand_beside_the_raters_where_they_were_handed_in() {
        String round = colleagues.opened();
        String self = colleagues.subject.calls().get(Colleagues.ROUNDS + "/" + round).path("selfResponse");
        colleagues.subject.answers(self, 2, "LF.1.1.a");
        colleagues.subject.submits(self, false);
        colleagues.links(round).forEach(link -> Colleagues.handsIn(colleagues.form(link.token()), 4, "Comment"));
        colleagues.held(round);
        colleagues.facilitator.calls().get(report(round)).then().body("voices[0].voice", is("self")).body(ITEM + ".figures[0].mean", is(2.0f))
                .body(ITEM + ".selfRating", is("lower")).body("domains[0].elements[0].quadrant", is("hidden-strength"));
        colleagues.subject.calls().delete("/api/v1/responses/" + self).then().statusCode(204);
        colleagues.facilitator.calls().get(report(round)).then().statusCode(200).body("voices[0].voice", is("line-manager"));
    }

    @Test
    void four_raters_are_too_few_for_a_confidential_part() {
        String round = colleagues.opened();
        colleagues.links(round).subList(0, 5).forEach(link -> Colleagues.handsIn(colleagues.form(link.token()), 4, "Comment"));
        colleagues.held(round);
        colleagues.facilitator.calls().get(report(round)).then().statusCode(200).body("voices.voice", contains("line-manager")).body("howSure", nullValue())
                .body("comments[0].allRaters", is(empty())).body("comments[0].lineManager", contains("Comment"));
    }

    @Test
    void what_the_facilitator_takes_out_is_gone_from_every_format() {
        String round = colleagues.opened();
        var links = colleagues.links(round);
        for (int i = 0; i < links.size(); i++) {
            Colleagues.handsIn(colleagues.form(links.get(i).token()), 4, i == 1 ? "Names a patient" : "Comment");
        }
        colleagues.held(round);
        String path = Colleagues.ROUNDS + "/" + round + "/comments";
        String id = colleagues.facilitator.calls().get(path).path("items.find {it.comment == 'Names a patient'}.id");
        colleagues.facilitator.calls().post(path + "/" + id + "/redaction").then().statusCode(204);
        colleagues.facilitator.calls().get(report(round)).then().body("comments[0].allRaters", contains("Comment", "Comment", "Comment", "Comment", "Comment"));
        assertThat(colleagues.facilitator.calls().accept("text/csv").get(report(round)).asString().split("comment,keep,all-raters", -1).length, is(6));
    }

    @Test
    void comments_of_two_raters_are_read_by_nobody_the_facilitator_included() {
        String round = colleagues.opened();
        var links = colleagues.links(round);
        for (int i = 0; i < links.size(); i++) {
            Colleagues.handsIn(colleagues.form(links.get(i).token()), 4, i < 3 ? "Comment" : "");
        }
        colleagues.held(round);
        colleagues.facilitator.calls().get(report(round)).then().body("comments[0].allRaters", is(empty())).body("comments[0].lineManager", contains("Comment"));
        colleagues.facilitator.calls().get(Colleagues.ROUNDS + "/" + round + "/comments").then().body("items.fromLineManager", contains(true));
    }

    @Test
    void it_comes_as_a_table_and_on_paper() {
        String round = colleagues.held();
        colleagues.facilitator.calls().accept("text/csv").get(report(round)).then().statusCode(200)
                .header("Content-Disposition", containsString("feedback.csv")).body(startsWith("kind,key,voice,mean")).body(containsString("item,LF.1.1.a,peers,4.0"));
        byte[] pdf = colleagues.facilitator.calls().accept("application/pdf").get(report(round)).then().statusCode(200)
                .header("Content-Disposition", containsString("feedback.pdf")).extract().asByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII), is("%PDF-"));
        for (var format : List.of("text/csv", "application/pdf")) {
            colleagues.subject.calls().accept(format).get(report(round)).then().statusCode(409);
            colleagues.manager.calls().accept(format).get(report(round)).then().statusCode(404);
        }
    }

    private static String report(String round) {
        return "/api/v1/reports/feedback-rounds/" + round;
    }
}
