package org.commonvision.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a 360 report shows, worked out a second time from the text of the rules, by other means than the product's: groups by trying
 * every way of pooling them, figures in decimals, agreement from pairs of raters, the highest by counting what stands above. Slow,
 * and shares nothing with the product but the names of the voices.
 */
final class FeedbackByTheRules {

    private record Rater(String group, int number, short[] values) {}

    private record Item(String key, int position) {}

    /** The mean as it is shown, and as it counts in other figures. */
    private record Figure(BigDecimal shown, String end, BigDecimal counts, int raters) {

        String words() {
            return shown + (end == null ? "" : " " + end) + (raters == 0 ? "" : " " + band(raters));
        }
    }

    private static final List<String> CONFIDENTIAL = List.of("peers", "direct-reports", "others");
    private static final List<String> ORDER = List.of("self", "line-manager", "peers", "direct-reports", "others", "other-raters-combined", "all-raters");
    private static final Map<String, Map<String, List<String>>> ASKED = Map.of(
            "D.1", Map.of("D.1.1", List.of("D.1.1.a", "D.1.1.b"), "D.1.2", List.of("D.1.2.a", "D.1.2.b", "D.1.2.c")),
            "D.3", Map.of("D.3.1", List.of("D.3.1.a", "D.3.1.b"), "D.3.2", List.of("D.3.2.a")));
    private static final List<String> ALL_ITEMS = List.of("D.1.1.a", "D.1.1.b", "D.1.2.a", "D.1.2.b", "D.1.2.c", "D.2.1.a", "D.3.1.a", "D.3.1.b", "D.3.2.a");

    private final FeedbackAnswers answers;
    private final Set<Rater> raters = new HashSet<>();
    private final Map<String, Set<Rater>> cells;
    private final Map<String, String> shown = new TreeMap<>();
    private final Map<String, Map<String, Figure>> figures = new LinkedHashMap<>();

    static Map<String, String> of(FeedbackAnswers answers) {
        return new FeedbackByTheRules(answers).shown;
    }

