package org.commonvision.feedback;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** After a night's release nothing in the server's files says who was asked: neither in the tables nor in the log. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NightlyRewriteTest {

    @Inject
    NightlyRewrite rewrite;
    @Inject
    Jdbi database;

    private final Colleagues colleagues = Colleagues.some();

    @Test
    void who_was_asked_is_in_no_file_after_it_and_was_before() {
        String round = colleagues.opened();
        var addresses = addresses(round);
        var formIds = database.withHandle(sql -> sql.createQuery("select form_id from rater where round_id = :round").bind("round", UUID.fromString(round)).mapTo(UUID.class).list());
        colleagues.links(round).forEach(link -> Colleagues.handsIn(colleagues.form(link.token()), 4, "Good"));
        colleagues.held(round);
        checkpoint();
        assertThat(filesWith(addresses.getFirst().getBytes(StandardCharsets.UTF_8)), is(not(empty())));
        assertTrue(rewrite.rewriteIfDue());
        for (String address : addresses) {
            assertThat(address, filesWith(address.getBytes(StandardCharsets.UTF_8)), is(empty()));
        }
        assertThat(filesWith(bytes(formIds.getFirst())), is(empty()));
        assertFalse(isDue());
    }

    @Test
    void a_transaction_that_began_before_holds_it_up_and_it_is_done_after_that() {
        colleagues.held();
        try (var reader = Sealed.owner().open()) {
            reader.begin();
            reader.execute("set transaction isolation level repeatable read");
            reader.createQuery("select count(*) from feedback_round").mapTo(Integer.class).one();
            // What the reader may still look at are rows that go now.
            Colleagues.some().held();
            assertFalse(rewrite.rewriteIfDue());
            assertTrue(isDue());
            reader.rollback();
        }
        assertTrue(rewrite.rewriteIfDue());
        assertFalse(isDue());
    }

    @Test
    void a_rater_s_lock_holds_it_up_for_a_moment_and_nothing_is_lost() {
        String round = colleagues.opened();
        Colleagues.some().held();
        try (var busy = Sealed.owner().open()) {
            busy.begin();
            busy.execute("lock table rater in row exclusive mode");
            assertFalse(rewrite.rewriteIfDue());
            busy.rollback();
        }
        assertTrue(rewrite.rewriteIfDue());
        Colleagues.handsIn(colleagues.form(colleagues.links(round).getFirst().token()), 4, "Good");
    }

    /** The tables are written one after another: what is deleted from the first while the third is waited for is in its file still. */
    @Test
    void what_is_deleted_while_it_goes_on_is_written_away_the_next_time() throws Exception {
        String round = colleagues.opened();
        Colleagues.handsIn(colleagues.form(colleagues.links(round).getFirst().token()), 4, "Good");
        Colleagues.some().held();
        try (var rewriting = Executors.newSingleThreadExecutor(); var busy = Sealed.owner().open()) {
            busy.begin();
            busy.execute("lock table rater_draft in row exclusive mode");
            var done = rewriting.submit(rewrite::rewriteIfDue);
            while (!isWaitedFor("rater_draft")) {
                Thread.sleep(10);
            }
            Sealed.owner().useTransaction(sql -> {
                sql.execute("delete from sealed_sheet where round_id = ?", UUID.fromString(round));
                NightlyRewrite.ask(sql);
            });
            busy.rollback();
            assertFalse(done.get());
        }
        assertTrue(isDue());
        assertTrue(rewrite.rewriteIfDue());
        assertFalse(isDue());
    }

    private static boolean isWaitedFor(String table) {
        return TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("select exists (select from pg_locks where not granted and relation = cast(:table as regclass))")
                .bind("table", table).mapTo(Boolean.class).one());
    }

    private boolean isDue() {
        return database.withHandle(sql -> sql.createQuery("select exists (select from rewrite_due)").mapTo(Boolean.class).one());
    }

    private List<String> addresses(String round) {
        return database.withHandle(sql -> sql.createQuery("select address from rater where round_id = :round").bind("round", UUID.fromString(round)).mapTo(String.class).list());
    }

    private static void checkpoint() {
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("checkpoint"));
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** Every file of the server's data directory that has these bytes, its log included. */
    private static List<Path> filesWith(byte[] wanted) {
        String directory = TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("show data_directory").mapTo(String.class).one());
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(Path.of(directory))) {
            return files.filter(Files::isRegularFile).filter(file -> read(file).contains(needle)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }
}
