package org.commonvision.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonvision.EmptyDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start reads of the organisations' file. */
class OrganisationsFileTest {

    @TempDir
    Path folder;
    private Jdbi database;

    @BeforeEach
    void empty() {
        var postgres = new EmptyDatabase();
        postgres.migrate();
        database = postgres.sql();
    }

    @Test
    void organisations_and_their_trees_are_there_whatever_the_order_in_the_file() throws IOException {
        load("""
                organisations:
                  - odsCode: QONE
                    name: One
                    units:
                      - {key: ward, name: Ward, kind: team, parent: hospital}
                      - {key: hospital, name: Hospital, kind: site}
                  - {odsCode: QTWO, name: Two}
                """);
        assertEquals("One", new Organisations(database).withCode("QONE").orElseThrow().name());
        assertEquals(List.of("hospital", "ward"), new Organisations(database).unitsOf("QONE").stream().map(UnitView::key).toList());
        assertEquals(List.of(), new Organisations(database).unitsOf("QTWO"));
    }

    @Test
    void what_is_there_already_is_brought_up_to_date() throws IOException {
        load("organisations: [{odsCode: QONE, name: One, units: [{key: ward, name: Ward, kind: team}]}]");
        load("organisations: [{odsCode: QONE, name: One and Only, units: [{key: ward, name: Ward 7, kind: division}]}]");
        assertEquals("One and Only", new Organisations(database).withCode("QONE").orElseThrow().name());
        assertEquals(List.of(new UnitView("ward", "Ward 7", UnitKind.DIVISION, null, null, null)), new Organisations(database).unitsOf("QONE"));
    }

    @Test
    void a_file_with_a_fault_changes_nothing_and_stops_the_start() {
        assertThrows(RuntimeException.class, () -> load("organisations: [{odsCode: QONE, name: One, units: [{key: ward, name: Ward, kind: planet}]}]"));
        assertThrows(IOException.class, () -> load("organisations: [{odsCode: QONE, title: One}]"));
        assertEquals(Optional.empty(), new Organisations(database).withCode("QONE"));
    }

    @Test
    void without_a_file_there_is_nothing_to_do() throws IOException {
        new OrganisationsFile(database).load(null, Optional.empty());
        new OrganisationsFile(database).load(null, Optional.of(" "));
        assertThrows(IOException.class, () -> new OrganisationsFile(database).load(null, Optional.of(folder.resolve("missing.yaml").toString())));
    }

    private void load(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("organisations.yaml"), yaml);
        new OrganisationsFile(database).load(null, Optional.of(file.toString()));
    }
}
