package org.commonvision.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireView;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Releases how a questionnaire's items behave, after organisations' cycles were published (rule D18): over whole organisations
 * as published, of cycles that no earlier release counted. So each rests on at least a hundred new sheets, and its people are whole
 * atoms of the ledger.
 */
@ApplicationScoped
class ItemReleases {

    static final int LEAST_SHEETS = 100;
    /** Of a questionnaire for everyone; an organisation's own is answered there alone. */
    static final int LEAST_ORGANISATIONS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** A published cycle, with how many people its figures rest on. */
    private record Counted(Cycle cycle, int people) {}

    private final Jdbi database;

    ItemReleases(Jdbi database) {
        this.database = database;
    }

    /** The newest first. */
    List<ItemStatistics.Release> of(String questionnaire, int version) {
        return database.withHandle(sql -> sql.createQuery("""
                        select content from item_release where questionnaire_key = :key and questionnaire_version = :version order by released_on desc, id""")
                .bind("key", questionnaire).bind("version", version).mapTo(String.class).list()).stream().map(content -> StoredJson.read(content, ItemStatistics.Release.class)).toList();
    }

    /** Once there are enough; otherwise what was published waits for more. */
    static void release(Handle sql, PublishedQuestionnaire questionnaire, LocalDate on) {
        var id = questionnaire.id();
        // One at a time for each version, or two could each count the other's cycles.
        sql.createQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))").bind("name", "item statistics of " + id.key() + " " + id.version()).mapTo(Integer.class).one();
        int organisations = questionnaire.organisation() == null ? LEAST_ORGANISATIONS : 1;
        var published = notCountedYet(sql, id.key(), id.version());
        if (!isEnough(published, organisations)) {
            return;
        }
        var core = CycleSheets.core(questionnaire.view());
        // Where somebody has been erased since, what is left would differ from what was published by that one person.
        var whole = published.stream().filter(it -> new ItemSheets(sql, it.cycle(), questionnaire.order(), core).people() == it.people()).toList();
        if (isEnough(whole, organisations)) {
            store(sql, questionnaire, whole, new Summing(sql, questionnaire, core, whole).release(on));
        }
    }

    private static List<Counted> notCountedYet(Handle sql, String key, int version) {
        return sql.createQuery("""
                        select c.id, c.organisation, c.questionnaire_key, c.questionnaire_version, c.purpose, c.opens_on, c.closes_on, c.secondary, c.least, r.people
                        from cycle c join released_cell r on r.cycle_id = c.id and r.cell = 'ORGANISATION/'
                        where c.questionnaire_key = :key and c.questionnaire_version = :version and not exists (select from item_release_cycle where cycle_id = c.id)
                        order by c.id""")
                .bind("key", key).bind("version", version).map((row, _) -> new Counted(Cycles.cycle(row), row.getInt("people"))).list();
    }

    private static boolean isEnough(List<Counted> cycles, int organisations) {
        return people(cycles) >= LEAST_SHEETS && organisations(cycles) >= organisations;
    }

    private static int people(List<Counted> cycles) {
        return cycles.stream().mapToInt(Counted::people).sum();
    }

    private static int organisations(List<Counted> cycles) {
        return (int) cycles.stream().map(it -> it.cycle().organisation()).distinct().count();
    }

    /** Adds up what PostgreSQL counted of each cycle. */
    private static final class Summing {

        private final PublishedQuestionnaire questionnaire;
        private final ItemOrder order;
        private final List<Integer> core;
        private final List<Counted> cycles;
        private final int people;
        private final int least;
        private final Map<Integer, Map<Integer, Integer>> answers = new HashMap<>();
        private final Map<Integer, ItemSheets.Together> together = new HashMap<>();
        private ItemSheets.Whole whole = ItemSheets.Whole.NOBODY;
        private ItemSheets.Repeated repeated;
        private int before;

        Summing(Handle sql, PublishedQuestionnaire questionnaire, List<Integer> core, List<Counted> cycles) {
            this.questionnaire = questionnaire;
            this.order = questionnaire.order();
            this.core = core;
            this.cycles = cycles;
            this.people = people(cycles);
            this.least = cycles.stream().mapToInt(it -> it.cycle().least()).max().orElseThrow();
            this.repeated = ItemSheets.Repeated.nobody(core.size());
            cycles.forEach(it -> add(sql, it.cycle()));
        }

        private void add(Handle sql, Cycle cycle) {
            var sheets = new ItemSheets(sql, cycle, order, core);
            sheets.answers().forEach(answer -> answers.computeIfAbsent(answer.position(), _ -> new HashMap<>()).merge(answer.value(), answer.people(), Integer::sum));
            var all = sheets.whole();
            // PostgreSQL sums up no answers of fewer than these, so they are left out of the whole, too.
            if (all.people() >= RollUp.LEAST) {
                whole = whole.plus(all);
                core.forEach(section -> Optional.ofNullable(sheets.together(section)).ifPresent(sums -> together.merge(section, sums, ItemSheets.Together::plus)));
            }
            before(sql, cycle).ifPresent(last -> {
                repeated = repeated.plus(sheets.repeated(last.cycle()));
                before += last.people();
            });
        }

        /** The cycle of the same organisation and version that was published last before this one. */
        private static Optional<Counted> before(Handle sql, Cycle cycle) {
            return sql.createQuery("""
                            select c.id, c.organisation, c.questionnaire_key, c.questionnaire_version, c.purpose, c.opens_on, c.closes_on, c.secondary, c.least, r.people
                            from cycle c join released_cell r on r.cycle_id = c.id and r.cell = 'ORGANISATION/'
                            where c.organisation = :organisation and c.questionnaire_key = :key and c.questionnaire_version = :version and c.closes_on < :opensOn
                            order by c.closes_on desc limit 1""")
                    .bind("organisation", cycle.organisation()).bind("key", cycle.questionnaire()).bind("version", cycle.version()).bind("opensOn", cycle.opensOn())
                    .map((row, _) -> new Counted(Cycles.cycle(row), row.getInt("people"))).findOne();
        }

        ItemStatistics.Release release(LocalDate on) {
            boolean isShown = repeated.people() >= LEAST_SHEETS && mayStandBeside(people - repeated.people()) && mayStandBeside(before - repeated.people());
            var sections = new ArrayList<ItemStatistics.SectionStatistics>();
            for (int i = 0; i < core.size(); i++) {
                sections.add(section(core.get(i), isShown ? rounded(repeated.correlation(i)) : null));
            }
            var source = "Computed from the submitted responses of about " + Publication.roundedTo5(people) + " people in "
                    + (organisations(cycles) == 1 ? "one organisation" : organisations(cycles) + " organisations") + ", released on " + DAY.format(on) + ".";
            var ofTheWhole = ofTheWhole();
            return new ItemStatistics.Release(on, Publication.roundedTo5(people), organisations(cycles), source, isShown ? Publication.roundedTo5(repeated.people()) : null,
                    ofTheWhole, sections, items(), ofTheWhole.tellsChange() ? measurement(source, ofTheWhole, sections) : null);
        }

        private boolean mayStandBeside(int others) {
            return others == 0 || others >= least;
        }

        /** Those who answered everything, and those who did not, divide the people: rule D16. */
        private boolean mayBeSaid() {
            return whole.people() >= LEAST_SHEETS && mayStandBeside(people - whole.people());
        }

        private ItemStatistics.SectionStatistics section(int section, Double retest) {
            var range = order.sections().get(section).range();
            var sums = together.get(section);
            if (sums == null || !mayBeSaid()) {
                return new ItemStatistics.SectionStatistics(range.key(), range.name(), ItemStatistics.ScaleFigures.NONE, null, retest);
            }
            var covariances = ScaleStatistics.covariances(sums.people(), sums.sums(), sums.products());
            return new ItemStatistics.SectionStatistics(range.key(), range.name(),
                    figures(range.size(), ScaleStatistics.variance(covariances), ScaleStatistics.alpha(covariances)), rounded(ScaleStatistics.omega(covariances)), retest);
        }

        private ItemStatistics.ScaleFigures ofTheWhole() {
            if (!mayBeSaid() || together.size() < core.size()) {
                return ItemStatistics.ScaleFigures.NONE;
            }
            int items = core.stream().mapToInt(i -> order.sections().get(i).range().size()).sum();
            double own = together.values().stream().mapToDouble(sums -> ScaleStatistics.itemVariances(ScaleStatistics.covariances(sums.people(), sums.sums(), sums.products()))).sum();
            double variance = ScaleStatistics.variance(whole.people(), whole.sum(), whole.squares());
            return figures(items, variance, ScaleStatistics.alpha(items, own, variance));
        }

        private ItemStatistics.ScaleFigures figures(int items, double variance, Double alpha) {
            double deviation = 100 * Math.sqrt(Math.max(0, variance)) / (items * (order.points() - 1.0));
            return new ItemStatistics.ScaleFigures(Publication.roundedTo5(whole.people()), ScaleStatistics.toTwoFigures(deviation), rounded(alpha));
        }

        private QuestionnaireView.Measurement measurement(String source, ItemStatistics.ScaleFigures whole, List<ItemStatistics.SectionStatistics> computed) {
            var recorded = questionnaire.view().measurement();
            var figures = new ArrayList<QuestionnaireView.SectionReliability>();
            var kept = new ArrayList<String>();
            for (var section : order.sections()) {
                computed.stream().filter(it -> it.key().equals(section.key()) && it.figures().tellsChange()).findFirst().ifPresentOrElse(
                        it -> figures.add(new QuestionnaireView.SectionReliability(it.key(), it.figures().standardDeviation(), it.figures().alpha())),
                        () -> recorded.sections().stream().filter(it -> it.key().equals(section.key())).findFirst().ifPresent(it -> {
                            figures.add(it);
                            kept.add(section.range().name());
                        }));
            }
            return new QuestionnaireView.Measurement(false, kept.isEmpty() ? source : source + " For " + String.join(", ", kept) + ": " + recorded.source(),
                    new QuestionnaireView.Reliability(whole.standardDeviation(), whole.alpha()), figures);
        }

        private List<ItemStatistics.ItemFigures> items() {
            var items = new ArrayList<ItemStatistics.ItemFigures>();
            for (int section : core) {
                var range = order.sections().get(section).range();
                for (int position = range.from(); position < range.to(); position++) {
                    var counts = answers.getOrDefault(position, Map.of());
                    var points = IntStream.rangeClosed(1, order.points()).mapToObj(point -> CodedShare.of(counts.getOrDefault(point, 0), people)).toList();
                    items.add(new ItemStatistics.ItemFigures(order.item(position), range.key(), points,
                            CodedShare.of(counts.getOrDefault(ItemOrder.NOT_APPLICABLE, 0) + counts.getOrDefault(ItemOrder.NOT_OBSERVED, 0), people),
                            CodedShare.of(counts.getOrDefault(ItemOrder.UNANSWERED, 0), people)));
                }
            }
            return items;
        }

        private static Double rounded(Double number) {
            return number == null ? null : ScaleStatistics.toTwoFigures(number);
        }
    }

    private static void store(Handle sql, PublishedQuestionnaire questionnaire, List<Counted> cycles, ItemStatistics.Release release) {
        var id = UUID.randomUUID();
        var content = StoredJson.write(release);
        sql.createUpdate("""
                insert into item_release (id, questionnaire_key, questionnaire_version, released_on, people, content, content_hash)
                values (:id, :key, :version, :on, :people, :content, :hash)""")
                .bind("id", id).bind("key", questionnaire.view().key()).bind("version", questionnaire.view().version()).bind("on", release.releasedOn())
                .bind("people", people(cycles))
                .bind("content", content).bind("hash", PublishedText.sha256(content.getBytes(StandardCharsets.UTF_8))).execute();
        sql.createUpdate("insert into item_release_cycle (release_id, cycle_id) select :id, unnest(:cycles)")
                .bind("id", id).bindArray("cycles", UUID.class, cycles.stream().map(it -> it.cycle().id()).toList()).execute();
    }
}
