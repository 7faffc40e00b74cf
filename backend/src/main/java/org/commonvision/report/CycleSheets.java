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

    /**
     * To sort what is read of the sheets of an organisation without writing it to the disk: some 400 bytes each. Of more sheets than this
     * holds PostgreSQL uses no more of it.
     */
    private static final String MEMORY = "set local work_mem = '64MB'";

    private CycleSheets() {}

    /**
     * Figures of elements are given of everybody together and of nobody else (rule D16), so their sums stand with one of the groups that
     * are complete: to find them group by group would cost more than all the rest.
     */
    static List<Group> of(Handle sql, Cycle cycle, ItemOrder order, List<Integer> core) {
        int sections = order.sections().size();
        var groups = new ArrayList<Group>();
        query(sql, cycle, statement(cycle.secondary(), order, core)).map((row, _) -> {
            var totals = Totals.nothing(sections, elements(order));
            boolean ofElements = row.getBoolean("of_elements");
            copy((Long[]) row.getArray("sums").getArray(), totals.of(), ofElements ? 4 * sections : 0);
            return new Group(row.getString("unit"), row.getString("category"), row.getBoolean("complete"),
                    new Totals(ofElements ? 0 : row.getInt("people"), totals.of(), sections));
        }).forEach(groups::add);
        return withElements(groups);
    }

    private static void copy(Long[] from, long[] to, int position) {
        for (int i = 0; i < from.length; i++) {
            to[position + i] = from[i] == null ? 0 : from[i];
        }
    }

    /** The last row is of the elements. */
    private static List<Group> withElements(List<Group> groups) {
        var elements = groups.removeLast().totals();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            if (group.complete()) {
                groups.set(i, new Group(group.unit(), group.category(), true, group.totals().plus(elements)));
                break;
            }
        }
        return groups;
    }

    /** Who of those with complete sheets has which of the figures; asked only of figures that not everybody has. */
    static List<Having> having(Handle sql, Cycle cycle, ItemOrder order, List<Integer> core, List<Figure> figures) {
        var bits = IntStream.range(0, figures.size()).mapToObj(i -> {
            var figure = figures.get(i);
            return "case when " + (figure.ofSection() ? hasSection(order, figure.position()) : hasElement(figure.position())) + " then " + (1L << i) + " else 0 end";
        }).collect(Collectors.joining(" + "));
        var complete = core.stream().map(section -> "(" + hasSection(order, section) + ")").collect(Collectors.joining(" and "));
        return query(sql, cycle, """
                with %s
                select unit, category, has, count(*) as people
                from (select unit, category, (%s)::bigint as has, %s as complete from counted offset 0) sheets
                where complete group by unit, category, has""".formatted(
                        counted(cycle.secondary(), "unit", "section_counts, section_applicable, element_counts", ":from", ":to"), bits, complete))
                .map((row, _) -> new Having(row.getString("unit"), row.getString("category"), row.getLong("has"), row.getInt("people"))).list();
    }

    static Query query(Handle sql, Cycle cycle, String statement) {
        // Whoever publishes sees of the sheets this organisation's, and of those the ones that count.
        OrganisationData.actFor(sql, cycle.organisation());
        sql.execute(MEMORY);
        return sql.createQuery(statement)
                .bind("organisation", cycle.organisation()).bind("questionnaire", cycle.questionnaire()).bind("version", cycle.version())
                .bind("from", cycle.opensAt()).bind("to", cycle.closesAt());
    }

    private static String statement(Cycle.Secondary secondary, ItemOrder order, List<Integer> core) {
        var ofSections = IntStream.rangeClosed(1, order.sections().size()).mapToObj(i ->
                "count(section_%1$d), sum(section_%1$d), count(*) filter (where section_%1$d < %2$d), count(*) filter (where section_%1$d >= %3$d)"
                        .formatted(i, Totals.MIDDLE, Totals.FAVOURABLE));
        var ofElements = IntStream.rangeClosed(1, elements(order)).mapToObj(i ->
                "count(element_%1$d), sum(element_%1$d), count(*) filter (where area_%1$d)".formatted(i));
        // Each figure is worked out once, not once for each sum that it is in: that is what "materialized" is for.
        return """
                %1$s, once as materialized (select * from figures)
                select * from (
                    select unit, category, %2$s as complete, count(*) as people, array[%3$s]::bigint[] as sums, false as of_elements
                    from once group by unit, category, complete
                    union all
                    select null, null, true, 0, array[%4$s]::bigint[], true from once where %2$s) sums
                order by of_elements""".formatted(figures(secondary, order), complete(core), String.join(",\n", ofSections.toList()), String.join(",\n", ofElements.toList()));
    }

    /** The same sheets one by one, for what is asked of each item. */
    static String opened(ItemOrder order) {
        return figures(Cycle.Secondary.NONE, order, "id", "id, section_sums, section_counts", ":from", ":to");
    }

    /** The complete ones with whose they are, to be joined with those of another window; what is bound says which window. */
    static String whose(ItemOrder order, List<Integer> core, String from, String to) {
        return "(" + figures(Cycle.Secondary.NONE, order, "person_id", "person_id", from, to) + "select * from figures where " + complete(core) + ")";
    }

    /** The complete ones with whose they are and where, by which they are published: to see who of them could be told apart. */
    static String placed(Cycle cycle, ItemOrder order, List<Integer> core) {
        return "(" + figures(cycle.secondary(), order, "person_id, unit", "person_id, unit", ":from", ":to") + "select * from figures where " + complete(core) + ")";
    }

    private static String figures(Cycle.Secondary secondary, ItemOrder order) {
        return figures(secondary, order, "unit", "unit", ":from", ":to");
    }

    /** Made of numbers and of the names below alone, so nothing of anybody's input is in its text. */
    private static String figures(Cycle.Secondary secondary, ItemOrder order, String read, String kept, String from, String to) {
        var figures = new ArrayList<String>();
        for (int i = 0; i < order.sections().size(); i++) {
            figures.add(figure(hasSection(order, i), "section_sums[" + (i + 1) + "]", "section_counts[" + (i + 1) + "]", order.points()) + " as section_" + (i + 1));
        }
        for (int i = 1; i <= elements(order); i++) {
            figures.add(figure(hasElement(i - 1), "element_sums[" + i + "]", "element_counts[" + i + "]", order.points()) + " as element_" + i);
            figures.add("(element_counts[%1$d] - element_highest[%1$d]) * 2 > element_counts[%1$d] as area_%1$d".formatted(i));
        }
        return """
                with %s,
                figures as (select %s, category, %s from counted)
                """.formatted(counted(secondary, read, "section_sums, section_counts, section_applicable, element_sums, element_counts, element_highest", from, to),
                kept, String.join(",\n", figures));
    }

    private static String counted(Cycle.Secondary secondary, String read, String columns, String from, String to) {
        return """
                counted as (
                    select distinct on (person_id) %s, %s as category, %s
                    from response
                    where organisation = :organisation and questionnaire_key = :questionnaire and questionnaire_version = :version
                      and state = 'SUBMITTED' and counts_for_organisation and submitted_at >= %s and submitted_at < %s
                    order by person_id, submitted_at desc)""".formatted(read,
                switch (secondary) {
                    case STAFF_GROUP -> "staff_group";
                    case PAY_BAND_CLUSTER -> "pay_band_cluster";
                    case NONE -> "null::text";
                }, columns, from, to);
    }

    private static int elements(ItemOrder order) {
        return order.sections().stream().mapToInt(section -> section.elements().size()).sum();
    }

    static String complete(List<Integer> core) {
        return core.stream().map(i -> "section_" + (i + 1) + " is not null").collect(Collectors.joining(" and "));
    }

    /** The rule of {@link Measurement#hasFigure}. */
    private static String hasSection(ItemOrder order, int section) {
        return "section_applicable[%1$d] * 2 >= %2$d and section_counts[%1$d] > 0 and section_counts[%1$d] * 4 >= section_applicable[%1$d] * 3"
                .formatted(section + 1, order.sections().get(section).range().size());
    }

    private static String hasElement(int element) {
        return "element_counts[" + (element + 1) + "] > 0";
    }

    /** {@link Measurement#exactScore}, rounded half up, in whole numbers so that the order of adding changes nothing; null without one. */
    private static String figure(String condition, String sum, String answered, int points) {
        return "case when %4$s then (200 * (%1$s - %2$s) + %2$s * %3$d) / (2 * %2$s * %3$d) end".formatted(sum, answered, points - 1, condition);
    }

    /** The positions of the sections that are for everyone. */
    static List<Integer> core(QuestionnaireView questionnaire) {
        return IntStream.range(0, questionnaire.sections().size())
                .filter(i -> questionnaire.sections().get(i).audience() == Audience.EVERYONE).boxed().toList();
    }
}
