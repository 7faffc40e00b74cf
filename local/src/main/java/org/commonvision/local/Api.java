package org.commonvision.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged API as a deployment runs it: the jar, and everything else by environment variables. */
final class Api {

    private final Checkout checkout;

    Api(Checkout checkout) {
        this.checkout = checkout;
        if (!Files.exists(checkout.api())) {
            throw new Refusal("The API is not built yet (" + checkout.api() + "); start with make run, which builds it.");
        }
    }

    /** What a run of the demonstration tells the API. */
    Map<String, String> environment(Ports ports, Database database, String databasePassword, URI realm, Instant clockStart) {
        var environment = new HashMap<>(Map.of(
                "COMMON_VISION_DEMO_ENABLED", "true",
                "QUARKUS_HTTP_PORT", Integer.toString(ports.api()),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl("common_vision"),
                "QUARKUS_DATASOURCE_USERNAME", "common_vision",
                "QUARKUS_DATASOURCE_PASSWORD", databasePassword,
                "QUARKUS_OIDC_AUTH_SERVER_URL", realm.toString(),
                "QUARKUS_OIDC_CREDENTIALS_SECRET", Realm.DEMO_SECRET,
                "COMMON_VISION_TRUSTED_PROXIES", "127.0.0.1",
                "COMMON_VISION_ORGANISATIONS_FILE", checkout.demo("organisations.yaml").toString(),
                "COMMON_VISION_DEMO", "true"));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        if (clockStart != null) {
            environment.put("COMMON_VISION_DEMO_CLOCK_START", clockStart.toString());
        }
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
