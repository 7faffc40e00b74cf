package org.commonvision.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.platform.security.OrganisationData;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.jdbi.v3.core.Handle;

/**
 * What was published of cohorts: once for each, with the publication of a cycle, of the first cycle that opened after the cohort was made
 * and the one that is being published (rule D17). Where the audit of either cycle fails nothing is said, and a later cycle may do.
 */
@ApplicationScoped
class CohortReports {

    private static final String CYCLE = "%1$s.id, %1$s.organisation, %1$s.questionnaire_key, %1$s.questionnaire_version, %1$s.purpose, %1$s.opens_on, %1$s.closes_on, %1$s.secondary, %1$s.least";

    /** A cohort of which nothing is published yet, with its first cycle. */
    private record Waiting(UUID id, String name, Cycle before) {}

    /** Another division of a cycle's people that something was published of, and how many were in it. */
    private record Earlier(CohortSheets.InBoth division, int people) {}

    /** A cycle's people, told apart by everything that divides the whole, and what the divisions are called. */
    private record Side(Cycle cycle, List<Publication.Released> ledger, List<String> inside, List<String> outside, List<CohortAudit.Told> people) {}

    private final OrganisationData database;

    CohortReports(OrganisationData database) {
        this.database = database;
    }

    /** The newest first. */
    List<CohortReport> of(String organisation) {
        return database.withHandle(sql -> sql.createQuery("select content from cohort_report where organisation = :organisation order by published_on desc, cohort_id")
                .bind("organisation", organisation).mapTo(String.class).list()).stream().map(content -> StoredJson.read(content, CohortReport.class)).toList();
    }

    static void publish(Handle sql, PublishedQuestionnaire questionnaire, Cycle after, LocalDate on) {
        OrganisationData.actFor(sql, after.organisation());
        for (var cohort : waiting(sql, after)) {
            new Publishing(sql, questionnaire, cohort, after).publish(on);
        }
    }

    /** Those that were made before the first measurement: rule D17. */
    private static List<Waiting> waiting(Handle sql, Cycle after) {
        return sql.createQuery("""
                        select cohort.id as cohort_id, cohort.name, %s from cohort join lateral (
                            select c.* from cycle c
                            where c.organisation = cohort.ods_code and c.questionnaire_key = :key and c.questionnaire_version = :version
                              and c.opens_on > (cohort.created_at at time zone 'UTC')::date
                              and exists (select from released_cell where cycle_id = c.id)
                            order by c.opens_on limit 1) first on true
                        where cohort.ods_code = :organisation and first.closes_on < :opensOn and not exists (select from cohort_report r where r.cohort_id = cohort.id)
                        order by cohort.id""".formatted(CYCLE.formatted("first")))
                .bind("key", after.questionnaire()).bind("version", after.version()).bind("organisation", after.organisation()).bind("opensOn", after.opensOn())
                .map((row, _) -> new Waiting(row.getObject("cohort_id", UUID.class), row.getString("name"), Cycles.cycle(row))).list();
    }

    private static final class Publishing {

        private final Handle sql;
        private final PublishedQuestionnaire questionnaire;
        private final Waiting cohort;
        private final Cycle after;
        private final int least;
        private final List<Integer> core;
        private final CohortSheets sheets;

        Publishing(Handle sql, PublishedQuestionnaire questionnaire, Waiting cohort, Cycle after) {
            this.sql = sql;
            this.questionnaire = questionnaire;
            this.cohort = cohort;
            this.after = after;
            this.least = Math.max(cohort.before().least(), after.least());
            this.core = CycleSheets.core(questionnaire.view());
            this.sheets = new CohortSheets(sql, questionnaire, core);
        }

        void publish(LocalDate on) {
            var pairs = sheets.pairs(cohort.id(), cohort.before(), after);
            if (pairs.people() < least) {
                return;
            }
            var sides = Stream.of(side(cohort.before(), after), side(after, cohort.before())).flatMap(List::stream).toList();
            if (sides.size() == 2 && sides.stream().allMatch(side -> CohortAudit.holds(side.ledger(), side.people(), least))) {
                store(report(pairs, on), pairs.people());
                sides.forEach(this::storeLedger);
            }
        }

