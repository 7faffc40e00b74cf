package org.commonvision.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DatabaseTest {

    private static final Path BINARIES = Path.of("../.cache/postgresql").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void itKeepsWhatItAcknowledgedAsksForPasswordsAndSurvivesTheEndOfItsSupervisor() throws Exception {
        var ports = Ports.anyFree();
        try (var data = DataDirectory.lock(folder.resolve("data")); var lastWill = new LastWill()) {
            var first = start(data, ports, lastWill);
            first.provide("one", "secret");
            assertEquals("on", value(first.jdbcUrl("one"), "one", "secret", "show fsync"));
            assertEquals("on", value(first.jdbcUrl("one"), "one", "secret", "show synchronous_commit"));
            value(first.jdbcUrl("one"), "one", "secret", "create table kept (what text); insert into kept values ('an answer') returning what");
            for (var password : new String[] {"", "wrong"}) {
                var refused = assertThrows(SQLException.class, () -> value(first.jdbcUrl("one"), "one", password, "select 1"));
                assertTrue(refused.getMessage().toLowerCase().contains("password"), refused.getMessage());
            }
            assertThrows(SQLException.class, () -> value(first.jdbcUrl("postgres"), "postgres", "", "select 1"));

            // As after a killed supervisor: nobody stopped the server.
            Database.endOrphan(data);
            first.close(); // a killed supervisor would hold no lock either

            try (var second = start(data, ports, lastWill)) {
                second.provide("one", "secret");
                assertEquals("an answer", value(second.jdbcUrl("one"), "one", "secret", "select what from kept"));
            }
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedInASentence() throws Exception {
        try (var data = DataDirectory.lock(folder.resolve("old")); var lastWill = new LastWill()) {
            Files.createDirectories(data.postgresql());
            Files.writeString(data.postgresql().resolve("PG_VERSION"), "15\n");
            var refusal = assertThrows(Refusal.class, () -> start(data, Ports.anyFree(), lastWill));
            assertTrue(refusal.getMessage().contains("is of PostgreSQL 15"), refusal.getMessage());
        }
    }

    private static Database start(DataDirectory data, Ports ports, LastWill lastWill) throws IOException {
        return Database.start(data, BINARIES, ports.database(), lastWill);
    }

    private static String value(String url, String user, String password, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password); var sql = connection.createStatement()) {
            boolean rows = sql.execute(query);
            while (!rows) {
                rows = sql.getMoreResults();
            }
            sql.getResultSet().next();
            return sql.getResultSet().getString(1);
        }
    }
}
