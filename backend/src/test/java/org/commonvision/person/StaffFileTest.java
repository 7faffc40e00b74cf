package org.commonvision.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonvision.EmptyDatabase;
import org.commonvision.person.StaffFile.Contents;
import org.commonvision.person.StaffFile.Entry;
import org.commonvision.person.StaffFile.OrganisationStaff;
import org.commonvision.person.StaffFile.Period;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a start takes from the file of the staff lists. */
class StaffFileTest {

    private static final Period PERIOD = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-12-31"));

    private Jdbi database;

    @BeforeEach
    void empty() {
        var postgres = new EmptyDatabase();
        postgres.migrate();
        database = postgres.sql();
        database.useHandle(sql -> sql.execute("insert into organisation values ('QONE', 'One'), ('QTWO', 'Two')"));
    }

    @Test
    void who_is_there_is_brought_up_to_date_and_who_is_not_in_the_file_stays() {
        load("QONE", new Entry("Boss@one.example", "The boss", null, null), new Entry("a@one.example", "An", "BOSS@one.example", null));
        assertEquals(Map.of("boss@one.example", "The boss under nobody", "a@one.example", "An under The boss"), listed());
        load("QONE", new Entry("a@one.example", "Anne", null, null));
        assertEquals(Map.of("boss@one.example", "The boss under nobody", "a@one.example", "Anne under nobody"), listed());
    }

    @Test
    void a_manager_is_of_the_same_organisation() {
        load("QTWO", new Entry("boss@two.example", "Their boss", null, null));
        load("QONE", new Entry("a@one.example", "An", "boss@two.example", null));
        assertEquals("An under nobody", listed().get("a@one.example"));
    }

    @Test
    void an_accreditation_in_the_file_is_for_people_who_are_new_and_the_lead_s_to_say_after_that() {
        var guide = new Entry("g@one.example", "Guide", null, PERIOD);
        load("QONE", guide);
        assertEquals(1, accreditations());
        database.useHandle(sql -> sql.execute("delete from facilitator_accreditation"));
        load("QONE", guide);
        assertEquals(0, accreditations());
    }

    @Test
    void a_file_with_faults_is_refused_whole_and_each_is_named() {
        var refused = assertThrows(IllegalArgumentException.class, () -> load("QONE", new Entry("a@one.example", "An", null, null), new Entry(null, "Nobody", null, null),
                new Entry("A@one.example", " ", "a@one.example", new Period(LocalDate.parse("2027-01-01"), LocalDate.parse("2026-01-01")))));
        assertEquals("""
                The file of the staff lists (COMMON_VISION_STAFF_FILE) is not loaded:
                  QONE, person 2: `email` is no e-mail address.
                  QONE, person 3: A@one.example is there twice.
                  QONE, person 3: A@one.example has no `name`.
                  QONE, person 3: A@one.example is named as their own `manager`.
                  QONE, person 3: A@one.example: `facilitator` needs a day `from` and one `to`, not before it.""", refused.getMessage());
        assertEquals(Map.of(), listed());
        assertThrows(IllegalArgumentException.class, () -> new StaffFile(database).load(new Contents(null)));
    }

    private void load(String odsCode, Entry... staff) {
        new StaffFile(database).load(new Contents(List.of(new OrganisationStaff(odsCode, List.of(staff)))));
    }

    private Map<String, String> listed() {
        return database.withHandle(sql -> {
            var people = new TreeMap<String, String>();
            sql.createQuery("select s.email, s.name || ' under ' || coalesce(m.name, 'nobody') as text from staff_member s left join staff_member m on m.id = s.manager where s.ods_code = 'QONE'")
                    .map((row, _) -> people.put(row.getString(1), row.getString(2))).list();
            return people;
        });
    }

    private int accreditations() {
        return database.withHandle(sql -> sql.createQuery("select count(*) from facilitator_accreditation").mapTo(Integer.class).one());
    }
}
