package org.commonvision.response;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Saves answers: one row and one statement each, many people's rows in one commit. A save is acknowledged only after the
 * commit that holds it, so what was acknowledged is durable. Each row is found by its id and its owner's; a save of one
 * person's can neither touch nor fail another's.
 */
@ApplicationScoped
class AnswerWriter {

    /**
     * Answers to one response; positions count from 1, as PostgreSQL's arrays do. The ratings of importance count on from
     * the last item, so that the one rule of merging serves both.
     */
    record Save(UUID response, UUID person, int[] positions, int[] values, int[] givenAt, boolean ratesImportance) {}

    /** After the commit: the revision, and what now stands at the positions sent; null where there is no such draft. */
    record Saved(int revision, short[] standing) {}

    private record Waiting(Save save, CompletableFuture<Saved> done) {}

    private static final int LARGEST_BATCH = 128;

    private static final String MERGE = """
            update response r
            set (answers, given_at, importance, importance_given_at, revision) = (
                select m.answers[:n], m.given_at[:n], nullif(m.answers[n + 1:], '{}'), nullif(m.given_at[n + 1:], '{}'), r.revision + m.changed::integer
                from cardinality(r.answers) n,
                     merge_answers(
                         r.answers || case when s.importance and r.importance is null then array_fill(0::smallint, array[n]) else r.importance end,
                         r.given_at || case when s.importance and r.importance is null then array_fill(-1, array[n]) else r.importance_given_at end,
                         s.positions::integer[], s.vals::smallint[], s.given_at::integer[]) m)
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[]) as s (id, person_id, positions, vals, given_at, importance)
            where r.id = s.id and r.person_id = s.person_id and r.state = 'DRAFT'
            returning r.id, r.revision, array(select (r.answers || r.importance)[p] from unnest(s.positions::integer[]) p)::text""";

    private final DataSource database;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);
    /** One: what comes while it commits is the next batch. A second would only make each commit smaller, and a commit costs most. */
    private final Thread writer = Thread.ofPlatform().name("answer-writer").daemon().unstarted(this::writeForEver);
    private volatile boolean stopping;

    AnswerWriter(DataSource database) {
        this.database = database;
    }

    /** @return after the commit: what stands; null where there is no such draft of this person's */
    CompletableFuture<Saved> save(Save save) {
        var waiting = new Waiting(save, new CompletableFuture<>());
        if (stopping || !queue.offer(waiting)) {
            waiting.done().completeExceptionally(new SQLTransientConnectionException("Too much is waiting to be written"));
        }
        return waiting.done();
    }

    /** The same within a transaction of the caller's, for answers that come with something else. */
    Saved saveWithin(Connection transaction, Save save) {
        try {
            return write(transaction, List.of(save)).get(save.response());
        } catch (SQLException e) {
            throw new IllegalStateException("The answers were not written", e);
        }
    }

    void start(@Observes StartupEvent start) {
        writer.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        writer.join(5_000);
    }

    private void writeForEver() {
        var batch = new ArrayList<Waiting>(LARGEST_BATCH);
        while (!stopping || !queue.isEmpty()) {
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, LARGEST_BATCH - 1);
                    writeAll(batch);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                batch.clear();
            }
        }
    }

    /** Two saves of one response cannot share a statement; the later one goes into the next. */
    private void writeAll(List<Waiting> waiting) {
        while (!waiting.isEmpty()) {
            Map<UUID, Waiting> now = new HashMap<>();
            var next = new ArrayList<Waiting>();
            for (var one : waiting) {
                if (now.putIfAbsent(one.save().response(), one) != null) {
                    next.add(one);
                }
            }
            commit(List.copyOf(now.values()));
            waiting = next;
        }
    }

    private void commit(List<Waiting> batch) {
        try (var connection = database.getConnection()) {
            var saved = write(connection, batch.stream().map(Waiting::save).toList());
            batch.forEach(one -> one.done().complete(saved.get(one.save().response())));
        } catch (SQLException | RuntimeException e) {
            if (batch.size() > 1 && e instanceof SQLException refused && answered(refused)) {
                // What is wrong with one must not fail the others.
                batch.forEach(one -> commit(List.of(one)));
            } else {
                batch.forEach(one -> one.done().completeExceptionally(e));
            }
        }
    }

    /** Whether the database was there to refuse; class 08 and 57 are those of a lost or closing connection. */
    private static boolean answered(SQLException e) {
        return e.getSQLState() != null && !e.getSQLState().startsWith("08") && !e.getSQLState().startsWith("57");
    }

    private static Map<UUID, Saved> write(Connection connection, List<Save> saves) throws SQLException {
        // One order for all instances, so that two batches never wait for each other in a ring.
        var ordered = saves.stream().sorted(Comparator.comparing(Save::response)).toList();
        int n = ordered.size();
        var ids = new UUID[n];
        var people = new UUID[n];
        var positions = new String[n];
        var values = new String[n];
        var givenAt = new String[n];
        var ratesImportance = new Boolean[n];
        for (int i = 0; i < n; i++) {
            var save = ordered.get(i);
            ids[i] = save.response();
            people[i] = save.person();
            positions[i] = literal(save.positions());
            values[i] = literal(save.values());
            givenAt[i] = literal(save.givenAt());
            ratesImportance[i] = save.ratesImportance();
        }
        Map<UUID, Saved> saved = new HashMap<>();
        try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
            merge.setArray(1, connection.createArrayOf("uuid", ids));
            merge.setArray(2, connection.createArrayOf("uuid", people));
            merge.setArray(3, connection.createArrayOf("text", positions));
            merge.setArray(4, connection.createArrayOf("text", values));
            merge.setArray(5, connection.createArrayOf("text", givenAt));
            merge.setArray(6, connection.createArrayOf("boolean", ratesImportance));
            try (var rows = merge.executeQuery()) {
                while (rows.next()) {
                    saved.put(rows.getObject(1, UUID.class), new Saved(rows.getInt(2), numbers(rows.getString(3))));
                }
            }
        }
        return saved;
    }

    private static String literal(int[] numbers) {
        var text = new StringBuilder(2 + numbers.length * 6).append('{');
        for (int i = 0; i < numbers.length; i++) {
            text.append(i == 0 ? "" : ",").append(numbers[i]);
        }
        return text.append('}').toString();
    }

    private static short[] numbers(String literal) {
        if (literal.equals("{}")) {
            return new short[0];
        }
        var parts = literal.substring(1, literal.length() - 1).split(",");
        var numbers = new short[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Short.parseShort(parts[i]);
        }
        return numbers;
    }
}
