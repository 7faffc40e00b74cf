package org.commonvision.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Somebody with the whole database server, its pages, its log and a copy of its directory, who wants to know which released sheet a rater
 * wrote. Whatever was written in one transaction belongs together: it looks for the transactions whose traces stand with a rater's id, and
 * for those that stand with a sheet's answers, in live and dead rows, in the write-ahead log, and near such bytes in any file. Where no
 * trace is left it goes by order: who answered first, and which sheet stands first.
 */
final class DumpMatch {

    /** Transactions that left something beside a rater or a sheet, by one way of looking. */
    private static final class Traces {
        final Map<Long, Set<UUID>> raters = new HashMap<>();
        final Map<Long, Set<String>> sheets = new HashMap<>();

        /** The fewer share a transaction, the more it says. */
        double together(UUID rater, String sheet) {
            return raters.entrySet().stream().filter(it -> it.getValue().contains(rater) && sheets.getOrDefault(it.getKey(), Set.of()).contains(sheet))
                    .mapToDouble(it -> 1.0 / it.getValue().size() / sheets.get(it.getKey()).size()).sum();
        }
    }

    /** How far before an id or the answers a transaction's number may stand: the head of a row and what lies between. */
    private static final int NEAR = 128;

    private final Jdbi sql;
    private final Needles needles = new Needles();
    private final List<Traces> ways = List.of(new Traces(), new Traces(), new Traces());
    private final Map<UUID, Long> answeredIn = new HashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();

    /**
     * @param sql as whoever runs the server, with the extensions pageinspect and pg_walinspect in the schema forensics
     * @param since where the log stood when it all began
     */
    DumpMatch(Jdbi sql, String since, Path directory, Collection<UUID> raters, Collection<short[]> sheets) {
        this.sql = sql;
        raters.forEach(needles::add);
        sheets.forEach(needles::add);
        readRows();
        readLog(since);
        readFiles(directory);
    }

    /** Which of the sheets of the rater's group it takes for theirs. */
    short[] sheetOf(UUID rater, List<UUID> group, List<short[]> sheets) {
        for (var way : ways) {
            var best = sheets.stream().sorted(Comparator.comparingDouble((short[] sheet) -> way.together(rater, name(sheet))).reversed()).toList();
            if (way.together(rater, name(best.get(0))) > way.together(rater, name(best.get(1)))) {
                return best.get(0);
            }
        }
        var byAnswering = group.stream().sorted(Comparator.comparing(it -> answeredIn.getOrDefault(it, 0L))).toList();
        var byPlace = sheets.stream().sorted(Comparator.comparing(it -> placeOf.getOrDefault(name(it), Integer.MAX_VALUE))).toList();
        return byPlace.get(byAnswering.indexOf(rater));
    }

    /** Every row of every table, the dead ones too. */
    private void readRows() {
        var place = new int[1];
        sql.useHandle(it -> {
            var tables = it.createQuery("""
                    select oid::regclass::text from pg_class where relkind in ('r', 't') and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                    order by oid""")
                    .mapTo(String.class).list();
            for (var table : tables) {
                it.createQuery("""
                        select t_xmin::text::bigint, t_xmax::text::bigint, t_data
                        from generate_series(0, pg_relation_size(cast(:table as regclass)) / 8192 - 1) block,
                             forensics.heap_page_items(forensics.get_raw_page(:table, block::int)) where t_data is not null order by block, lp""").bind("table", table)
                        .map((row, _) -> {
                            long made = row.getLong(1);
                            long ended = row.getLong(2);
                            needles.in(row.getBytes(3), (rater, _) -> {
                                note(ways.get(0).raters, made, rater);
                                note(ways.get(0).raters, ended, rater);
                                answeredIn.merge(rater, made, Math::max);
                            }, (sheet, _) -> {
                                note(ways.get(0).sheets, made, sheet);
                                note(ways.get(0).sheets, ended, sheet);
                                placeOf.put(sheet, place[0]++);
                            });
                            return true;
                        }).list();
            }
        });
        // A rater's row was last written when they answered.
        answeredIn.forEach((rater, transaction) -> note(ways.get(1).raters, transaction, rater));
    }

