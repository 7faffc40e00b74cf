package org.commonvision.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.framework.Audience;
import org.commonvision.platform.security.OrganisationData;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.QuestionnaireView;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The sheets that count in a cycle, summed by PostgreSQL in one pass: the latest that each person submitted in the window and
 * agreed to count (rule D1). No sheet, and no single person's figure, comes out of here.
 */
final class CycleSheets {

    /**
     * What some people's sheets sum up to.
     *
     * @param unit on their sheets; null where none was said
     * @param category of the secondary table; null where none was said, or where there is no such table
     * @param complete whether they have a figure for each section that is for everyone; without it they took part, and no more
     */
    record Group(String unit, String category, boolean complete, Totals totals) {}

    /**
     * How many people have which of some figures.
     *
     * @param figures bit i for the i-th figure asked about
     */
    record Having(String unit, String category, long figures, int people) {}

    /** A figure of the organisation as a whole that not everybody has: of a section, or of an element, by its position. */
    record Figure(boolean ofSection, int position) {}

    private CycleSheets() {}

    static List<Group> of(Handle sql, Cycle cycle, ItemOrder order, List<Integer> core) {
        return query(sql, cycle, statement(cycle.secondary(), order, core))
                .map((row, _) -> {
                    var boxed = (Long[]) row.getArray("sums").getArray();
                    var sums = new long[boxed.length];
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] = boxed[i] == null ? 0 : boxed[i];
                    }
                    return new Group(row.getString("unit"), row.getString("category"), row.getBoolean("complete"),
                            new Totals(row.getInt("people"), sums, order.sections().size()));
                }).list();
    }

    /** Who of those with complete sheets has which of the figures; asked only of figures that not everybody has. */
    static List<Having> having(Handle sql, Cycle cycle, ItemOrder order, List<Integer> core, List<Figure> figures) {
        var bits = IntStream.range(0, figures.size()).mapToObj(i -> {
            var figure = figures.get(i);
            int place = figure.position() + 1;
            return "case when " + (figure.ofSection() ? "section_" + place : "element_" + place) + " is null then 0 else " + (1L << i) + " end";
        }).collect(Collectors.joining(" + "));
        return query(sql, cycle, """
                %s
                select unit, category, (%s)::bigint as has, count(*) as people
                from figures where %s group by unit, category, has""".formatted(figures(cycle.secondary(), order), bits, complete(core)))
                .map((row, _) -> new Having(row.getString("unit"), row.getString("category"), row.getLong("has"), row.getInt("people"))).list();
    }

    static Query query(Handle sql, Cycle cycle, String statement) {
        // Whoever publishes sees of the sheets this organisation's, and of those the ones that count.
        OrganisationData.actFor(sql, cycle.organisation());
        return sql.createQuery(statement)
                .bind("organisation", cycle.organisation()).bind("questionnaire", cycle.questionnaire()).bind("version", cycle.version())
                .bind("from", cycle.opensAt()).bind("to", cycle.closesAt());
    }

    private static String statement(Cycle.Secondary secondary, ItemOrder order, List<Integer> core) {
        var sums = new ArrayList<String>();
        for (int i = 1; i <= order.sections().size(); i++) {
            sums.add("count(section_%1$d), sum(section_%1$d), count(*) filter (where section_%1$d < %2$d), count(*) filter (where section_%1$d >= %3$d)"
                    .formatted(i, Totals.MIDDLE, Totals.FAVOURABLE));
        }
        for (int i = 1; i <= elements(order); i++) {
            sums.add("count(element_%1$d), sum(element_%1$d), count(*) filter (where area_%1$d)".formatted(i));
        }
        return """
                %s
                select unit, category, %s as complete, count(*) as people, array[%s]::bigint[] as sums
                from figures group by unit, category, complete""".formatted(figures(secondary, order), complete(core), String.join(",\n", sums));
    }

    /** The same sheets one by one, for what is asked of each item. */
    static String opened(ItemOrder order) {
        return figures(Cycle.Secondary.NONE, order, "id", "id, section_sums, section_counts", ":from", ":to");
    }

    /** The complete ones with whose they are, to be joined with those of another window; what is bound says which window. */
    static String whose(ItemOrder order, List<Integer> core, String from, String to) {
        return "(" + figures(Cycle.Secondary.NONE, order, "person_id", "person_id", from, to) + "select * from figures where " + complete(core) + ")";
    }

    private static String figures(Cycle.Secondary secondary, ItemOrder order) {
        return figures(secondary, order, "unit", "unit", ":from", ":to");
    }

    /** Made of numbers and of the names below alone, so nothing of anybody's input is in its text. */
    private static String figures(Cycle.Secondary secondary, ItemOrder order, String read, String kept, String from, String to) {
        var figures = new ArrayList<String>();
        for (int i = 1; i <= order.sections().size(); i++) {
            figures.add(sectionFigure(i, order.sections().get(i - 1).range().size(), order.points()) + " as section_" + i);
        }
        for (int i = 1; i <= elements(order); i++) {
            figures.add("case when element_counts[%1$d] > 0 then %2$s end as element_%1$d".formatted(i, figure("element_sums[" + i + "]", "element_counts[" + i + "]", order.points())));
            figures.add("(element_counts[%1$d] - element_highest[%1$d]) * 2 > element_counts[%1$d] as area_%1$d".formatted(i));
        }
        return """
                with counted as (
                    select distinct on (person_id) %s, %s as category,
                           section_sums, section_counts, section_applicable, element_sums, element_counts, element_highest
                    from response
                    where organisation = :organisation and questionnaire_key = :questionnaire and questionnaire_version = :version
                      and state = 'SUBMITTED' and counts_for_organisation and submitted_at >= %s and submitted_at < %s
                    order by person_id, submitted_at desc),
                figures as (select %s, category, %s from counted)
                """.formatted(read,
                switch (secondary) {
                    case STAFF_GROUP -> "staff_group";
                    case PAY_BAND_CLUSTER -> "pay_band_cluster";
                    case NONE -> "null::text";
                }, from, to, kept, String.join(",\n", figures));
    }

    private static int elements(ItemOrder order) {
        return order.sections().stream().mapToInt(section -> section.elements().size()).sum();
    }

    static String complete(List<Integer> core) {
        return core.stream().map(i -> "section_" + (i + 1) + " is not null").collect(Collectors.joining(" and "));
    }

    /** A section's figure by the rule of {@link Measurement#hasFigure}; null without one. */
    private static String sectionFigure(int section, int items, int points) {
        return """
                case when section_applicable[%1$d] * 2 >= %2$d and section_counts[%1$d] > 0 and section_counts[%1$d] * 4 >= section_applicable[%1$d] * 3
                     then %3$s end""".formatted(section, items, figure("section_sums[" + section + "]", "section_counts[" + section + "]", points));
    }

    /** {@link Measurement#exactScore}, rounded half up, in whole numbers so that the order of adding changes nothing. */
    private static String figure(String sum, String answered, int points) {
        return "(200 * (%1$s - %2$s) + %2$s * %3$d) / (2 * %2$s * %3$d)".formatted(sum, answered, points - 1);
    }

    /** The positions of the sections that are for everyone. */
    static List<Integer> core(QuestionnaireView questionnaire) {
        return IntStream.range(0, questionnaire.sections().size())
                .filter(i -> questionnaire.sections().get(i).audience() == Audience.EVERYONE).boxed().toList();
    }
}
