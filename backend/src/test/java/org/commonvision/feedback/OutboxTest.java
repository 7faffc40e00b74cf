package org.commonvision.feedback;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonvision.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters come through whatever the mail server does, or it is known that they do not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OutboxTest {

    @Inject
    Postman postman;
    @Inject
    Closing closing;
    @Inject
    Jdbi database;
    @ConfigProperty(name = "common-vision.mail.port")
    int port;

    private final Colleagues colleagues = Colleagues.some();
    private MailServer server;
    private String round;
    private Instant now;

    @BeforeEach
    void open() throws IOException {
        server = new MailServer(port);
        database.useHandle(sql -> sql.execute("delete from mail_outbox"));
        round = colleagues.opened();
        database.useHandle(sql -> sql.execute("delete from mail_outbox where kind <> 'INVITATION' or round_id <> ?", UUID.fromString(round)));
        now = colleagues.opening();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void every_rater_gets_one_letter_with_a_link_of_their_own_that_says_who_sees_what() {
        postman.sendDue(InstantSource.fixed(now));
        assertThat(server.received.stream().map(MailServer.Received::to).toList(), containsInAnyOrder(addresses().toArray()));
        assertThat(outcomes(), everyItem(is("SENT")));
        assertEquals(0, waiting());
        var links = new HashSet<String>();
        for (var letter : server.received) {
            assertThat(letter.text(), containsString("Who sees what"));
            assertThat(letter.header("Subject"), containsString("Sue Subject asks for your feedback"));
            assertThat(letter.header("Content-Type"), containsString("multipart/alternative"));
            var link = java.util.regex.Pattern.compile("/feedback-form#([A-Za-z0-9_-]{43})").matcher(letter.text());
            assertTrue(link.find());
            links.add(link.group(1));
            colleagues.opens(link.group(1)).then().statusCode(200);
        }
        assertThat(links, hasSize(7));
        assertThat(server.received.stream().filter(it -> it.text().contains("as yours")).toList(), hasSize(7));
        assertThat(server.received.stream().filter(it -> it.text().contains("you answer as the line manager")).toList(), hasSize(1));
    }

    @Test
    void a_panel_that_is_proposed_again_before_its_letter_goes_has_no_note_in_it() {
        var some = Colleagues.some();
        String draft = some.proposed();
        some.approves(some.manager, draft, "{\"approved\": false, \"note\": \"Ask the night staff too.\"}").statusCode(200);
        some.does(some.subject, "proposal", draft).statusCode(200);
        postman.sendDue(InstantSource.fixed(now));
        var letter = server.received.stream().filter(it -> it.header("Subject").contains("has come back")).findFirst().orElseThrow();
        assertThat(letter.text(), containsString("you have proposed it again since"));
        assertThat(letter.text(), not(containsString("null")));
    }

    @Test
    void what_a_letter_is_about_stands_nowhere_before_and_nothing_of_it_after() {
        for (String table : List.of("mail_outbox", "rater")) {
            String all = database.withHandle(sql -> sql.createQuery("select coalesce(string_agg(t::text, ' '), '') from " + table + " t").mapTo(String.class).one());
            for (var link : colleagues.links(round)) {
                assertThat(all, not(containsString(link.token())));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = MailServer.Manners.class, names = {"IS_BUSY", "SAYS_NOTHING", "DIES_BEFORE_IT_ANSWERS"})
    void a_letter_that_did_not_go_or_may_not_have_is_sent_again_as_the_same_letter(MailServer.Manners manners) {
        server.manners = manners;
        postman.sendDue(InstantSource.fixed(now));
        assertEquals(7, waiting());
        assertThat(outcomes(), everyItem(is("NOT_SENT")));
        server.manners = MailServer.Manners.TAKES;
        var first = server.received.stream().map(it -> it.header("Message-ID")).toList();
        postman.sendDue(InstantSource.fixed(now.plus(Duration.ofMinutes(2))));
        assertThat(outcomes(), everyItem(is("SENT")));
        assertEquals(0, waiting());
        if (manners != MailServer.Manners.IS_BUSY) {
            assertThat(server.received, hasSize(14));
            assertEquals(new HashSet<>(first), new HashSet<>(server.received.stream().skip(7).map(it -> it.header("Message-ID")).toList()));
            assertThat(new HashSet<>(first), hasSize(7));
        }
    }

    @Test
    void a_server_that_is_down_for_good_is_tried_for_days_and_then_it_is_known() throws IOException {
        server.close();
        var at = now;
        for (int i = 1; i <= MailOutbox.MOST_TRIES; i++) {
            assertEquals(7, waiting());
            postman.sendDue(InstantSource.fixed(at));
            at = at.plus(MailOutbox.pauseAfter(i));
        }
        assertEquals(0, waiting());
        assertThat(outcomes(), everyItem(is("FAILED")));
        assertTrue(Duration.between(now, at).compareTo(Duration.ofDays(4)) > 0);
    }

    /** Over 20 letters a slow relay takes longer than anybody has one. */
    @Test
    void a_letter_is_put_off_from_when_it_was_taken_and_not_from_when_the_first_was() {
        server.manners = MailServer.Manners.IS_BUSY;
        var looks = new AtomicInteger();
        postman.sendDue(() -> looks.getAndIncrement() == 0 ? now : now.plus(Duration.ofMinutes(10)));
        assertTrue(earliest().isAfter(now.plus(Duration.ofMinutes(10))), "Due again at " + earliest());
    }

    @Test
    void a_link_that_opens_nothing_any_more_is_sent_to_nobody() {
        server.manners = MailServer.Manners.IS_BUSY;
        postman.sendDue(InstantSource.fixed(now));
        server.manners = MailServer.Manners.TAKES;
        var afterTheLastDay = now.plus(Duration.ofDays(15));
        postman.sendDue(InstantSource.fixed(afterTheLastDay));
        assertEquals(7, waiting());
        Sealed.owner().useHandle(sql -> sql.execute("update feedback_round set state = 'CLOSED', release_on = current_date where id = ?", UUID.fromString(round)));
        postman.sendDue(InstantSource.fixed(afterTheLastDay.plus(Duration.ofHours(1))));
        assertThat(server.received, is(empty()));
        assertThat(outcomes(), everyItem(is("FAILED")));
        assertEquals(0, waiting());
    }

    @Test
    void a_round_that_is_extended_before_its_letters_went_has_the_new_day_in_them() {
        server.manners = MailServer.Manners.IS_BUSY;
        postman.sendDue(InstantSource.fixed(now));
        server.manners = MailServer.Manners.TAKES;
        var afterTheLastDay = now.plus(Duration.ofDays(15));
        postman.sendDue(InstantSource.fixed(afterTheLastDay));
        closing.closeDue(afterTheLastDay);
        postman.sendDue(InstantSource.fixed(afterTheLastDay.plus(Duration.ofHours(1))));
        assertThat(outcomes(), everyItem(is("SENT")));
        var until = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(Colleagues.today().plusDays(7 + 15 + Closing.EXTENSION - 1));
        server.received.forEach(letter -> assertThat(letter.text(), containsString(until)));
    }

    @Test
    void a_refusal_for_good_is_known_at_once_to_the_facilitator_and_to_nobody_else() {
        server.manners = MailServer.Manners.REFUSES;
        postman.sendDue(InstantSource.fixed(now));
        assertEquals(0, waiting());
        colleagues.facilitator.calls().get(Colleagues.ROUNDS + "/" + round).then().body("raters.invitation", everyItem(is("FAILED")));
        colleagues.subject.calls().get(Colleagues.ROUNDS + "/" + round).then().body("raters.invitation", everyItem(nullValue()));
    }

    @Test
    void several_instances_send_each_letter_once() throws Exception {
        List<Callable<Void>> instances = java.util.stream.Stream.generate(() -> (Callable<Void>) () -> {
            postman.sendDue(InstantSource.fixed(now));
            return null;
        }).limit(4).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var sent : threads.invokeAll(instances)) {
                sent.get();
            }
        }
        assertThat(server.received.stream().map(MailServer.Received::to).toList(), containsInAnyOrder(addresses().toArray()));
    }

    @Test
    void an_instance_that_dies_with_letters_in_its_hands_loses_none() {
        assertThat(new MailOutbox(database).take(now, 20), hasSize(7));
        postman.sendDue(InstantSource.fixed(now));
        assertThat(server.received, is(empty()));
        postman.sendDue(InstantSource.fixed(now.plus(MailOutbox.LEASE)));
        assertThat(server.received, hasSize(7));
    }

    private List<String> addresses() {
        return database.withHandle(sql -> sql.createQuery("select address from rater where round_id = :round").bind("round", UUID.fromString(round)).mapTo(String.class).list());
    }

    private List<String> outcomes() {
        return database.withHandle(sql -> sql.createQuery("select invitation from rater where round_id = :round").bind("round", UUID.fromString(round)).mapTo(String.class).list());
    }

    private Instant earliest() {
        return database.withHandle(sql -> sql.createQuery("select min(due_at) from mail_outbox").mapTo(Instant.class).one());
    }

    private int waiting() {
        return database.withHandle(sql -> sql.createQuery("select count(*) from mail_outbox").mapTo(Integer.class).one());
    }
}