        /** Nothing where somebody of the cycle has been erased since: those who are left are not those of whom it was published. */
        private List<Side> side(Cycle cycle, Cycle other) {
            var ledger = ledger(cycle);
            var keys = ledger.stream().map(Publication.Released::cell).filter(cell -> cell.startsWith("WITH/")).map(cell -> cell.substring("WITH/".length())).toList();
            var earlier = earlier(cycle);
            var divisions = Stream.concat(earlier.stream().map(Earlier::division), Stream.of(new CohortSheets.InBoth(cohort.id(), other))).toList();
            var people = sheets.told(cycle, keys.stream().map(this::figure).toList(), divisions);
            var whole = ledger.stream().filter(cell -> cell.cell().startsWith(RollUp.Kind.ORGANISATION + "/")).mapToInt(Publication.Released::people).findFirst().orElse(0);
            boolean all = people.stream().mapToInt(CohortAudit.Told::people).sum() == whole && IntStream.range(0, earlier.size())
                    .allMatch(i -> people.stream().filter(told -> told.in().get(keys.size() + i)).mapToInt(CohortAudit.Told::people).sum() == earlier.get(i).people());
            var inside = Stream.concat(keys.stream().map(key -> "WITH/" + key), divisions.stream().map(it -> "COHORT/" + it.cohort())).toList();
            var outside = Stream.concat(keys.stream().map(key -> "WITHOUT/" + key), divisions.stream().map(it -> "OUTSIDE/" + it.cohort())).toList();
            return all && whole > 0 ? List.of(new Side(cycle, ledger, inside, outside, people)) : List.of();
        }

        private List<Publication.Released> ledger(Cycle cycle) {
            return sql.createQuery("select cell, leaves, people from released_cell where cycle_id = :cycle").bind("cycle", cycle.id())
                    .map((row, _) -> new Publication.Released(row.getString("cell"), Set.of((String[]) row.getArray("leaves").getArray()), row.getInt("people"))).list();
        }

        /** Of other cohorts, on the same sheets. */
        private List<Earlier> earlier(Cycle cycle) {
            return sql.createQuery("""
                            select r.cohort_id, r.people, %s from cohort_report r
                            join cycle c on c.id = case when r.cycle_id = :cycle then r.before_cycle else r.cycle_id end
                            where :cycle in (r.cycle_id, r.before_cycle) order by r.cohort_id""".formatted(CYCLE.formatted("c")))
                    .bind("cycle", cycle.id())
                    .map((row, _) -> new Earlier(new CohortSheets.InBoth(row.getObject("cohort_id", UUID.class), Cycles.cycle(row)), row.getInt("people"))).list();
        }

        private CycleSheets.Figure figure(String key) {
            var sections = questionnaire.order().sections();
            var elements = sections.stream().flatMap(section -> section.elements().stream()).toList();
            var section = IntStream.range(0, sections.size()).filter(i -> sections.get(i).key().equals(key)).findFirst();
            return section.isPresent() ? new CycleSheets.Figure(true, section.getAsInt())
                    : new CycleSheets.Figure(false, IntStream.range(0, elements.size()).filter(i -> elements.get(i).key().equals(key)).findFirst().orElseThrow());
        }

        private CohortReport report(CohortSheets.Pairs pairs, LocalDate on) {
            return new CohortReport(cohort.id(), cohort.name(), published(cohort.before()), published(after), QuestionnaireReference.of(questionnaire.view()),
                    questionnaire.view().rights(), on, Publication.roundedTo5(pairs.people()),
                    CohortContrast.domains(questionnaire.order(), core, questionnaire.view().measurement(), pairs.people(), pairs.sums()));
        }

        private static OrganisationReport.PublishedCycle published(Cycle cycle) {
            return new OrganisationReport.PublishedCycle(cycle.id(), cycle.opensOn(), cycle.closesOn(), cycle.purpose());
        }

        private void store(CohortReport report, int people) {
            var content = StoredJson.write(report);
            sql.createUpdate("""
                    insert into cohort_report (cohort_id, organisation, before_cycle, cycle_id, published_on, people, content, content_hash)
                    values (:cohort, :organisation, :before, :after, :on, :people, :content, :hash)""")
                    .bind("cohort", cohort.id()).bind("organisation", after.organisation()).bind("before", cohort.before().id()).bind("after", after.id())
                    .bind("on", report.publishedOn()).bind("people", people).bind("content", content)
                    .bind("hash", PublishedText.sha256(content.getBytes(StandardCharsets.UTF_8))).execute();
        }

        private void storeLedger(Side side) {
            var atoms = sql.prepareBatch("insert into cohort_report_atom (cohort_id, cycle_id, cells, people) values (:cohort, :cycle, :cells, :people)");
            CohortAudit.classes(side.people()).forEach((in, people) -> {
                var cells = new ArrayList<String>();
                for (int i = 0; i < in.size(); i++) {
                    cells.add(in.get(i) ? side.inside().get(i) : side.outside().get(i));
                }
                atoms.bind("cohort", cohort.id()).bind("cycle", side.cycle().id()).bindArray("cells", String.class, cells).bind("people", people).add();
            });
            atoms.execute();
        }
    }
}
