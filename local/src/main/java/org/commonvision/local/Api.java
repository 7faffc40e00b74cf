package org.commonvision.local;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packaged API as a deployment runs it: the jar, and everything else by environment variables. */
final class Api {

    private final Checkout checkout;

    Api(Checkout checkout) {
        this.checkout = checkout;
        if (!Files.exists(checkout.api())) {
            throw new Refusal("The API is not built yet (" + checkout.api() + "); start with make run, which builds it.");
        }
    }

    /** Of the roles in its database (the owner migrates, one serves, one works at night), and what makes the links that raters are sent. */
    record Passwords(String owner, String api, String maintenance, String links) {

        static Passwords of(DataDirectory data) throws IOException {
            return new Passwords(data.password("common-vision"), data.password("common-vision-api"), data.password("common-vision-maintenance"), data.password("feedback-links"));
        }
    }

    /** Makes sure of the API's database and of its roles. */
    static void provideDatabase(Database database, Passwords passwords) throws SQLException {
        database.provideRole("common_vision_api", passwords.api());
        database.provideRole("common_vision_maintenance", passwords.maintenance());
        database.provide("common_vision", passwords.owner());
        database.letForgetTheLog("common_vision", "common_vision_maintenance");
    }

    /** What a deployment tells the API too. */
    static Map<String, String> environment(Ports ports, String jdbcUrl, Passwords passwords, URI realm, String clientSecret, Path demo) {
        return Map.ofEntries(
                entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                entry("COMMON_VISION_ADDRESS", ports.appAddress().toString()),
                entry("QUARKUS_HTTP_PORT", Integer.toString(ports.api())),
                entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                entry("QUARKUS_DATASOURCE_USERNAME", "common_vision_api"),
                entry("QUARKUS_DATASOURCE_PASSWORD", passwords.api()),
                entry("QUARKUS_DATASOURCE_MAINTENANCE_USERNAME", "common_vision_maintenance"),
                entry("QUARKUS_DATASOURCE_MAINTENANCE_PASSWORD", passwords.maintenance()),
                entry("QUARKUS_FLYWAY_USERNAME", "common_vision"),
                entry("QUARKUS_FLYWAY_PASSWORD", passwords.owner()),
                entry("QUARKUS_OIDC_AUTH_SERVER_URL", realm.toString()),
                entry("QUARKUS_OIDC_CREDENTIALS_SECRET", clientSecret),
                entry("COMMON_VISION_FEEDBACK_LINK_SECRET", passwords.links()),
                entry("COMMON_VISION_MAIL_FROM", "feedback@common-vision.example"),
                entry("COMMON_VISION_MAIL_HOST", "127.0.0.1"),
                entry("COMMON_VISION_MAIL_PORT", Integer.toString(ports.smtp())),
                entry("COMMON_VISION_MAIL_START_TLS", "DISABLED"),
                entry("COMMON_VISION_TRUSTED_PROXIES", "127.0.0.1"),
                entry("COMMON_VISION_ORGANISATIONS_FILE", demo.resolve("organisations.yaml").toString()),
                entry("COMMON_VISION_STAFF_FILE", demo.resolve("staff.yaml").toString()));
    }

    /** What is only for the demonstration; its clock begins at the real time where none is given. */
    static Map<String, String> demonstration(Optional<Instant> clockStart) {
        // Whoever moves the clock wants to see soon what the new day brings.
        var environment = new HashMap<>(Map.of("COMMON_VISION_DEMO_ENABLED", "true"));
        List.of("COMMON_VISION_FEEDBACK_EVERY", "COMMON_VISION_PUBLICATION_EVERY").forEach(every -> environment.put(every, System.getenv().getOrDefault(every, "3s")));
        clockStart.ifPresent(start -> environment.put("COMMON_VISION_DEMO_CLOCK_START", start.toString()));
        return environment;
    }

    Child start(Map<String, String> environment, List<String> javaOptions, DataDirectory data, LastWill lastWill) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "@" + checkout.apiJavaOptions()));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", checkout.api().toString()));
        return Child.start("api", command, environment, data, lastWill);
    }

    /** The cache of an earlier training, if it is of this jar; Java would refuse another with a warning and start without. */
    List<String> aheadOfTime() throws IOException {
        var cache = checkout.apiAheadOfTimeCache();
        boolean fits = Files.exists(cache) && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(checkout.api())) > 0;
        return fits ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    static void awaitReady(Child api, Ports ports) throws IOException, InterruptedException {
        api.awaitReady(ports.apiAddress().resolve("/q/health/ready"), Duration.ofSeconds(90));
    }
}
