package org.commonvision.feedback;

import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.feedback.Colleagues.ROUNDS;
import static org.commonvision.feedback.Colleagues.handsIn;
import static org.commonvision.feedback.Colleagues.noon;
import static org.commonvision.feedback.Colleagues.today;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.ROUND_NOT_READY;
import static org.commonvision.platform.problem.ProblemType.ROUND_STAGE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A round from the day it opens to its release, by the calendar and never by an answer. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LifeOfARoundTest {

    @Inject
    Closing closing;

    @Inject
    Archiving archiving;
    @Inject
    NightlyRelease release;
    @Inject
    MorningProgress progress;
    @Inject
    Opening opening;
    @Inject
    Reminding reminding;
    @Inject
    ReleasedAnswers released;
    @Inject
    Jdbi database;

    private final Colleagues colleagues = Colleagues.some();

    @Test
    void a_round_opens_on_its_day_and_not_before() {
        String round = colleagues.approved();
        opening.openDue(noon());
        assertEquals("APPROVED", state(round));
        opening.openDue(Colleagues.opening());
        assertEquals("OPEN", state(round));
        assertThat(colleagues.links(round), hasSize(7));
        colleagues.manager.calls().get(ROUNDS + "/" + round).then().spec(refusedAs(NOT_FOUND));
        colleagues.subject.sends("{\"raters\": []}").header("If-Match", "*").put(ROUNDS + "/" + round + "/raters").then().spec(refusedAs(ROUND_STAGE));
    }

    @Test
    void every_rater_is_reminded_alike_whether_they_have_answered_or_not() {
        String round = colleagues.opened();
        handsIn(colleagues.form(colleagues.links(round).get(2).token()), 3, "Good");
        database.useHandle(sql -> sql.execute("delete from mail_outbox where round_id = ?", UUID.fromString(round)));
        assertEquals(0, reminders(round));
        reminding.remindDue(Colleagues.opening().plus(java.time.Duration.ofDays(7)));
        assertEquals(7, reminders(round));
        reminding.remindDue(Colleagues.opening().plus(java.time.Duration.ofDays(7)));
        assertEquals(7, reminders(round));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-01-04 | 2027-01-04 | 2027-01-25 | 2027-01-11
            2027-01-11 | 2027-01-04 | 2027-01-25 | 2027-01-18
            2027-01-18 | 2027-01-04 | 2027-01-25 | 2027-01-23
            2027-01-23 | 2027-01-04 | 2027-01-25 |
            2027-01-04 | 2027-01-04 | 2027-01-11 | 2027-01-09
            """)
    void reminders_are_on_fixed_days(LocalDate day, LocalDate opens, LocalDate closes, LocalDate next) {
        assertEquals(next, ReminderCalendar.after(day, opens, closes).orElse(null));
    }

    @Test
    void too_few_answers_give_two_weeks_more_once() {
        String round = colleagues.opened();
        Colleagues.lastDayWasYesterday(round);
        closing.closeDue(noon());
        colleagues.subject.calls().get(ROUNDS + "/" + round).then().body("state", is("OPEN")).body("extended", is(true))
                .body("closesOn", is(today().plusDays(13).toString()));
        Colleagues.lastDayWasYesterday(round);
        closing.closeDue(noon());
        assertEquals("CLOSED", state(round));
    }

    @Test
    void a_round_with_enough_answers_closes_after_its_last_day_and_a_link_opens_nothing_any_more() {
        String round = colleagues.opened();
        var links = colleagues.links(round);
        for (int i = 1; i < 7; i++) {
            handsIn(colleagues.form(links.get(i).token()), 4, "Good");
        }
        closing.closeDue(noon());
        assertEquals("OPEN", state(round));
        Colleagues.lastDayWasYesterday(round);
        closing.closeDue(noon());
        colleagues.subject.calls().get(ROUNDS + "/" + round).then().body("state", is("CLOSED")).body("extended", is(false));
        colleagues.opens(links.get(0).token()).then().spec(refusedAs(NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-04, 2027-01-05", "2027-01-07, 2027-01-08", "2027-01-08, 2027-01-11", "2027-01-09, 2027-01-11", "2027-01-10, 2027-01-11"})
    void a_report_is_made_in_the_night_before_the_next_working_day(LocalDate closes, LocalDate released) {
        assertEquals(released, Closing.releaseDayAfter(closes));
    }

    @Test
    void progress_is_enough_or_not_yet_and_looked_at_once_a_morning() {
        String round = colleagues.opened();
        var links = colleagues.links(round);
        Sealed.owner().useHandle(sql -> sql.execute("update progress_day set done_on = ?", today().minusDays(1)));
        for (int i = 1; i < 4; i++) {
            handsIn(colleagues.form(links.get(i).token()), 4, "Good");
        }
        handsIn(colleagues.form(links.get(4).token()), 4, "Good");
        colleagues.subject.calls().get(ROUNDS + "/" + round).then().body("progress.group", contains("peer", "direct-report")).body("progress.enough", contains(false, false));
        progress.refreshDue(today().atTime(5, 59).atZone(RoundDates.ZONE).toInstant());
        colleagues.subject.calls().get(ROUNDS + "/" + round).then().body("progress.enough", contains(false, false));
        progress.refreshDue(noon());
        colleagues.subject.calls().get(ROUNDS + "/" + round).then().body("progress.enough", contains(true, false));
        handsIn(colleagues.form(links.get(5).token()), 4, "Good");
        handsIn(colleagues.form(links.get(6).token()), 4, "Good");
        progress.refreshDue(noon());
        for (var who : List.of(colleagues.subject, colleagues.facilitator)) {
            who.calls().get(ROUNDS + "/" + round).then().body("progress.enough", contains(true, false));
        }
    }

    @Test
    void a_release_hands_over_what_was_answered_and_forgets_who_was_asked() {
        String round = colleagues.opened();
        var links = colleagues.links(round);
        for (int i = 0; i < 6; i++) {
            handsIn(colleagues.form(links.get(i).token()), 1 + i % 5, "Comment " + i);
        }
        var refuses = colleagues.form(links.get(6).token());
        refuses.sends("{\"reason\": \"no-time\"}").post(refuses.path() + "/refusal").then().statusCode(204);
        var sealed = sealedIds(round);
        colleagues.closed(round);
        release.releaseDue(today().atTime(2, 59).atZone(RoundDates.ZONE).toInstant());
        assertEquals("CLOSED", state(round));
        release.releaseDue(noon());
        assertEquals("HELD", state(round));
        var id = UUID.fromString(round);
        assertThat(released.sheetsOf(id), hasSize(6));
        assertEquals(List.of(1, 1, 2, 3, 4, 5), released.sheetsOf(id).stream().map(it -> (int) it.answers()[0]).sorted().toList());
        assertThat(released.commentsOf(id), hasSize(6));
        var ids = new HashSet<>(released.commentsOf(id).stream().map(ReleasedAnswers.Comment::id).toList());
        ids.retainAll(sealed);
        assertThat(ids, is(empty()));
        for (String table : List.of("rater", "sealed_sheet", "sealed_comment")) {
            int left = Sealed.owner().withHandle(sql -> sql.createQuery("select count(*) from " + table + " where round_id = :round").bind("round", id).mapTo(Integer.class).one());
            assertEquals(0, left, table);
        }
        assertEquals(List.of("REPORT_HELD"), database.withHandle(sql -> sql.createQuery("select kind from mail_outbox where round_id = :round").bind("round", id).mapTo(String.class).list()));
        colleagues.subject.calls().get("/api/v1/people/me/feedback-records").then().statusCode(200)
                .body("items.raters", contains("fewer-than-6")).body("items.facilitator", contains("Frank Facilitator")).body("items[0].releasedOn", nullValue());
    }

    @Test
    void what_one_or_two_wrote_on_a_question_is_released_to_nobody() {
        String round = colleagues.opened();
        var links = colleagues.links(round);
        handsIn(colleagues.form(links.get(0).token()), 4, "The manager\u2019s");
        for (int i = 1; i < 6; i++) {
            var form = colleagues.form(links.get(i).token());
            form.sends("{\"comments\": [{\"question\": \"keep\", \"text\": \"%s\"}, {\"question\": \"change\", \"text\": \"%s\"}]}"
                    .formatted(i < 3 ? "Keep " + i : "", i < 4 ? "Change " + i : "")).patch(form.path() + "/answers").then().statusCode(204);
            form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 3}]}").patch(form.path() + "/answers").then().statusCode(204);
            form.sends("{\"checked\": true}").post(form.path() + "/submission").then().statusCode(204);
        }
        colleagues.held(round);
        colleagues.facilitator.calls().get(ROUNDS + "/" + round + "/comments").then().statusCode(200)
                .body("items.comment", containsInAnyOrder("The manager's", "Change 1", "Change 2", "Change 3"));
    }

    @Test
    void of_fewer_than_five_raters_no_word_is_released() {
        String round = colleagues.opened();
        var links = colleagues.links(round);
        for (int i = 0; i < 5; i++) {
            handsIn(colleagues.form(links.get(i).token()), 4, i == 0 ? "The manager\u2019s" : "A rater\u2019s");
        }
        colleagues.held(round);
        colleagues.facilitator.calls().get(ROUNDS + "/" + round + "/comments").then().statusCode(200).body("items.comment", contains("The manager's"));
    }

    @Test
    void of_two_release_jobs_at_once_one_does_it() throws Exception {
        String round = colleagues.opened();
        colleagues.links(round).forEach(link -> handsIn(colleagues.form(link.token()), 4, "Good"));
        colleagues.closed(round);
        List<Callable<Void>> jobs = java.util.stream.Stream.generate(() -> (Callable<Void>) () -> {
            release.releaseDue(noon());
            return null;
        }).limit(4).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var job : threads.invokeAll(jobs)) {
                job.get();
            }
        }
        assertThat(released.sheetsOf(UUID.fromString(round)), hasSize(7));
    }

    @Test
    void the_last_answer_and_the_close_at_the_same_moment_lose_nothing_that_was_acknowledged() throws Exception {
        for (int i = 0; i < 6; i++) {
            var some = Colleagues.some();
            String round = some.opened();
            var forms = some.links(round).stream().map(link -> some.form(link.token())).toList();
            forms.forEach(form -> form.sends("{\"answers\": [{\"item\": \"LF.1.1.a\", \"value\": 2}]}").patch(form.path() + "/answers").then().statusCode(204));
            // The forms are open for the rest of this day by their own clock; the close is a moment ahead of it.
            Sealed.owner().useHandle(sql -> sql.execute("update feedback_round set extended = true, opens_on = ?, closes_on = ? where id = ?",
                    today().minusDays(21), today(), UUID.fromString(round)));
            List<Callable<Integer>> hands = new ArrayList<>();
            forms.forEach(form -> hands.add(() -> form.sends("{\"checked\": true}").post(form.path() + "/submission").statusCode()));
            hands.add(3, () -> {
                closing.closeDue(noon().plus(1, ChronoUnit.DAYS));
                return 0;
            });
            try (var threads = Executors.newFixedThreadPool(8)) {
                var codes = threads.invokeAll(hands).stream().map(it -> it.resultNow()).toList();
                assertThat(codes.stream().filter(code -> code != 0 && code != 204 && code != 404).toList(), is(empty()));
                assertThat(Sealed.sheets(round), hasSize((int) codes.stream().filter(code -> code == 204).count()));
            }
            assertEquals("CLOSED", state(round));
        }
    }

    @Test
    void own_answers_that_were_not_handed_in_by_the_close_are_no_part_of_the_round() {
        String round = colleagues.opened();
        colleagues.closed(round);
        colleagues.subject.calls().get(ROUNDS + "/" + round).then().body("selfResponse", nullValue());
    }

    @Test
    void a_facilitator_takes_a_comment_out_records_the_conversation_and_releases() {
        String round = colleagues.held();
        String path = ROUNDS + "/" + round;
        var facilitator = colleagues.facilitator;
        for (var other : List.of(colleagues.subject, colleagues.manager, Somebody.onTheStaff())) {
            int code = other.calls().get(path + "/comments").statusCode();
            assertThat(code, is(other == colleagues.subject ? 403 : 404));
        }
        String comment = facilitator.calls().get(path + "/comments").then().statusCode(200).body("items", hasSize(7)).extract().path("items[0].id");
        facilitator.calls().post(path + "/comments/" + comment + "/redaction").then().statusCode(204);
        facilitator.calls().post(path + "/comments/" + comment + "/redaction").then().statusCode(204);
        facilitator.calls().post(path + "/comments/" + UUID.randomUUID() + "/redaction").then().spec(refusedAs(NOT_FOUND));
        facilitator.calls().get(path + "/comments").then().body("items.find {it.id == '" + comment + "'}.comment", is("")).body("items.find {it.id == '" + comment + "'}.redacted", is(true));
        facilitator.calls().header("If-Match", "*").post(path + "/release").then().spec(refusedAs(ROUND_NOT_READY, "/conversationOn"));
        facilitator.sends("{\"on\": \"" + today().plusDays(1) + "\"}").header("If-Match", "*").put(path + "/conversation").then().spec(refusedAs(INVALID, "/on"));
        facilitator.sends("{\"on\": \"" + today().minusDays(2) + "\"}").header("If-Match", "*").put(path + "/conversation").then().spec(refusedAs(INVALID, "/on"));
        facilitator.sends("{\"on\": \"" + today() + "\"}").header("If-Match", facilitator.etagOf(path)).put(path + "/conversation").then().statusCode(200).body("conversationOn", is(today().toString()));
        colleagues.subject.calls().header("If-Match", "*").post(path + "/release").then().spec(refusedAs(FORBIDDEN));
        facilitator.calls().header("If-Match", facilitator.etagOf(path)).post(path + "/release").then().statusCode(200).body("state", is("RELEASED"));
        facilitator.calls().post(path + "/comments/" + comment + "/redaction").then().spec(refusedAs(ROUND_STAGE));
        assertThat(database.withHandle(sql -> sql.createQuery("select kind from mail_outbox where round_id = :round").bind("round", UUID.fromString(round)).mapTo(String.class).set()),
                is(java.util.Set.of("REPORT_HELD", "REPORT_RELEASED")));
        colleagues.subject.calls().get("/api/v1/people/me/feedback-records").then().body("items.releasedOn", contains(today().toString()))
                .body("items.conversationOn", contains(today().toString())).body("items.raters", contains("6-to-9"));
    }

    @Test
    void a_facilitator_whose_accreditation_has_ended_reads_nothing_and_is_replaced() {
        String round = colleagues.held();
        Colleagues.accredit(colleagues.facilitatorId, LocalDate.parse("2020-01-01"), LocalDate.parse("2021-12-31"));
        colleagues.facilitator.calls().get(ROUNDS + "/" + round + "/comments").then().spec(refusedAs(FORBIDDEN));
        var next = Somebody.onTheStaff();
        var nextId = Colleagues.listed(next, "Next", null);
        Colleagues.accredit(nextId, LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));
        colleagues.chooses(round, nextId).statusCode(200).body("state", is("HELD"));
        next.calls().get(ROUNDS + "/" + round + "/comments").then().statusCode(200);
        int told = database.withHandle(sql -> sql.createQuery("select count(*) from mail_outbox where kind = 'REPORT_HELD' and staff_member_id = :next")
                .bind("next", nextId).mapTo(Integer.class).one());
        assertEquals(1, told);
        colleagues.facilitator.calls().get(ROUNDS + "/" + round + "/comments").then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void whoever_comes_in_place_of_a_facilitator_stands_in_the_record() {
        String round = colleagues.held();
        var other = Colleagues.listed(Somebody.of(colleagues.subject.organisation()), "Olive Other", null);
        Colleagues.accredit(other, LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));
        colleagues.subject.calls().get("/api/v1/people/me/feedback-records").then().body("items.facilitator", contains("Frank Facilitator"));
        colleagues.chooses(round, other).statusCode(200);
        colleagues.subject.calls().get("/api/v1/people/me/feedback-records").then().body("items.facilitator", contains("Olive Other"));
    }

    @Test
    void a_facilitator_who_has_become_the_line_manager_reads_nothing_and_is_replaced() {
        String round = colleagues.held();
        Colleagues.listed(colleagues.subject, "Sue Subject", colleagues.facilitatorId);
        for (var path : List.of("/api/v1/reports/feedback-rounds/" + round, Colleagues.ROUNDS + "/" + round + "/comments")) {
            colleagues.facilitator.calls().get(path).then().spec(refusedAs(FORBIDDEN));
        }
        colleagues.subject.calls().get(Colleagues.ROUNDS + "/" + round).then().body("facilitator.accredited", is(false));
    }

    @Test
    void a_year_after_its_release_a_report_is_its_subject_s_alone() {
        String round = colleagues.talkedThrough();
        String report = "/api/v1/reports/feedback-rounds/" + round;
        colleagues.facilitator.calls().header("If-Match", "*").post(ROUNDS + "/" + round + "/release").then().statusCode(200);
        String asReleased = colleagues.subject.calls().get(report).then().statusCode(200).extract().asString();

        archiving.archiveDue(noon().atZone(RoundDates.ZONE).plusMonths(12).minusDays(1).toInstant());
        assertEquals("RELEASED", state(round));
        colleagues.facilitator.calls().get(report).then().statusCode(200);

        archiving.archiveDue(noon().atZone(RoundDates.ZONE).plusMonths(12).toInstant());
        assertEquals("ARCHIVED", state(round));
        for (String path : List.of(report, ROUNDS + "/" + round, ROUNDS + "/" + round + "/comments")) {
            colleagues.facilitator.calls().get(path).then().spec(refusedAs(NOT_FOUND));
        }
        colleagues.facilitator.calls().get(ROUNDS).then().body("items.id", not(hasItem(round)));
        assertEquals(asReleased, colleagues.subject.calls().get(report).then().statusCode(200).extract().asString());
        colleagues.subject.calls().get(ROUNDS + "/" + round).then().statusCode(200).body("state", is("ARCHIVED"));
        colleagues.chooses(round, colleagues.facilitatorId).spec(refusedAs(ROUND_STAGE));
        colleagues.subject.calls().delete(ROUNDS + "/" + round).then().statusCode(204);
    }

    @Test
    void another_round_waits_for_six_months() {
        String first = colleagues.opened();
        colleagues.subject.calls().delete(ROUNDS + "/" + first).then().statusCode(204);
        colleagues.subject.calls().get("/api/v1/people/me/feedback-records").then().body("items", hasSize(1));
        String second = colleagues.ready();
        colleagues.does(colleagues.subject, "proposal", second).spec(refusedAs(ROUND_NOT_READY, "/opensOn"));
        Sealed.owner().useHandle(sql -> sql.execute("update feedback_record set opened_on = opened_on - 190 where person_id = (select subject_id from feedback_round where id = ?)", UUID.fromString(second)));
        colleagues.does(colleagues.subject, "proposal", second).statusCode(200);
    }

    private String state(String round) {
        return database.withHandle(sql -> sql.createQuery("select state from feedback_round where id = :id").bind("id", UUID.fromString(round)).mapTo(String.class).one());
    }

    private int reminders(String round) {
        return database.withHandle(sql -> sql.createQuery("select count(*) from mail_outbox where kind = 'REMINDER' and round_id = :round").bind("round", UUID.fromString(round)).mapTo(Integer.class).one());
    }

    private static List<UUID> sealedIds(String round) {
        return Sealed.owner().withHandle(sql -> sql.createQuery("select id from sealed_comment where round_id = :round union all select id from sealed_sheet where round_id = :round")
                .bind("round", UUID.fromString(round)).mapTo(UUID.class).list());
    }
}
