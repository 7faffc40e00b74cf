package org.commonvision.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.questionnaire.ItemOrder;
import org.jdbi.v3.core.Handle;

/**
 * The answers of a cycle's sheets item by item, counted by PostgreSQL: the sheets that its figures rest on (rule D16), and no others.
 * No answer comes out of here; the role that asks cannot read one.
 */
final class ItemSheets {

    /** Of more items than this in one section nothing is said of how they go together. */
    private static final int MOST_ITEMS = 40;

    /** How often each item has got each answer, by its position from 0. */
    record Answer(int position, int value, int people) {}

    /** Those who gave a point to every item that is for everyone: how many, and what a section's answers and their products sum up to. */
    record Together(int people, long[] sums, long[][] products) {

        static Together nobody(int items) {
            return new Together(0, new long[items], new long[items][items]);
        }

        Together plus(Together other) {
            var sums = this.sums.clone();
            var products = new long[sums.length][];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += other.sums[i];
                products[i] = this.products[i].clone();
                for (int j = 0; j < sums.length; j++) {
                    products[i][j] += other.products[i][j];
                }
            }
            return new Together(people + other.people, sums, products);
        }

        private static Together of(int people, Long[] sums, Long[] products) {
            int items = sums.length;
            var rows = new long[items][items];
            for (int i = 0; i < items * items; i++) {
                rows[i / items][i % items] = products[i];
            }
            return new Together(people, IntStream.range(0, items).mapToLong(i -> sums[i]).toArray(), rows);
        }
    }

    /** The same people's sums over all items that are for everyone, and their squares. */
    record Whole(int people, long sum, long squares) {

        static final Whole NOBODY = new Whole(0, 0, 0);

        Whole plus(Whole other) {
            return new Whole(people + other.people, sum + other.sum, squares + other.squares);
        }
    }

    /**
     * Those who are in both of two cycles: how many, and for each section that is for everyone the sums of their earlier and later
     * figures, of their squares and of their products.
     */
    record Repeated(int people, long[][] sums) {

        static Repeated nobody(int sections) {
            return new Repeated(0, new long[sections][5]);
        }

        Repeated plus(Repeated other) {
            var both = new long[sums.length][];
            for (int i = 0; i < sums.length; i++) {
                both[i] = sums[i].clone();
                for (int j = 0; j < both[i].length; j++) {
                    both[i][j] += other.sums[i][j];
                }
            }
            return new Repeated(people + other.people, both);
        }

        /** Null where all are alike. */
        Double correlation(int section) {
            var of = sums[section];
            return ScaleStatistics.correlation(people, of[0], of[1], of[2], of[3], of[4]);
        }
    }

    private final Handle sql;
    private final Cycle cycle;
    private final ItemOrder order;
    private final List<Integer> core;

    ItemSheets(Handle sql, Cycle cycle, ItemOrder order, List<Integer> core) {
        this.sql = sql;
        this.cycle = cycle;
        this.order = order;
        this.core = core;
    }

    int people() {
        return CycleSheets.query(sql, cycle, CycleSheets.opened(order) + "select count(*) from figures where " + CycleSheets.complete(core)).mapTo(Integer.class).one();
    }

    List<Answer> answers() {
        return CycleSheets.query(sql, cycle, CycleSheets.opened(order) + "select place - 1 as position, value, people from count_answers(array(select id from figures where %s))"
                        .formatted(CycleSheets.complete(core)))
                .map((row, _) -> new Answer(row.getInt("position"), row.getInt("value"), row.getInt("people"))).list();
    }

    /** Null for a section of too many items. */
    Together together(int section) {
        var range = order.sections().get(section).range();
        if (range.size() > MOST_ITEMS) {
            return null;
        }
        return CycleSheets.query(sql, cycle, CycleSheets.opened(order) + "select people, sums, products from sum_answers(array(select id from figures where %s), %d, %d)"
                        .formatted(everything(), range.from() + 1, range.to()))
                .map((row, _) -> Together.of(row.getInt("people"), (Long[]) row.getArray("sums").getArray(), (Long[]) row.getArray("products").getArray()))
                .findOne().orElseGet(() -> Together.nobody(range.size()));
    }

    Whole whole() {
        var sum = core.stream().map(i -> "section_sums[" + (i + 1) + "]::bigint").collect(Collectors.joining(" + "));
        return CycleSheets.query(sql, cycle, CycleSheets.opened(order) + """
                select count(*) as people, coalesce(sum(whole), 0) as sum, coalesce(sum(whole * whole), 0) as squares
                from (select %s as whole from figures where %s) each_sheet""".formatted(sum, everything()))
                .map((row, _) -> new Whole(row.getInt("people"), row.getLong("sum"), row.getLong("squares"))).one();
    }

    /** Of the organisation's cycle before: who is in both. */
    Repeated repeated(Cycle before) {
        var sums = core.stream().map(i -> "section_" + (i + 1))
                .map(it -> "sum(a.%1$s), sum(b.%1$s), sum(a.%1$s * a.%1$s), sum(b.%1$s * b.%1$s), sum(a.%1$s * b.%1$s)".formatted(it)).collect(Collectors.joining(", "));
        return CycleSheets.query(sql, cycle, "select count(*) as people, array[" + sums + "]::bigint[] as sums from "
                        + CycleSheets.whose(order, core, ":fromBefore", ":toBefore") + " a join " + CycleSheets.whose(order, core, ":from", ":to") + " b using (person_id)")
                .bind("fromBefore", before.opensAt()).bind("toBefore", before.closesAt())
                .map((row, _) -> row.getInt("people") == 0 ? Repeated.nobody(core.size()) : repeated(row.getInt("people"), (Long[]) row.getArray("sums").getArray())).one();
    }

    private Repeated repeated(int people, Long[] all) {
        var sums = new long[core.size()][5];
        for (int i = 0; i < all.length; i++) {
            sums[i / 5][i % 5] = all[i];
        }
        return new Repeated(people, sums);
    }

    /** They gave a point to every item that is for everyone. */
    private String everything() {
        return core.stream().map(i -> "section_counts[" + (i + 1) + "] = " + order.sections().get(i).range().size()).collect(Collectors.joining(" and "));
    }
}
