package org.commonvision.feedback;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.Proof;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.questionnaire.Questionnaires;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * After the release and the night's rewriting nobody can tell from the server and its files who wrote which sheet. Before the rewriting
 * one can, from the same rounds by the same program: so it is known to be able to.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@Tag(Proof.TAG)
class DumpMatchTest {

    private static final int PEERS = 5;
    private static final List<String> ITEMS = Stream.of("LF.1", "LF.2").flatMap(section -> Arrays.stream(Somebody.itemsOf(section))).toList();

    private record Round(String id, Colleagues people, Map<Colleagues.Link, short[]> sheets) {}

    @Inject
    NightlyRelease release;
    @Inject
    NightlyRewrite rewrite;
    @Inject
    Questionnaires questionnaires;

    private final Jdbi server = TestDatabase.asTheServer();
    private final Random chance = new Random(10);

    @Test
    void a_matching_program_is_right_before_the_rewriting_and_no_better_than_chance_after_it() {
        server.useHandle(sql -> sql.execute("create schema if not exists forensics; create extension if not exists pageinspect schema forensics; "
                + "create extension if not exists pg_walinspect schema forensics; checkpoint"));
        String since = server.withHandle(sql -> sql.createQuery("select pg_current_wal_lsn()::text").mapTo(String.class).one());
        int number = Proof.trials(30, 200);
        var rounds = Stream.generate(this::round).limit(number).toList();
        // As many are open still that night: their answers stay among those of the others.
        var open = Stream.generate(this::round).limit(number / 2).toList();
        String log = whileListening(() -> answer(Stream.concat(rounds.stream(), open.stream()).toList()));
        rounds.forEach(round -> round.people().closed(round.id()));
        release.releaseDue(Colleagues.noon());

        double controlRate = (double) matched(since, rounds) / number;
        assertTrue(rewrite.rewriteIfDue());
        int right = matched(since, rounds);

        Proof.found("dump-match", Map.of("trials", number, "rate", (double) right / number, "chance", 1.0 / PEERS, "controlRate", controlRate));
        assertThat("before the rewriting", controlRate, greaterThan(0.9));
        assertThat("right in " + right + " of " + number, atLeast(right, number, 1.0 / PEERS), greaterThanOrEqualTo(0.01));
        rounds.stream().flatMap(round -> round.sheets().keySet().stream()).forEach(link -> assertThat(log, not(containsString(link.rater().toString()))));
    }

    private Round round() {
        var people = Colleagues.some();
        String round = people.starts();
        people.nominates(round, Colleagues.panel(0, PEERS, 0, 0)).statusCode(200);
        people.chooses(round, people.facilitatorId).statusCode(200);
        people.opened(round);
        var sheets = new LinkedHashMap<Colleagues.Link, short[]>();
        var order = questionnaires.versions().latest(Colleagues.QUESTIONNAIRE).orElseThrow().order();
        for (var link : people.links(round)) {
            var values = new short[order.size()];
            ITEMS.forEach(item -> values[order.position(item)] = (short) chance.nextInt(1, 6));
            sheets.put(link, values);
        }
        return new Round(round, people, sheets);
    }

    /** Everybody in an order by chance over all rounds: some answers first, all of them later. */
    private void answer(List<Round> rounds) {
        var hands = new ArrayList<Runnable>();
        for (var round : rounds) {
            round.sheets().forEach((link, values) -> {
                var form = round.people().form(link.token());
                hands.add(() -> {
                    form.sends("{\"answers\": [" + written(values) + "]}").patch(form.path() + "/answers").then().statusCode(204);
                    form.sends("{\"checked\": true}").post(form.path() + "/submission").then().statusCode(204);
                });
            });
        }
        Collections.shuffle(hands, chance);
        hands.forEach(Runnable::run);
    }

    private String written(short[] values) {
        var order = questionnaires.versions().latest(Colleagues.QUESTIONNAIRE).orElseThrow().order();
        return IntStream.range(0, values.length).filter(i -> values[i] > 0)
                .mapToObj(i -> "{\"item\": \"%s\", \"value\": %d}".formatted(order.item(i), values[i])).collect(Collectors.joining(", "));
    }

    /** One rater of each round is looked for. */
    private int matched(String since, List<Round> rounds) {
        var raters = rounds.stream().flatMap(round -> round.sheets().keySet().stream()).map(Colleagues.Link::rater).toList();
        String directory = server.withHandle(sql -> sql.createQuery("show data_directory").mapTo(String.class).one());
        var attacker = new DumpMatch(server, since, Path.of(directory), raters, rounds.stream().flatMap(round -> round.sheets().values().stream()).toList());
        int right = 0;
        for (var round : rounds) {
            var group = List.copyOf(round.sheets().keySet());
            var link = group.get(chance.nextInt(PEERS));
            var sheets = new ArrayList<>(round.sheets().values());
            Collections.shuffle(sheets, chance);
            right += attacker.sheetOf(link.rater(), group.stream().map(Colleagues.Link::rater).toList(), sheets) == round.sheets().get(link) ? 1 : 0;
        }
        return right;
    }

    /** What is logged meanwhile. */
    private static String whileListening(Runnable doing) {
        var said = Collections.synchronizedList(new ArrayList<String>());
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger.getLogger("").addHandler(handler);
        try {
            doing.run();
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        return String.join("\n", said);
    }

    /** That chance alone is right so often or more often: the upper tail of the binomial distribution, exactly. */
    private static double atLeast(int right, int of, double chance) {
        double tail = 0;
        double probability = Math.pow(1 - chance, of);
        for (int k = 0; k <= of; k++) {
            tail += k >= right ? probability : 0;
            probability *= (of - k) / (k + 1.0) * chance / (1 - chance);
        }
        return tail;
    }
}
