package org.commonvision.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
     * People with complete sheets who have figures of exactly the same sections and elements.
     *
     * @param sections by their positions; elements likewise, through all sections
     */
    record Having(String unit, String category, BitSet sections, BitSet elements, int people) {

        boolean has(Figure figure) {
            return (figure.ofSection() ? sections : elements).get(figure.position());
        }
    }

    /** What a cycle's sheets come to. */
    record Summed(List<Group> groups, List<Having> having) {}

    /** A figure of the organisation as a whole that not everybody has: of a section, or of an element, by its position. */
    record Figure(boolean ofSection, int position) {}

    /** What a row of the statement is: sums over the sections of a group, sums over the elements of everybody, or who has which figures. */
    private enum Kind { GROUP, ELEMENTS, HAVING }

    private record Row(Kind kind, String unit, String category, boolean complete, int people, long[] numbers) {}

    /** Figures of sections and of elements, as many as a cycle's questionnaire may have: PostgreSQL names three numbers of each, and at most 1,664. */
    static final int MOST_FIGURES = 500;

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
    static Summed of(Handle sql, Cycle cycle, ItemOrder order, List<Integer> core) {
        var rows = query(sql, cycle, statement(cycle.secondary(), order, core)).map((row, _) -> new Row(Kind.valueOf(row.getString("kind")),
                row.getString("unit"), row.getString("category"), row.getBoolean("complete"), row.getInt("people"), numbers((Long[]) row.getArray("numbers").getArray()))).list();
        var byKind = rows.stream().collect(Collectors.groupingBy(Row::kind));
        return new Summed(groups(byKind.getOrDefault(Kind.GROUP, List.of()), byKind.get(Kind.ELEMENTS).getFirst(), order),
                byKind.getOrDefault(Kind.HAVING, List.of()).stream().map(row -> having(row, order)).toList());
    }

    private static long[] numbers(Long[] from) {
        return Arrays.stream(from).mapToLong(number -> number == null ? 0 : number).toArray();
    }

    private static List<Group> groups(List<Row> rows, Row ofElements, ItemOrder order) {
        int sections = order.sections().size();
        var groups = new ArrayList<Group>();
        boolean haveElements = false;
        for (var row : rows) {
            var sums = Arrays.copyOf(row.numbers(), row.numbers().length + ofElements.numbers().length);
            if (row.complete() && !haveElements) {
                System.arraycopy(ofElements.numbers(), 0, sums, row.numbers().length, ofElements.numbers().length);
                haveElements = true;
            }
            groups.add(new Group(row.unit(), row.category(), row.complete(), new Totals(row.people(), sums, sections)));
        }
        return groups;
    }

    private static Having having(Row row, ItemOrder order) {
        int ofSections = words(order.sections().size());
        return new Having(row.unit(), row.category(), BitSet.valueOf(Arrays.copyOf(row.numbers(), ofSections)),
                BitSet.valueOf(Arrays.copyOfRange(row.numbers(), ofSections, row.numbers().length)), row.people());
    }

    private static int words(int bits) {
        return Math.ceilDiv(bits, Long.SIZE);
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
        int sections = order.sections().size();
        var ofSections = IntStream.rangeClosed(1, sections).mapToObj(i ->
                "count(section_%1$d), sum(section_%1$d), count(*) filter (where section_%1$d < %2$d), count(*) filter (where section_%1$d >= %3$d)"
                        .formatted(i, Totals.MIDDLE, Totals.FAVOURABLE));
        var ofElements = IntStream.rangeClosed(1, elements(order)).mapToObj(i ->
                "count(element_%1$d), sum(element_%1$d), count(*) filter (where area_%1$d)".formatted(i));
        // Each figure is worked out once, not once for each sum that it is in: that is what "materialized" is for.
        return """
                %1$s, once as materialized (select * from figures)
                select unit, category, %2$s as complete, count(*) as people, array[%3$s]::bigint[] as numbers, 'GROUP' as kind from once group by unit, category, complete
                union all
                select null, null, true, 0, array[%4$s]::bigint[], 'ELEMENTS' from once where %2$s
                union all
                select unit, category, true, count(*), array[%5$s]::bigint[] as has, 'HAVING' from once where %2$s group by unit, category, has"""
                .formatted(figures(secondary, order), complete(core), String.join(",\n", ofSections.toList()), String.join(",\n", ofElements.toList()),
                        Stream.concat(bits("section_", sections), bits("element_", elements(order))).collect(Collectors.joining(",\n")));
    }

    /** Numbers of 64 bits, a bit for each column that is not null. */
    private static Stream<String> bits(String column, int columns) {
        return IntStream.range(0, words(columns)).mapToObj(word -> IntStream.range(word * Long.SIZE, Math.min(columns, (word + 1) * Long.SIZE))
                .mapToObj(i -> "case when %s%d is null then 0 else 1::bigint << %d end".formatted(column, i + 1, i % Long.SIZE)).collect(Collectors.joining(" | ")));
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
        var numbers = new ArrayList<String>();
        var figures = new ArrayList<String>();
        for (int i = 1; i <= order.sections().size(); i++) {
            numbers.add("section_sums[%1$d] as section_sum_%1$d, section_counts[%1$d] as section_count_%1$d, section_applicable[%1$d] as section_applicable_%1$d".formatted(i));
            figures.add(figure(hasSection(i, order.sections().get(i - 1).range().size()), "section", i, order.points()));
        }
        for (int i = 1; i <= elements(order); i++) {
            numbers.add("element_sums[%1$d] as element_sum_%1$d, element_counts[%1$d] as element_count_%1$d, element_highest[%1$d] as element_highest_%1$d".formatted(i));
            figures.add(figure("element_count_" + i + " > 0", "element", i, order.points()));
            figures.add("(element_count_%1$d - element_highest_%1$d) * 2 > element_count_%1$d as area_%1$d".formatted(i));
        }
        // Each number is taken out of its array once, not wherever a figure needs it: that is what "offset 0" is for.
        return """
                with counted as (
                    select distinct on (person_id) %1$s, %2$s as category, section_sums, section_counts, section_applicable, element_sums, element_counts, element_highest
                    from response
                    where organisation = :organisation and questionnaire_key = :questionnaire and questionnaire_version = :version
                      and state = 'SUBMITTED' and counts_for_organisation and submitted_at >= %3$s and submitted_at < %4$s
                    order by person_id, submitted_at desc),
                numbers as (select %5$s, category, %6$s from counted offset 0),
                figures as (select %5$s, category, %7$s from numbers)
                """.formatted(read, switch (secondary) {
                    case STAFF_GROUP -> "staff_group";
                    case PAY_BAND_CLUSTER -> "pay_band_cluster";
                    case NONE -> "null::text";
                }, from, to, kept, String.join(",\n", numbers), String.join(",\n", figures));
    }

    static int elements(ItemOrder order) {
        return order.sections().stream().mapToInt(section -> section.elements().size()).sum();
    }

    static String complete(List<Integer> core) {
        return core.stream().map(i -> "section_" + (i + 1) + " is not null").collect(Collectors.joining(" and "));
    }

    /** The rule of {@link Measurement#hasFigure}. */
    private static String hasSection(int section, int items) {
        return "section_applicable_%1$d * 2 >= %2$d and section_count_%1$d > 0 and section_count_%1$d * 4 >= section_applicable_%1$d * 3".formatted(section, items);
    }

    /** {@link Measurement#exactScore}, rounded half up, in whole numbers so that the order of adding changes nothing; null without one. */
    private static String figure(String condition, String of, int position, int points) {
        return "case when %4$s then (200 * (%1$s_sum_%2$d - %1$s_count_%2$d) + %1$s_count_%2$d * %3$d) / (2 * %1$s_count_%2$d * %3$d) end as %1$s_%2$d"
                .formatted(of, position, points - 1, condition);
    }

    /** The positions of the sections that are for everyone. */
    static List<Integer> core(QuestionnaireView questionnaire) {
        return IntStream.range(0, questionnaire.sections().size())
                .filter(i -> questionnaire.sections().get(i).audience() == Audience.EVERYONE).boxed().toList();
    }
}
