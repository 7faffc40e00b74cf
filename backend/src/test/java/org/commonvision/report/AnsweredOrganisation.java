package org.commonvision.report;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonvision.TestDatabase;
import org.commonvision.organisation.CodeLists;
import org.commonvision.platform.http.StoredJson;
import org.jdbi.v3.core.Handle;

/** A generated organisation whose people have answered the questionnaire for everyone, and how they get into the database and through the job. */
record AnsweredOrganisation(GeneratedOrganisation measured, List<Person> people) {

    /** What the questionnaire calls the figures that the generated answers are about; every other figure everybody has. */
    static final Map<String, CycleSheets.Figure> KEYS = Map.of("LF.1", new CycleSheets.Figure(true, 0), "LF.6", new CycleSheets.Figure(true, 1),
            "LF.1.1", new CycleSheets.Figure(false, 0), "LF.1.2", new CycleSheets.Figure(false, 1), "LF.1.3", new CycleSheets.Figure(false, 2),
            "LF.6.1", new CycleSheets.Figure(false, 3));
    static final int ITEMS_OF_A_SECTION = 8;

    private static final int SECTIONS = 7;
    private static final int CORE_SECTIONS = 5;
    private static final int ELEMENTS = SECTIONS * ITEMS_OF_A_SECTION / 2;
    private static final int POINTS = 3;

    /** A person's place and group, and what is on the sheet: an answer to each item, 0 for one left out. */
    record Person(GeneratedOrganisation.Answer as, int[] answers) {}

    /** With answers to real items in place of figures: what they left out there, they leave out here. */
    static AnsweredOrganisation of(GeneratedOrganisation generated, Random random) {
        var codes = CDI.current().select(CodeLists.class).get().list(CodeLists.STAFF_GROUPS).codes();
        var people = new ArrayList<Person>();
        var measured = generated.with(as -> {
            var answers = answers(as, random);
            var group = as.staffGroup() == null ? null : codes.get(Integer.parseInt(as.staffGroup().substring("group-".length()))).code();
            var answer = new GeneratedOrganisation.Answer(as.unit(), group, as.band(), Arrays.asList(
                    as.complete() ? figure(answers, 0, 8) : null, figure(answers, 40, 48),
                    figure(answers, 0, 2), figure(answers, 2, 4), figure(answers, 4, 6), figure(answers, 40, 42)));
            people.add(new Person(answer, answers));
            return answer;
        });
        return new AnsweredOrganisation(measured, people);
    }

    private static int[] answers(GeneratedOrganisation.Answer as, Random random) {
        var answers = IntStream.generate(() -> 1 + random.nextInt(POINTS)).limit(SECTIONS * ITEMS_OF_A_SECTION).toArray();
        // A domain has a figure as long as three quarters of its items are answered: one element of two items may be left out.
        IntStream.range(0, 3).filter(element -> as.figures().get(GeneratedOrganisation.SECTIONS + element) == null).findFirst()
                .ifPresent(element -> Arrays.fill(answers, 2 * element, 2 * element + 2, 0));
        if (as.figures().get(1) == null) {
            Arrays.fill(answers, CORE_SECTIONS * ITEMS_OF_A_SECTION, SECTIONS * ITEMS_OF_A_SECTION, 0);
        }
        if (!as.complete()) {
            Arrays.fill(answers, 0, ITEMS_OF_A_SECTION, 0);
        }
        return answers;
    }

    private static Integer figure(int[] answers, int from, int to) {
        int sum = sum(answers, from, to);
        int answered = answered(answers, from, to);
        return answered == 0 ? null : (int) Math.floor(100.0 * (sum - answered) / (answered * (POINTS - 1)) + .5);
    }

    static int sum(int[] answers, int from, int to) {
        return IntStream.range(from, to).map(i -> answers[i]).sum();
    }

    private static int answered(int[] answers, int from, int to) {
        return (int) IntStream.range(from, to).filter(i -> answers[i] > 0).count();
    }

    // --- Through the database and the job ---------------------------------------------------------------------------

