package org.commonvision.response;

import static org.commonvision.platform.problem.ProblemType.RESPONSE_SUBMITTED;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.Questionnaires;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Merges answers and notes into a draft. The path that everybody is on most of the time, so it leaves the event loop only for a note. */
@ApplicationScoped
class SavingAnswers {

    private final Responses responses;
    private final Questionnaires questionnaires;
    private final AnswerWriter writer;
    private final Jdbi database;
    private final Clock clock;
    private final ManagedExecutor workers;

    SavingAnswers(Responses responses, Questionnaires questionnaires, AnswerWriter writer, Jdbi database, Clock clock, ManagedExecutor workers) {
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.writer = writer;
        this.database = database;
        this.clock = clock;
        this.workers = workers;
    }

    CompletionStage<AnswersSaved> save(UUID person, UUID response, AnswersChange change) {
        Instant arrival = clock.instant();
        var known = responses.knownFacts(person, response);
        if (known != null) {
            return save(known, change, arrival);
        }
        return CompletableFuture.supplyAsync(() -> responses.facts(person, response).orElseThrow(() -> notFound("response")), workers)
                .thenCompose(facts -> save(facts, change, arrival));
    }

    private CompletionStage<AnswersSaved> save(ResponseFacts facts, AnswersChange change, Instant arrival) {
        var order = questionnaires.version(facts.questionnaire(), facts.version()).order();
        change.check(order, facts.sections());
        var save = toSave(facts, change, order, arrival);
        if (!change.notes().isEmpty()) {
            return CompletableFuture.supplyAsync(() -> saveWithNotes(facts, change, save, order, arrival), workers);
        }
        return writer.save(save).thenCompose(saved -> saved == null
                // Nothing was there to write to; finding out why is a read, which the writer must not wait for.
                ? CompletableFuture.supplyAsync(() -> { throw refusal(facts); }, workers)
                : CompletableFuture.completedFuture(saved(save, saved, order, List.of())));
    }

    /** Several answers to one item in one request are merged like those of several requests. */
    private static AnswerWriter.Save toSave(ResponseFacts facts, AnswersChange change, ItemOrder order, Instant arrival) {
        int n = change.answers().size();
        var positions = new int[n];
        var values = new int[n];
        var givenAt = new int[n];
        for (int i = 0; i < n; i++) {
            var answer = change.answers().get(i);
            positions[i] = order.position(answer.item()) + 1 + (answer.ratesImportance() ? order.size() : 0);
            values[i] = answer.value();
            givenAt[i] = facts.givenAt(arrival, answer.ageMillis());
        }
        return new AnswerWriter.Save(facts.id(), facts.personId(), positions, values, givenAt, change.ratesImportance());
    }

    private AnswersSaved saveWithNotes(ResponseFacts facts, AnswersChange change, AnswerWriter.Save save, ItemOrder order, Instant arrival) {
        return database.inTransaction(sql -> {
            var saved = writer.saveWithin(sql.getConnection(), save);
            if (saved == null) {
                throw refusal(facts);
            }
            var sent = new LinkedHashMap<String, AnswersChange.GivenNote>();
            change.notes().forEach(note -> sent.merge(note.element(), note, (a, b) -> stands(a, b, facts, arrival)));
            var before = standing(sql, facts, sent.keySet());
            merge(sql, facts, sent.values(), arrival);
            var after = standing(sql, facts, sent.keySet());
            int revision = before.equals(after) ? saved.revision()
                    : sql.createQuery("update response set revision = revision + 1 where id = :id returning revision")
                            .bind("id", facts.id()).mapTo(Integer.class).one();
            return saved(save, new AnswerWriter.Saved(revision, saved.standing()), order,
                    after.stream().filter(note -> !note.text().equals(sent.get(note.element()).text())).toList());
        });
    }

    /** Same rule as for answers: the later one stands, on a tie the one that sorts last. */
    private static void merge(Handle sql, ResponseFacts facts, Collection<AnswersChange.GivenNote> notes, Instant arrival) {
        var merge = sql.prepareBatch("""
                insert into response_note as n (response_id, element, note, given_at) values (:response, :element, :note, :givenAt)
                on conflict (response_id, element) do update set note = excluded.note, given_at = excluded.given_at
                where (excluded.given_at, excluded.note collate "C") > (n.given_at, n.note collate "C")""");
        notes.forEach(note -> merge.bind("response", facts.id()).bind("element", note.element()).bind("note", note.text())
                .bind("givenAt", facts.givenAt(arrival, note.ageMillis())).add());
        merge.execute();
    }

    /** The rule of the statement above, for two notes on one element in one request: one statement may not meet a row twice. */
    private static AnswersChange.GivenNote stands(AnswersChange.GivenNote a, AnswersChange.GivenNote b, ResponseFacts facts, Instant arrival) {
        int later = Integer.compare(facts.givenAt(arrival, a.ageMillis()), facts.givenAt(arrival, b.ageMillis()));
        int last = Arrays.compareUnsigned(a.text().getBytes(StandardCharsets.UTF_8), b.text().getBytes(StandardCharsets.UTF_8));
        return later > 0 || later == 0 && last > 0 ? a : b;
    }

    private static List<Note> standing(Handle sql, ResponseFacts facts, Set<String> elements) {
        return sql.createQuery("select element, note from response_note where response_id = :response and element = any (:elements) order by element")
                .bind("response", facts.id()).bindArray("elements", String.class, List.copyOf(elements))
                .map((row, _) -> new Note(row.getString(1), row.getString(2))).list();
    }

    /** With what stands although this request sent nothing like it: which of its own two answers to one item stands is no news. */
    private static AnswersSaved saved(AnswerWriter.Save save, AnswerWriter.Saved saved, ItemOrder order, List<Note> supersededNotes) {
        if (Arrays.equals(save.values(), toInts(saved.standing()))) {
            return new AnswersSaved(saved.revision(), List.of(), List.of(), supersededNotes);
        }
        var answers = new LinkedHashMap<Integer, Answer>();
        var importance = new LinkedHashMap<Integer, Answer>();
        for (int i = 0; i < save.positions().length; i++) {
            int position = save.positions()[i];
            if (!sent(save, position, saved.standing()[i])) {
                (position > order.size() ? importance : answers)
                        .put(position, new Answer(order.item((position - 1) % order.size()), saved.standing()[i]));
            }
        }
        return new AnswersSaved(saved.revision(), List.copyOf(answers.values()), List.copyOf(importance.values()), supersededNotes);
    }

    private static boolean sent(AnswerWriter.Save save, int position, int value) {
        for (int i = 0; i < save.positions().length; i++) {
            if (save.positions()[i] == position && save.values()[i] == value) {
                return true;
            }
        }
        return false;
    }

    private static int[] toInts(short[] numbers) {
        var ints = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            ints[i] = numbers[i];
        }
        return ints;
    }

    /** No draft was there to write to: was it handed in, or is it gone? */
    private RuntimeException refusal(ResponseFacts facts) {
        return database.withHandle(sql -> Responses.ownedBy(sql, facts.personId(), facts.id(), "")).isPresent()
                ? RESPONSE_SUBMITTED.because("It was submitted before this answer came. Keep the answer for your next assessment.")
                : notFound("response");
    }
}
