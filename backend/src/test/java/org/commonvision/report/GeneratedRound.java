package org.commonvision.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.report.FeedbackAnswers.Comment;

/** Rounds of every shape, on a small questionnaire: groups of 0 to 8, and any pattern of what was not observed. */
record GeneratedRound(FeedbackAnswers answers) {

    /** D.2 stands in the middle and is not asked. */
    static final List<String> SECTIONS = List.of("D.1", "D.3");
    static final QuestionnaireView QUESTIONNAIRE = questionnaire(Map.of("D.1", List.of(2, 3), "D.2", List.of(1), "D.3", List.of(2, 1)));
    static final FeedbackReportView.RoundReference ROUND = new FeedbackReportView.RoundReference(new UUID(3, 60), "Robin Shaw", LocalDate.of(2026, 11, 1));
    static final int ITEMS = 9;
    static final int LARGEST = 8;
    /** How many shapes three groups of 0 to 8 have. */
    static final int SHAPES = (LARGEST + 1) * (LARGEST + 1) * (LARGEST + 1);

    /** @param shape 0 to {@link #SHAPES}, not included */
    static GeneratedRound of(int shape, Random chance) {
        var sizes = List.of(shape % (LARGEST + 1), shape / (LARGEST + 1) % (LARGEST + 1), shape / (LARGEST + 1) / (LARGEST + 1));
        // People who are all at an end of the scale, and people who are spread over it; much observed, and hardly anything.
        double notObserved = List.of(0.0, 0.1, 0.3, 0.6, 0.95).get(chance.nextInt(5));
        int lowest = List.of(1, 1, 3, 4).get(chance.nextInt(4));
        int highest = List.of(5, 5, 5, 2).get(chance.nextInt(4));
        var groups = new EnumMap<Voice, List<short[]>>(Voice.class);
        for (int i = 0; i < sizes.size(); i++) {
            groups.put(Voice.CONFIDENTIAL.get(i), IntStream.range(0, sizes.get(i))
                    .mapToObj(_ -> sheet(Math.min(lowest, highest), Math.max(lowest, highest), notObserved, chance)).toList());
        }
        boolean self = chance.nextInt(5) != 0;
        return new GeneratedRound(new FeedbackAnswers(self ? sheet(1, 5, 0.1, chance) : null, self ? importance(chance) : null,
                chance.nextBoolean() ? List.of() : List.of(sheet(1, 5, 0.2, chance)), groups, comments(chance)));
    }

    /** As many as chance has it, some of them taken out by the facilitator. */
    private static List<Comment> comments(Random chance) {
        return Stream.of("keep", "change").flatMap(question -> IntStream.range(0, chance.nextInt(6))
                .mapToObj(i -> new Comment(question, i == 4, chance.nextInt(6) == 0 ? null : "Comment " + i + " on " + question))).toList();
    }

    /** Of three points; some are left out. */
    private static short[] importance(Random chance) {
        var importance = new short[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            importance[i] = (short) chance.nextInt(0, 4);
        }
        return importance;
    }

    private static short[] sheet(int lowest, int highest, double notObserved, Random chance) {
        var sheet = new short[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            sheet[i] = (short) (chance.nextDouble() < notObserved ? chance.nextBoolean() ? 0 : -2 : chance.nextInt(lowest, highest + 1));
        }
        return sheet;
    }

    FeedbackReportView report() {
        return FeedbackReportView.of(ROUND, QUESTIONNAIRE, SECTIONS, answers);
    }

    /** The same, with one value of one confidential rater changed. */
    GeneratedRound with(Voice group, int rater, int item, int value) {
        var groups = new EnumMap<Voice, List<short[]>>(Voice.class);
        answers.groups().forEach((voice, sheets) -> groups.put(voice, new ArrayList<>(sheets.stream().map(short[]::clone).toList())));
        groups.get(group).get(rater)[item] = (short) value;
        return withGroups(groups);
    }

    /** The same, as each item's answers could have been given by the others of the group. */
    GeneratedRound permuted(Random chance) {
        var groups = new EnumMap<Voice, List<short[]>>(Voice.class);
        answers.groups().forEach((voice, sheets) -> {
            var copies = sheets.stream().map(short[]::clone).toList();
            for (int item = 0; item < ITEMS; item++) {
                var order = new ArrayList<>(IntStream.range(0, sheets.size()).boxed().toList());
                java.util.Collections.shuffle(order, chance);
                for (int rater = 0; rater < sheets.size(); rater++) {
                    copies.get(rater)[item] = sheets.get(order.get(rater))[item];
                }
            }
            groups.put(voice, copies);
        });
        return withGroups(groups);
    }

    GeneratedRound withGroups(Map<Voice, List<short[]>> groups) {
        return new GeneratedRound(new FeedbackAnswers(answers.self(), answers.importance(), answers.lineManager(), groups, answers.comments()));
    }

    /** For the message of a test that fails. */
    @Override
    public String toString() {
        return "self " + java.util.Arrays.toString(answers.self()) + ", line manager " + written(answers.lineManager())
                + answers.groups().entrySet().stream().map(group -> ", " + group.getKey() + " " + written(group.getValue())).collect(Collectors.joining());
    }

    private static String written(List<short[]> sheets) {
        return sheets.stream().map(java.util.Arrays::toString).toList().toString();
    }

    private static QuestionnaireView questionnaire(Map<String, List<Integer>> sections) {
        String points = Stream.of("Never", "Rarely", "Sometimes", "Often", "Always").map(label -> "\"" + label + "\"")
                .collect(Collectors.collectingAndThen(Collectors.toList(), labels -> IntStream.range(0, 5)
                        .mapToObj(i -> "{\"value\": %d, \"label\": %s}".formatted(i + 1, labels.get(i))).collect(Collectors.joining(","))));
        String json = """
                {"key": "leadership-360", "version": 1, "name": "Leadership 360", "kind": "feedback",
                 "scale": {"points": [%s], "notObserved": "Not observed"}, "sections": [%s],
                 "importance": {"question": "How important is this in my role?", "points": [
                   {"value": 1, "label": "Less important"}, {"value": 2, "label": "Important"}, {"value": 3, "label": "Very important"}]}, "openQuestions": [
                   {"key": "keep", "text": "What do you keep?", "thirdPerson": "What should they keep?"},
                   {"key": "change", "text": "What do you change?", "thirdPerson": "What should they change?"}]}"""
                .formatted(points, sections.keySet().stream().sorted().map(section -> section(section, sections.get(section))).collect(Collectors.joining(",")));
        try {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(json, QuestionnaireView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private static String section(String key, List<Integer> items) {
        return """
                {"key": "%s", "name": "Domain %s", "elements": [%s]}""".formatted(key, named(key), IntStream.range(0, items.size())
                .mapToObj(i -> element(key + "." + (i + 1), items.get(i))).collect(Collectors.joining(",")));
    }

    private static String element(String key, int items) {
        return """
                {"key": "%s", "name": "Element %s", "items": [%s]}""".formatted(key, named(key), IntStream.range(0, items)
                .mapToObj(i -> key + "." + (char) ('a' + i)).map(item -> """
                        {"key": "%s", "text": "I do %s", "thirdPerson": "Does %s"}""".formatted(item, named(item), named(item))).collect(Collectors.joining(",")));
    }

    /** Without dots, so that nobody takes it for a figure. */
    private static String named(String key) {
        return key.replace('.', '-');
    }
}
