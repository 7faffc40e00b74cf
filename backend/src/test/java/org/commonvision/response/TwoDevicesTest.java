package org.commonvision.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.questionnaire.Questionnaires;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two devices of one person, both offline at times. Whatever they give, and however late, often and mixed up it arrives,
 * what stands is what was given last; where two were given in the same tenth of a second, the higher one.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TwoDevicesTest {

    private static final Instant CREATED = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<String> ITEMS = List.of("HLM.1.1.a", "HLM.1.1.b", "HLM.2.1.a");
    private static final List<Integer> VALUES = List.of(-1, 0, 1, 2, 4);
    private static final List<Integer> IMPORTANCE = List.of(0, 1, 2, 4);
    private static final List<String> ELEMENTS = List.of("HLM.1.1", "HLM.2.1");
    private static final List<String> TEXTS = List.of("", "a", "B", "b", "Zo\u00eb", "\uD83D\uDE00", "\uFF5E");
    private static final int SHEETS = 60;

    @Inject Responses responses;
    @Inject Questionnaires questionnaires;
    @Inject AnswerWriter writer;
    @Inject Jdbi database;
    @Inject ManagedExecutor workers;

    private UUID person;

    /** Something that a device was told by its person: which answer, rating or note, and when. */
    private record Given<T>(String what, T value, int tenths) {}

    /** A given thing on its way, together with others, arriving at some moment. */
    private record Delivery(int arrivesAtTenths, List<Given<Integer>> answers, List<Given<Integer>> importance, List<Given<String>> notes) {}

    @Test
    void converge_on_what_was_given_last_in_whatever_order_it_arrives() {
        for (int seed = 1; seed <= SHEETS; seed++) {
            var random = new Random(seed);
            var answers = given(random, ITEMS, VALUES);
            var importance = given(random, ITEMS, IMPORTANCE);
            var notes = given(random, ELEMENTS, TEXTS);
            var sheet = newSheet();
            deliver(sheet, deliveries(random, answers, importance, notes));
            assertEquals(standing(answers, TwoDevicesTest::higherValue), answersOf(sheet), "seed " + seed);
            assertEquals(standing(importance, TwoDevicesTest::higherValue), importanceOf(sheet), "seed " + seed);
            assertEquals(standing(notes, TwoDevicesTest::laterInByteOrder), notesOf(sheet), "seed " + seed);
        }
    }

    @Test
    void come_to_the_same_sheet_in_any_two_orders_of_arrival() {
        for (int seed = 1; seed <= SHEETS; seed++) {
            var random = new Random(seed);
            var deliveries = deliveries(random, given(random, ITEMS, VALUES), given(random, ITEMS, IMPORTANCE), given(random, ELEMENTS, TEXTS));
            var one = newSheet();
            deliver(one, deliveries);
            var mixed = new ArrayList<>(deliveries);
            mixed.addAll(deliveries.subList(0, deliveries.size() / 2));
            Collections.shuffle(mixed, random);
            var other = newSheet();
            deliver(other, mixed);
            assertEquals(answersOf(one), answersOf(other), "seed " + seed);
            assertEquals(importanceOf(one), importanceOf(other), "seed " + seed);
            assertEquals(notesOf(one), notesOf(other), "seed " + seed);
        }
    }

    @Test
    void leave_nothing_to_do_for_what_arrives_again() {
        for (int seed = 1; seed <= SHEETS / 3; seed++) {
            var random = new Random(seed);
            var deliveries = deliveries(random, given(random, ITEMS, VALUES), given(random, ITEMS, IMPORTANCE), given(random, ELEMENTS, TEXTS));
            var sheet = newSheet();
            deliver(sheet, deliveries);
            int revision = read(sheet).revision();
            deliver(sheet, deliveries);
            assertEquals(revision, read(sheet).revision(), "seed " + seed);
        }
    }

    @Test
    void are_told_of_everything_that_stands_instead() {
        for (int seed = 1; seed <= SHEETS / 3; seed++) {
            var random = new Random(seed);
            var answers = given(random, ITEMS, VALUES);
            var importance = given(random, ITEMS, IMPORTANCE);
            var notes = given(random, ELEMENTS, TEXTS);
            var sheet = newSheet();
            var deliveries = deliveries(random, answers, importance, notes);
            deliver(sheet, deliveries);
            for (var delivery : deliveries) {
                var saved = save(sheet, delivery);
                assertEquals(notOf(delivery.answers(), answersOf(sheet)), valuesOf(saved.superseded()), "seed " + seed);
                assertEquals(notOf(delivery.importance(), importanceOf(sheet)), valuesOf(saved.supersededImportance()), "seed " + seed);
                var standingNotes = notesOf(sheet);
                saved.supersededNotes().forEach(it -> assertEquals(standingNotes.getOrDefault(it.element(), ""), it.text()));
            }
        }
    }

    /** What stands for the things of which nothing like it was sent. */
    private static Map<String, Integer> notOf(List<Given<Integer>> sent, Map<String, Integer> standing) {
        return sent.stream().map(Given::what).distinct()
                .filter(item -> sent.stream().noneMatch(it -> it.what().equals(item) && it.value().equals(standing.getOrDefault(item, 0))))
                .collect(Collectors.toMap(item -> item, item -> standing.getOrDefault(item, 0)));
    }

    private static Map<String, Integer> valuesOf(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::item, Answer::value));
    }

    /** The rule of the design, said as plainly as possible. */
    private static <T> Map<String, T> standing(List<Given<T>> given, java.util.Comparator<T> onATie) {
        var standing = given.stream().collect(Collectors.toMap(Given::what, it -> it,
                java.util.function.BinaryOperator.maxBy(java.util.Comparator.<Given<T>>comparingInt(Given::tenths).thenComparing(Given::value, onATie))));
        var values = new TreeMap<String, T>();
        standing.forEach((what, it) -> {
            if (!it.value().equals(0) && !it.value().equals("")) {
                values.put(what, it.value());
            }
        });
        return values;
    }

    private static int higherValue(Integer a, Integer b) {
        return Integer.compare(a, b);
    }

    private static int laterInByteOrder(String a, String b) {
        return java.util.Arrays.compareUnsigned(a.getBytes(java.nio.charset.StandardCharsets.UTF_8), b.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Few moments, so that there are many ties. */
    private static <T> List<Given<T>> given(Random random, List<String> whats, List<T> values) {
        var given = new ArrayList<Given<T>>();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            given.add(new Given<>(pick(random, whats), pick(random, values), 100 * random.nextInt(1, 5) + random.nextInt(2)));
        }
        return given;
    }

    /** Everything arrives one to three times, on its own or with others, in any order, after it was given. */
    private static List<Delivery> deliveries(Random random, List<Given<Integer>> answers, List<Given<Integer>> importance, List<Given<String>> notes) {
        var deliveries = new ArrayList<Delivery>();
        for (int round = random.nextInt(1, 4); round > 0; round--) {
            var left = new ArrayList<>(answers);
            var leftImportance = new ArrayList<>(importance);
            var leftNotes = new ArrayList<>(notes);
            Collections.shuffle(left, random);
            Collections.shuffle(leftImportance, random);
            Collections.shuffle(leftNotes, random);
            while (!left.isEmpty() || !leftImportance.isEmpty() || !leftNotes.isEmpty()) {
                deliveries.add(new Delivery(500 + random.nextInt(5_000), take(random, left), take(random, leftImportance), take(random, leftNotes)));
            }
        }
        deliveries.removeIf(it -> it.answers().isEmpty() && it.importance().isEmpty() && it.notes().isEmpty());
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private static <T> List<T> take(Random random, List<T> from) {
        var some = from.subList(0, Math.min(from.size(), random.nextInt(4)));
        var taken = List.copyOf(some);
        some.clear();
        return taken;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private record Sheet(UUID person, UUID id) {}

    @BeforeEach
    void signIn() {
        person = UUID.fromString(Somebody.onTheStaff().calls().get("/api/v1/people/me/data").path("personId"));
    }

    private Sheet newSheet() {
        return new Sheet(person, responses.create(person, UUID.randomUUID(), Somebody.RATED_TWICE, 1, true, List.of("HLM.1", "HLM.2"), 27, CREATED).id());
    }

    private void deliver(Sheet sheet, List<Delivery> deliveries) {
        deliveries.forEach(it -> save(sheet, it));
    }

    private AnswersSaved save(Sheet sheet, Delivery delivery) {
        var arrival = CREATED.plusMillis(delivery.arrivesAtTenths() * 100L);
        var change = new AnswersChange(
                Stream.concat(
                        delivery.answers().stream().map(it -> new AnswersChange.GivenAnswer(it.what(), null, it.value(), ageOf(it, delivery))),
                        delivery.importance().stream().map(it -> new AnswersChange.GivenAnswer(it.what(), AnswersChange.Rating.IMPORTANCE, it.value(), ageOf(it, delivery))))
                        .toList(),
                delivery.notes().stream().map(it -> new AnswersChange.GivenNote(it.what(), it.value(), ageOf(it, delivery))).toList());
        return new SavingAnswers(responses, questionnaires, writer, database, Clock.fixed(arrival, ZoneOffset.UTC), workers)
                .save(sheet.person(), sheet.id(), change).toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static long ageOf(Given<?> given, Delivery delivery) {
        return (delivery.arrivesAtTenths() - given.tenths()) * 100L;
    }

    private AnswerSheet read(Sheet sheet) {
        return responses.ownedBy(sheet.person(), sheet.id()).orElseThrow();
    }

    private Map<String, Integer> answersOf(Sheet sheet) {
        return valuesOf(read(sheet).given(questionnaires.version(Somebody.RATED_TWICE, 1).order()));
    }

    private Map<String, Integer> importanceOf(Sheet sheet) {
        return valuesOf(read(sheet).givenImportance(questionnaires.version(Somebody.RATED_TWICE, 1).order()));
    }

    private Map<String, String> notesOf(Sheet sheet) {
        return responses.notesOf(sheet.id()).stream().collect(Collectors.toMap(Note::element, Note::text, (a, b) -> a, TreeMap::new));
    }
}
