package org.commonvision.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL from Maven's binaries, kept like a real one: it syncs every commit to the disk, asks for passwords, and its
 * data stays where it is. The API and Keycloak have a database and a role each.
 */
final class Database implements AutoCloseable {

    private static final String MAJOR_VERSION = "18";

    /** No sockets in the file system, and nobody gets in by merely being on this machine. */
    private static final String WHO_MAY_CONNECT = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final long pid;
    private final LastWill lastWill;

    private Database(EmbeddedPostgres server, long pid, LastWill lastWill) {
        this.server = server;
        this.pid = pid;
        this.lastWill = lastWill;
    }

    static Database start(DataDirectory data, Path binaries, int port, LastWill lastWill) throws IOException {
        var directory = data.postgresql();
        refuseOtherVersion(directory);
        var superuser = data.password("postgres");
        var log = data.freshLog("postgresql");
        EmbeddedPostgres server;
        Files.createDirectories(binaries);
        try (var oneAtATime = FileChannel.open(binaries.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            oneAtATime.lock();
            removeHalfUnpacked(binaries);
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(directory.toFile())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    // Given after the -F of the test library, which means fsync=off; the later one holds.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    // A file of the write-ahead log that is done with is deleted, not kept for its space with all that is in it.
                    .setServerConfig("wal_recycle", "off")
                    .setServerConfig("unix_socket_directories", "")
                    .setConnectConfig("password", superuser)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new Refusal("PostgreSQL does not start from " + directory + ": " + e
                    + "; what it said is in " + log + ".");
        }
        long pid = postmaster(directory).pid();
        lastWill.started(pid);
        var database = new Database(server, pid, lastWill);
        try {
            database.askForPasswords(directory, superuser);
        } catch (SQLException e) {
            database.close();
            throw new IOException(e);
        }
        return database;
    }

    /** The library marks what it has unpacked whole, and fails for ever on what an interrupted start has left. */
    private static void removeHalfUnpacked(Path binaries) throws IOException {
        try (Stream<Path> unpacked = Files.list(binaries)) {
            for (var half : unpacked.filter(Files::isDirectory).filter(one -> !Files.exists(one.resolve(".exists"))).toList()) {
                DataDirectory.deleteTree(half);
            }
        }
    }

    private static void refuseOtherVersion(Path directory) throws IOException {
        var file = directory.resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(MAJOR_VERSION)) {
            throw new Refusal("The data in " + directory + " is of PostgreSQL " + Files.readString(file).strip() + " and this is "
                    + MAJOR_VERSION + ": move the directory away to begin afresh, or carry the data over as docs/runbook.md says.");
        }
    }

    /**
     * After a crash of ours the server lives on and would keep the next one waiting without a word. Only who holds the
     * data directory's lock may ask for this: anybody else would take a living server for an orphan.
     */
    static void endOrphan(DataDirectory data) throws IOException {
        var directory = data.postgresql();
        if (Files.exists(directory.resolve("postmaster.pid"))) {
            var orphan = postmaster(directory).alive();
            if (orphan.isPresent()) {
                orphan.get().destroy();
                if (!StartedProcess.hasEnded(orphan.get(), Duration.ofSeconds(30))) {
                    throw new Refusal("A PostgreSQL server of an earlier run still works on " + directory + " and does not stop; end process "
                            + orphan.get().pid() + " and start again.");
                }
            }
        }
    }

    /** The server's own note: its number in the first line, its start in the third. */
    private static StartedProcess postmaster(Path directory) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("postmaster.pid"));
        return new StartedProcess(Long.parseLong(lines.get(0).strip()), Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
    }

    private void askForPasswords(Path directory, String superuser) throws SQLException, IOException {
        var rules = directory.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(WHO_MAY_CONNECT)) {
            return;
        }
        try (var connection = server.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
            sql.execute("alter role postgres password '" + superuser + "'");
            Files.writeString(rules, WHO_MAY_CONNECT);
            sql.execute("select pg_reload_conf()");
        }
    }

    /** Makes sure of a database of this name, owned by a role of the same name that signs in with the password. */
    void provide(String name, String password) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            provideRole(connection, name, password);
            if (!exists(connection, "select from pg_database where datname = '" + name + "'")) {
                run(connection, "create database " + name + " owner " + name);
            }
        }
    }

    /** Makes sure of a role that signs in with the password and, until it is given something, may do nothing. */
    void provideRole(String name, String password) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            provideRole(connection, name, password);
        }
    }

    private static void provideRole(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = '" + name + "'")) {
            run(connection, "create role " + name + " login");
        }
        run(connection, "alter role " + name + " password '" + password + "'");
    }

    /** So that what is deleted at night is not read out of the write-ahead log in the morning. */
    void letForgetTheLog(String name, String role) throws SQLException {
        try (var connection = server.getDatabase("postgres", name).getConnection()) {
            run(connection, "grant pg_checkpoint to " + role);
            run(connection, "grant execute on function pg_switch_wal() to " + role);
        }
    }

    void remove(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            run(connection, "drop database if exists " + name);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement(); var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    String jdbcUrl(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    @Override
    public void close() throws IOException {
        server.close();
        ProcessHandle.of(pid).ifPresent(process -> StartedProcess.hasEnded(process, Duration.ofSeconds(20)));
        lastWill.ended(pid);
    }
}
