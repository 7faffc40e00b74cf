package org.commonvision;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;

/** A real PostgreSQL for the tests, thrown away after them; the application has no more rights there than in a deployment. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
            DatabaseRoles.provide(postgres);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Map.ofEntries(
                // Without a user in it, which would win over those below: all would be done with the rights of whoever runs the server.
                entry("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "")),
                entry("quarkus.datasource.username", DatabaseRoles.API),
                entry("quarkus.datasource.password", DatabaseRoles.API),
                entry("quarkus.flyway.username", DatabaseRoles.OWNER),
                entry("quarkus.flyway.password", DatabaseRoles.OWNER),
                entry("common-vision.mail.port", Integer.toString(freePort())),
                entry("quarkus.datasource.maintenance.username", DatabaseRoles.MAINTENANCE),
                entry("quarkus.datasource.maintenance.password", DatabaseRoles.MAINTENANCE));
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the rights of whoever serves people, and no more. */
    public static Jdbi asTheApi() {
        return as(DatabaseRoles.API);
    }

    /** With the rights of the tables' owner, for what the application may not see. */
    public static Jdbi asTheOwner() {
        return as(DatabaseRoles.OWNER);
    }

    /** As whoever runs the server, who sees its files. */
    public static Jdbi asTheServer() {
        return as("postgres");
    }

    private static Jdbi as(String role) {
        return Jdbi.create(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class), role, role);
    }

    /** Where a test may put a mail server; there is none otherwise. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