    /** Every record that the log still has, with the pages it took whole. */
    private void readLog(String since) {
        sql.useHandle(it -> {
            it.createQuery("""
                    select xid::text::bigint, block_data, block_fpi_data
                    from (select greatest(cast(:since as pg_lsn), pg_lsn '0/0' + ('x' || substr(min(name), 9, 8))::bit(32)::bigint * 4294967296
                                                                             + ('x' || substr(min(name), 17))::bit(32)::bigint * 16777216) as at
                          from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$') first,
                         forensics.pg_get_wal_block_info(first.at, pg_current_wal_lsn())
                    where xid is not null""").bind("since", since).map((row, _) -> {
                        long transaction = row.getLong(1);
                        for (var bytes : List.of(orNothing(row.getBytes(2)), orNothing(row.getBytes(3)))) {
                            needles.in(bytes, (rater, _) -> note(ways.get(1).raters, transaction, rater),
                                    (sheet, _) -> note(ways.get(1).sheets, transaction, sheet));
                        }
                        return true;
                    }).list();
        });
    }

    /** Every file, also what is free in it or left over. */
    private void readFiles(Path directory) {
        var known = new HashSet<>(answeredIn.values());
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = read(file);
                needles.in(bytes, (rater, at) -> near(bytes, at, known, transaction -> note(ways.get(2).raters, transaction, rater)),
                        (sheet, at) -> near(bytes, at, known, transaction -> note(ways.get(2).sheets, transaction, sheet)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException goneMeanwhile) {
            return new byte[0];
        }
    }

    /** Numbers near a place that are those of transactions in which somebody answered. */
    private static void near(byte[] bytes, int at, Set<Long> known, LongConsumer found) {
        var numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int place = Math.max(0, at - NEAR) & ~3; place + 4 <= at; place += 4) {
            long number = numbers.getInt(place) & 0xFFFFFFFFL;
            if (known.contains(number)) {
                found.accept(number);
            }
        }
    }

    private static byte[] orNothing(byte[] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    private static <T> void note(Map<Long, Set<T>> traces, long transaction, T what) {
        if (transaction > 0) {
            traces.computeIfAbsent(transaction, _ -> new HashSet<>()).add(what);
        }
    }

    private static String name(short[] sheet) {
        return Arrays.toString(sheet);
    }

    /** The bytes by which raters and sheets are known wherever they stand. */
    private static final class Needles {

        private record Needle(byte[] bytes, UUID rater, String sheet) {}

        private final Map<Long, List<Needle>> byStart = new HashMap<>();
        /** Which first two bytes a needle has: most places need no second look. */
        private final boolean[] begins = new boolean[1 << 16];

        void add(UUID rater) {
            add(new Needle(ByteBuffer.allocate(16).putLong(rater.getMostSignificantBits()).putLong(rater.getLeastSignificantBits()).array(), rater, null));
        }

        void add(short[] sheet) {
            var bytes = ByteBuffer.allocate(2 * sheet.length).order(ByteOrder.LITTLE_ENDIAN);
            for (short value : sheet) {
                bytes.putShort(value);
            }
            add(new Needle(bytes.array(), null, name(sheet)));
        }

        private void add(Needle needle) {
            begins[ByteBuffer.wrap(needle.bytes()).getShort() & 0xFFFF] = true;
            byStart.computeIfAbsent(ByteBuffer.wrap(needle.bytes()).getLong(), _ -> new ArrayList<>()).add(needle);
        }

        void in(byte[] bytes, BiConsumer<UUID, Integer> rater, BiConsumer<String, Integer> sheet) {
            long window = 0;
            for (int i = 0; i < bytes.length; i++) {
                window = window << 8 | bytes[i] & 0xFF;
                int at = i - 7;
                if (at >= 0 && begins[(int) (window >>> 48)] && byStart.containsKey(window)) {
                    for (var needle : byStart.get(window)) {
                        int to = at + needle.bytes().length;
                        if (to <= bytes.length && Arrays.equals(bytes, at, to, needle.bytes(), 0, needle.bytes().length)) {
                            if (needle.rater() != null) {
                                rater.accept(needle.rater(), at);
                            } else {
                                sheet.accept(needle.sheet(), at);
                            }
                        }
                    }
                }
            }
        }
    }
}