    private FeedbackByTheRules(FeedbackAnswers answers) {
        this.answers = answers;
        answers.groups().forEach((voice, sheets) -> {
            for (int i = 0; i < sheets.size(); i++) {
                raters.add(new Rater(voice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), i, sheets.get(i)));
            }
        });
        this.cells = raters.size() < 5 ? Map.of() : poolings().min(Comparator
                .<Map<String, Set<Rater>>>comparingLong(cells -> -cells.keySet().stream().filter(CONFIDENTIAL::contains).count())
                .thenComparingInt(cells -> pool(cells).size())
                // Of two alike the one shown first joins the pool, so the later ones stand.
                .thenComparing(cells -> CONFIDENTIAL.stream().map(group -> cells.containsKey(group) ? "1" : "0").collect(Collectors.joining())))
                .orElseThrow();
        asked().forEach(this::item);
        ASKED.forEach((domain, elements) -> {
            var items = elements.values().stream().flatMap(List::stream).toList();
            together(domain, items, items.size() / 2.0);
            elements.forEach((element, own) -> together(element, own, 0.5));
        });
        voices();
        howSure();
        extremes("highest", 1);
        extremes("lowest", -1);
        comments();
    }

    /** Every way of letting groups stand alone or in the pool that R1 and R2 allow. */
    private Stream<Map<String, Set<Rater>>> poolings() {
        return IntStream.range(0, 1 << CONFIDENTIAL.size()).mapToObj(choice -> {
            var cells = new LinkedHashMap<String, Set<Rater>>();
            var pool = new HashSet<Rater>();
            for (int i = 0; i < CONFIDENTIAL.size(); i++) {
                var group = in(CONFIDENTIAL.get(i));
                if ((choice >> i & 1) == 1) {
                    pool.addAll(group);
                } else if (!group.isEmpty()) {
                    cells.put(CONFIDENTIAL.get(i), group);
                }
            }
            if (!pool.isEmpty()) {
                cells.put("other-raters-combined", pool);
            }
            return (Map<String, Set<Rater>>) cells;
        }).filter(cells -> cells.values().stream().allMatch(cell -> cell.size() >= 3))
                // Somebody small is pooled, and a group that is not small stands unless the pool needs it.
                .filter(cells -> pool(cells).isEmpty() || pool(cells).stream().map(Rater::group).distinct().anyMatch(group -> in(group).size() < 3));
    }

    private static Set<Rater> pool(Map<String, Set<Rater>> cells) {
        return cells.getOrDefault("other-raters-combined", Set.of());
    }

    private Set<Rater> in(String group) {
        return raters.stream().filter(rater -> rater.group().equals(group)).collect(Collectors.toSet());
    }

    private static List<Item> asked() {
        return IntStream.range(0, ALL_ITEMS.size()).mapToObj(i -> new Item(ALL_ITEMS.get(i), i)).filter(item -> !item.key().startsWith("D.2")).toList();
    }

    private void item(Item item) {
        var own = new LinkedHashMap<String, Figure>();
        if (answers.self() != null && answers.self()[item.position()] > 0) {
            own.put("self", open(answers.self()[item.position()]));
        }
        answers.lineManager().stream().map(sheet -> sheet[item.position()]).filter(value -> value > 0).forEach(value -> own.put("line-manager", open(value)));
        boolean withheld = cells.values().stream().anyMatch(cell -> observed(cell, item).size() < 3);
        if (!withheld) {
            cells.forEach((voice, cell) -> own.put(voice, confidential(observed(cell, item))));
        }
        var everybody = observed(raters, item);
        if (!cells.isEmpty() && everybody.size() >= 3) {
            own.put("all-raters", confidential(everybody));
        }
        if (!cells.isEmpty() && everybody.size() >= 8) {
            shown.put(item.key() + " distribution", IntStream.rangeClosed(1, 5).mapToObj(point -> BigDecimal.valueOf(100)
                    .multiply(BigDecimal.valueOf(everybody.stream().filter(value -> value == point).count()))
                    .divide(BigDecimal.valueOf(everybody.size()), 0, RoundingMode.HALF_UP).toString()).collect(Collectors.joining(", ")));
            shown.put(item.key() + " agreement", agreement(everybody));
        }
        shown.put(item.key() + " groups withheld", String.valueOf(withheld));
        // Nobody's but the person's: whoever the raters are and however many.
        if (answers.self() != null && answers.self()[item.position()] != -1 && answers.importance()[item.position()] > 0) {
            shown.put(item.key() + " importance", String.valueOf(answers.importance()[item.position()]));
        }
        say(item.key(), own);
    }

    private static List<Integer> observed(Collection<Rater> among, Item item) {
        return among.stream().map(rater -> (int) rater.values()[item.position()]).filter(value -> value >= 1).toList();
    }

    private static Figure open(int value) {
        return new Figure(BigDecimal.valueOf(value).setScale(1), null, BigDecimal.valueOf(value), 0);
    }

    private static Figure confidential(List<Integer> values) {
        var mean = BigDecimal.valueOf(values.stream().mapToInt(Integer::intValue).sum()).divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP);
        return coded(mean, values.size() < 5, values.size());
    }

    private static Figure coded(BigDecimal mean, boolean few, int raters) {
        if (few && mean.compareTo(new BigDecimal("4.7")) >= 0) {
            return new Figure(new BigDecimal("4.7"), "or-more", new BigDecimal("4.85"), raters);
        }
        if (few && mean.compareTo(new BigDecimal("1.3")) <= 0) {
            return new Figure(new BigDecimal("1.3"), "or-less", new BigDecimal("1.15"), raters);
        }
        return new Figure(mean, null, mean, raters);
    }

    private static String agreement(List<Integer> values) {
        double pairs = 0;
        for (int one : values) {
            for (int other : values) {
                pairs += (one - other) * (one - other) / 2.0;
            }
        }
        var variance = BigDecimal.valueOf(pairs).divide(BigDecimal.valueOf((long) values.size() * (values.size() - 1)), MathContext.DECIMAL64);
        var within = BigDecimal.ONE.subtract(variance.divide(BigDecimal.TWO, MathContext.DECIMAL64));
        return within.compareTo(new BigDecimal("0.7")) > 0 ? "agree" : within.compareTo(new BigDecimal("0.5")) > 0 ? "partly-agree" : "differ";
    }

    private void together(String key, List<String> items, double atLeast) {
        var own = new LinkedHashMap<String, Figure>();
        for (var voice : ORDER) {
            var of = items.stream().map(item -> Optional.ofNullable(figures.get(item).get(voice))).flatMap(Optional::stream).toList();
            if (!of.isEmpty() && of.size() >= atLeast) {
                var mean = of.stream().map(Figure::counts).reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(of.size()), 1, RoundingMode.HALF_UP);
                own.put(voice, coded(mean, of.stream().anyMatch(it -> it.end() != null), of.stream().mapToInt(Figure::raters).min().orElseThrow()));
            }
        }
        say(key, own);
        if (own.containsKey("self") && own.containsKey("all-raters")) {
            shown.put(key + " quadrant", quadrant(own.get("self").counts(), own.get("all-raters").counts()));
        }
    }

    private void say(String key, Map<String, Figure> own) {
        figures.put(key, own);
        own.forEach((voice, figure) -> shown.put(key + "/" + voice, figure.words()));
        if (own.containsKey("self") && own.containsKey("all-raters")) {
            var apart = own.get("self").counts().subtract(own.get("all-raters").counts());
            shown.put(key + " self-rating", apart.abs().compareTo(new BigDecimal("0.5")) <= 0 ? "about-the-same" : apart.signum() > 0 ? "higher" : "lower");
        }
    }

    private static String quadrant(BigDecimal self, BigDecimal others) {
        Predicate<BigDecimal> high = figure -> figure.compareTo(new BigDecimal("3.75")) >= 0;
        Predicate<BigDecimal> low = figure -> figure.compareTo(new BigDecimal("3.25")) <= 0;
        return high.test(self) && high.test(others) ? "shared-strength" : high.test(self) && low.test(others) ? "blind-spot"
                : low.test(self) && high.test(others) ? "hidden-strength" : low.test(self) && low.test(others) ? "shared-development-area" : "in-between";
    }

    private void voices() {
        var voices = new ArrayList<String>();
        if (answers.self() != null) {
            voices.add("self");
        }
        if (!answers.lineManager().isEmpty()) {
            voices.add("line-manager");
        }
        ORDER.stream().filter(cells::containsKey).forEach(voice -> voices.add(voice + " " + band(cells.get(voice).size())));
        if (!cells.isEmpty()) {
            voices.add("all-raters " + band(raters.size()));
        }
        if (!voices.isEmpty()) {
            shown.put("voices", String.join(", ", voices));
        }
    }

    private void howSure() {
        if (cells.isEmpty()) {
            return;
        }
        long thin = asked().stream().map(Item::key).filter(item -> shown.get(item + " groups withheld").equals("true")
                || !band(figures.get(item).get("all-raters").raters()).equals(band(raters.size()))).count();
        var apart = ASKED.keySet().stream().map(domain -> cells.keySet().stream().map(voice -> figures.get(domain).get(voice)).filter(java.util.Objects::nonNull)
                        .map(Figure::counts).sorted().toList()).filter(means -> means.size() >= 2)
                .map(means -> means.getLast().subtract(means.getFirst()).compareTo(new BigDecimal("0.5")) > 0).toList();
        String groups = cells.size() == 1 ? "one-group" : apart.isEmpty() ? "not-known"
                : apart.stream().filter(it -> it).count() >= apart.size() / 2.0 ? "different" : "alike";
        shown.put("how sure", band(raters.size()) + (thin >= asked().size() / 4.0 ? " much " : " little ") + groups);
    }

    /** An item is named if those that stand where it stands, or beyond, are few enough to be named with it. */
    private void extremes(String name, int direction) {
        var all = asked().stream().map(Item::key).filter(item -> figures.get(item).containsKey("all-raters")).toList();
        var named = all.stream().filter(item -> all.stream().filter(other -> counted(other).compareTo(counted(item)) * direction >= 0).count() <= Math.min(5, all.size() / 2))
                .sorted(Comparator.comparing(this::counted, direction > 0 ? Comparator.reverseOrder() : Comparator.naturalOrder())).toList();
        if (!named.isEmpty()) {
            shown.put(name, String.join(", ", named));
        }
    }

    private BigDecimal counted(String item) {
        return figures.get(item).get("all-raters").counts();
    }

    private void comments() {
        for (var question : List.of("keep", "change")) {
            var written = answers.comments().stream().filter(comment -> comment.question().equals(question)).toList();
            var byRaters = written.stream().filter(comment -> !comment.lineManager()).toList();
            if (raters.size() >= 5 && byRaters.size() >= 3) {
                say(question + " all-raters", byRaters);
            }
            say(question + " line-manager", written.stream().filter(FeedbackAnswers.Comment::lineManager).toList());
        }
    }

    private void say(String name, List<FeedbackAnswers.Comment> comments) {
        String left = comments.stream().map(FeedbackAnswers.Comment::text).filter(java.util.Objects::nonNull).collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            shown.put(name, left);
        }
    }

    private static String band(int raters) {
        return new TreeMap<>(Map.of(0, "3-to-5", 6, "6-to-9", 10, "10-or-more")).floorEntry(raters).getValue();
    }
}