    /** A cycle of one day long ago, with the generated units and a staff list frozen. */
    UUID cycle(String trust, LocalDate day, List<GeneratedOrganisation.Listed> staff) {
        var cycle = SomeCycle.inserted(trust, day, day, "STAFF_GROUP");
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("update cycle set frozen_units = ?, frozen_staff = ? where id = ?",
                StoredJson.write(measured.units), StoredJson.write(GeneratedOrganisation.counted(staff)), cycle));
        return cycle;
    }

    /** These people answer on the day of the cycle, in any order, and the job publishes; what it had published of the cycle is forgotten first. */
    static void publish(UUID cycle, List<Person> people, Random random) {
        record Window(String trust, LocalDate day) {}
        var window = TestDatabase.asTheServer().inTransaction(sql -> {
            forget(sql, cycle);
            var found = sql.createQuery("select organisation, closes_on from cycle where id = ?").bind(0, cycle)
                    .map((row, _) -> new Window(row.getString("organisation"), row.getObject("closes_on", LocalDate.class))).one();
            var order = new ArrayList<>(people);
            Collections.shuffle(order, random);
            insert(sql, found.trust(), found.day(), order, random);
            return found;
        });
        CDI.current().select(PublishingCycles.class).get()
                .publishDue(window.day().plusDays(Cycle.DAYS_TO_PUBLICATION).atTime(Cycle.HOUR).toInstant(ZoneOffset.UTC));
    }

    /** Takes a release back with its sheets, which nobody can but whoever runs the server and lifts what guards it. */
    private static void forget(Handle sql, UUID cycle) {
        sql.execute("set local session_replication_role = replica");
        for (var table : sql.createQuery("select table_name from information_schema.columns where column_name = 'cycle_id' and table_schema = 'public'").mapTo(String.class).list()) {
            sql.execute("delete from " + table + " where cycle_id = ?", cycle);
        }
        sql.execute("set local session_replication_role = origin");
        sql.execute("""
                delete from person where issuer = 'generated' and id in (select person_id from response r join cycle c on c.organisation = r.organisation
                    where c.id = ? and r.submitted_at >= c.opens_on and r.submitted_at < c.closes_on + 1)""", cycle);
    }

    private static void insert(Handle sql, String trust, LocalDate day, List<Person> people, Random random) {
        sql.registerArrayType(Short.class, "int2");
        var rows = sql.prepareBatch("""
                with somebody as (
                    insert into person (id, issuer, subject, device_key) values (gen_random_uuid(), 'generated', gen_random_uuid()::text, sha256('key')) returning id)
                insert into response (id, person_id, questionnaire_key, questionnaire_version, sections, creation_key, state, created_at, submitted_at, submitted_month,
                                      counts_for_organisation, organisation, unit, staff_group, answers, section_sums, section_counts, section_applicable,
                                      element_sums, element_counts, element_highest)
                select gen_random_uuid(), id, 'leadership-self-assessment', 1, '{LF.1}', gen_random_uuid(), 'SUBMITTED', :at, :at, :month,
                       true, :trust, :unit, :group, :answers, :sectionSums, :sectionCounts, :sectionApplicable, :elementSums, :elementCounts, :elementHighest
                from somebody""");
        for (var person : people) {
            var answers = person.answers();
            rows.bind("at", day.atStartOfDay().plusSeconds(random.nextInt(86_400)).atOffset(ZoneOffset.UTC)).bind("month", day.withDayOfMonth(1))
                    .bind("trust", trust).bind("unit", person.as().unit().isEmpty() ? null : person.as().unit()).bind("group", person.as().staffGroup())
                    .bind("answers", shorts(IntStream.of(answers)))
                    .bind("sectionSums", shorts(sections().map(i -> sum(answers, i * ITEMS_OF_A_SECTION, (i + 1) * ITEMS_OF_A_SECTION))))
                    .bind("sectionCounts", shorts(sections().map(i -> answered(answers, i * ITEMS_OF_A_SECTION, (i + 1) * ITEMS_OF_A_SECTION))))
                    .bind("sectionApplicable", shorts(sections().map(_ -> ITEMS_OF_A_SECTION)))
                    .bind("elementSums", shorts(elements().map(i -> sum(answers, 2 * i, 2 * i + 2))))
                    .bind("elementCounts", shorts(elements().map(i -> answered(answers, 2 * i, 2 * i + 2))))
                    .bind("elementHighest", shorts(elements().map(i -> (int) IntStream.range(2 * i, 2 * i + 2).filter(item -> answers[item] == POINTS).count())))
                    .add();
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    private static IntStream sections() {
        return IntStream.range(0, SECTIONS);
    }

    private static IntStream elements() {
        return IntStream.range(0, ELEMENTS);
    }

    private static Short[] shorts(IntStream numbers) {
        return numbers.mapToObj(number -> (short) number).toArray(Short[]::new);
    }
}
