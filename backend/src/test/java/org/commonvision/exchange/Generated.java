package org.commonvision.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.commonvision.framework.Audience;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Rights;
import org.commonvision.framework.Succession;
import org.commonvision.questionnaire.QuestionnaireKind;
import org.commonvision.questionnaire.QuestionnaireView;

/** Documents that nobody would write and that are right all the same: any shape, any text. The same seed gives the same one. */
final class Generated {

    private static final List<String> TEXTS = List.of("", "Plain words", "<script>alert(1)</script>", "\"quoted\" and \\backslashed\\", "=1+1", "line\nline\r\n\ttab",
            "Zoë's naïve façade", "日本語 العربية", "\uD83D\uDE00\uD83C\uDDEC\uD83C\uDDE7", "a\u200Db\uFEFFc\u2028d", " leading and trailing ", "{\"json\": [1, 2]}", "&amp; ' or 1=1 --");

    private final Random random;
    private final String key;

    Generated(int seed) {
        random = new Random(seed);
        key = "generated-" + Integer.toUnsignedString(seed, 36);
    }

    String key() {
        return key;
    }

    PackDocument document() {
        var framework = framework(key, 1 + random.nextInt(9));
        var other = framework(key + "-other", 1);
        boolean linked = random.nextBoolean();
        return new PackDocument(PackDocument.FORMAT, PackDocument.FORMAT_VERSION, linked ? List.of(framework, other) : List.of(framework),
                some(3, i -> questionnaire(key + "-questionnaire", i + 1, framework)),
                linked ? List.of(random.nextBoolean() ? crosswalk(framework, other) : crosswalk(other, framework)) : List.of());
    }

    private FrameworkView framework(String key, int version) {
        var domains = some(4, d -> new FrameworkView.Domain("D" + d, text(), text(), audience(),
                some(5, e -> new FrameworkView.Element("D" + d + "." + e, text(), text(), some(3, _ -> text()), text(),
                        some(3, _ -> new FrameworkView.Suggestion(pick(FrameworkView.Suggestion.Kind.values()), text(), random.nextBoolean() ? null : text())), text(),
                        random.nextBoolean() ? null : some(7, _ -> new FrameworkView.Level(text(), text()))))));
        var keys = domains.stream().flatMap(it -> it.elements().stream()).map(FrameworkView.Element::key).toList();
        return new FrameworkView(key, version, "Name of " + key, text(), text(), text(), date(), rights(), domains, version == 1 ? null : succession(version, keys), null);
    }

    private QuestionnaireView questionnaire(String key, int version, FrameworkView over) {
        int points = 2 + random.nextInt(6);
        var sections = over.domains().stream().filter(_ -> random.nextBoolean()).map(domain -> new QuestionnaireView.Section(domain.key(), text(), text(), audience(),
                domain.elements().stream().filter(_ -> random.nextBoolean()).map(element -> new QuestionnaireView.Element(element.key(), text(), text(), text(),
                        some(3, i -> new QuestionnaireView.Item(element.key() + "." + (char) ('a' + i), text(), text())),
                        random.nextBoolean() ? null : IntStream.range(0, points).mapToObj(_ -> text()).toList())).toList())).toList();
        var items = sections.stream().flatMap(it -> it.elements().stream()).flatMap(it -> it.items().stream()).map(QuestionnaireView.Item::key).toList();
        return new QuestionnaireView(key, version, text(), text(), text(), random.nextInt(90), date(), new FrameworkReference(over.key(), over.version(), over.name()), rights(),
                new QuestionnaireView.Scale(points(points), random.nextBoolean() ? null : text(), random.nextBoolean() ? null : text()),
                new QuestionnaireView.Measurement(random.nextBoolean(), text(), new QuestionnaireView.Reliability(1 + random.nextDouble() * 40, random.nextDouble() * 0.9),
                        sections.stream().map(it -> new QuestionnaireView.SectionReliability(it.key(), 1 + random.nextInt(40), random.nextDouble() * 0.9)).toList()),
                sections, random.nextBoolean() ? null : new QuestionnaireView.Importance(text(), points(2 + random.nextInt(6))), random.nextBoolean() ? null : QuestionnaireKind.FEEDBACK,
                random.nextBoolean() ? null : some(3, i -> new QuestionnaireView.OpenQuestion("question" + i, text(), text())), version == 1 ? null : succession(version, items), null);
    }

    private CrosswalkView crosswalk(FrameworkView from, FrameworkView to) {
        var links = new ArrayList<CrosswalkView.Link>();
        for (var left : from.domains()) {
            for (var right : to.domains()) {
                if (!left.elements().isEmpty() && !right.elements().isEmpty()) {
                    links.add(new CrosswalkView.Link(left.elements().getFirst().key(), right.elements().getLast().key(), pick(CrosswalkView.Strength.values())));
                }
            }
        }
        return new CrosswalkView(key + "-crosswalk", 1, text(), text(), date(), new FrameworkReference(from.key(), from.version(), from.name()),
                new FrameworkReference(to.key(), to.version(), to.name()), links);
    }

    private Succession succession(int version, List<String> keys) {
        return new Succession(version - 1, keys.stream().filter(_ -> random.nextBoolean())
                .map(it -> new Succession.Successor(it, random.nextBoolean() ? null : "was-" + it, pick(Succession.Meaning.values()))).toList());
    }

    private Rights rights() {
        return new Rights(text(), text(), text(), text(), random.nextBoolean() ? null : text(), random.nextBoolean() ? null
                : new Rights.AllowedUse(pick(Rights.Readers.values()), random.nextBoolean() ? null : List.of("QTEST", "R1A")), random.nextBoolean() ? null : date());
    }

    private List<QuestionnaireView.Scale.Point> points(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(value -> new QuestionnaireView.Scale.Point(value, text())).toList();
    }

    private LocalDate date() {
        return LocalDate.of(2011, 6, 1).plusDays(random.nextInt(6_000));
    }

    private Audience audience() {
        return pick(Audience.values());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? "" : " " + random.nextInt());
    }

    private <T> List<T> some(int most, IntFunction<T> one) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(one).toList();
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
