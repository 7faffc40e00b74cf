package org.commonvision.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.jdbi.v3.core.Handle;

/**
 * Who of a cohort is in both of two cycles, summed by PostgreSQL; no person comes out of here. The other cohorts of which something
 * rests on the same sheets are told apart as well.
 */
final class CohortSheets {

    /** Those of a cohort who are in a cycle and in the other one: a division of the cycle's people. */
    record InBoth(UUID cohort, Cycle other) {}

    /** How many are in both, and what their figures sum up to. */
    record Pairs(int people, List<CohortContrast.Sums> sums) {}

    private final Handle sql;
    private final PublishedQuestionnaire questionnaire;
    private final List<Integer> core;

    CohortSheets(Handle sql, PublishedQuestionnaire questionnaire, List<Integer> core) {
        this.sql = sql;
        this.questionnaire = questionnaire;
        this.core = core;
    }

    /** Everybody whom a cycle's figures rest on: where they are, which of the figures they have, and whether they are in each division. */
    List<CohortAudit.Told> told(Cycle cycle, List<CycleSheets.Figure> figures, List<InBoth> divisions) {
        var in = new ArrayList<String>();
        figures.forEach(figure -> in.add((figure.ofSection() ? "section_" : "element_") + (figure.position() + 1) + " is not null"));
        for (int i = 0; i < divisions.size(); i++) {
            in.add("(person_id in (select person_id from cohort_person where cohort_id = :cohort%1$d) and person_id in (select person_id from %2$s other))"
                    .formatted(i, CycleSheets.whose(questionnaire.order(), core, ":from" + i, ":to" + i)));
        }
        var query = CycleSheets.query(sql, cycle, "select unit, category, array[" + String.join(", ", in) + "] as told, count(*) as people from "
                + CycleSheets.placed(cycle, questionnaire.order(), core) + " sheet group by 1, 2, 3");
        for (int i = 0; i < divisions.size(); i++) {
            var division = divisions.get(i);
            query.bind("cohort" + i, division.cohort()).bind("from" + i, division.other().opensAt()).bind("to" + i, division.other().closesAt());
        }
        return query.map((row, _) -> new CohortAudit.Told(row.getString("unit"), row.getString("category"),
                Arrays.asList((Boolean[]) row.getArray("told").getArray()), row.getInt("people"))).list();
    }

    Pairs pairs(UUID cohort, Cycle before, Cycle after) {
        var sums = core.stream().map(i -> {
            int counts = smallestDetectable(i);
            return "sum(a.%1$s), sum(b.%1$s), count(*) filter (where b.%1$s - a.%1$s >= %2$d), count(*) filter (where a.%1$s - b.%1$s >= %2$d)"
                    .formatted("section_" + (i + 1), counts);
        }).collect(Collectors.joining(", "));
        return CycleSheets.query(sql, after, "select count(*) as people, array[" + sums + "]::bigint[] as sums from "
                        + CycleSheets.whose(questionnaire.order(), core, ":fromBefore", ":toBefore") + " a join "
                        + CycleSheets.whose(questionnaire.order(), core, ":from", ":to") + " b using (person_id) join cohort_person c using (person_id) where c.cohort_id = :cohort")
                .bind("fromBefore", before.opensAt()).bind("toBefore", before.closesAt()).bind("cohort", cohort)
                .map((row, _) -> pairs(row.getInt("people"), (Long[]) row.getArray("sums").getArray())).one();
    }

    private int smallestDetectable(int section) {
        var error = Progress.error(questionnaire.view().measurement(), questionnaire.order().sections().get(section).key());
        return Measurement.smallestDetectable(error.standardDeviation(), error.reliability());
    }

    private Pairs pairs(int people, Long[] all) {
        if (people == 0) {
            return new Pairs(0, List.of());
        }
        return new Pairs(people, IntStream.range(0, core.size())
                .mapToObj(i -> new CohortContrast.Sums(all[4 * i], all[4 * i + 1], all[4 * i + 2].intValue(), all[4 * i + 3].intValue())).toList());
    }
}
