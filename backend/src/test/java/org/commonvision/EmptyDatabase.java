package org.commonvision;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A PostgreSQL database of a test's own with nothing in it, for what must be seen from the very beginning. */
public final class EmptyDatabase {

    private final String name = "empty_" + UUID.randomUUID().toString().replace("-", "");

    public EmptyDatabase() {
        Jdbi.create(Server.POSTGRES.getPostgresDatabase()).useHandle(sql -> sql.execute("create database " + name + " owner " + DatabaseRoles.OWNER));
    }

    public MigrateResult migrate() {
        return Flyway.configure(EmptyDatabase.class.getClassLoader()).dataSource(connections()).locations("classpath:db/migration").load().migrate();
    }

    public DataSource connections() {
        return Server.POSTGRES.getDatabase(DatabaseRoles.OWNER, name);
    }

    /** With the rights of the application, and no more. */
    public Jdbi asTheApi() {
        return Jdbi.create(Server.POSTGRES.getDatabase(DatabaseRoles.API, name));
    }

    /** As the application has it, but with the rights of the owner. */
    public Jdbi sql() {
        var jdbi = Jdbi.create(connections());
        jdbi.registerArrayType(Integer.class, "int4");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(UUID.class, "uuid");
        return jdbi;
    }

    /** The message with which a statement is refused; null where it is not. */
    public String refusalOf(String statement) {
        try {
            sql().useHandle(handle -> handle.execute(statement));
            return null;
        } catch (JdbiException e) {
            return e.getCause().getMessage();
        }
    }

    /** One for all of them; it stops with the tests. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
                DatabaseRoles.provide(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
