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

    /** What a deployment tells the API too. */
    static Map<String, String> environment(int port, String jdbcUrl, String password, URI realm, String clientSecret, Path organisations) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                "QUARKUS_DATASOURCE_USERNAME", "common_vision",
                "QUARKUS_DATASOURCE_PASSWORD", password,
                "QUARKUS_OIDC_AUTH_SERVER_URL", realm.toString(),
                "QUARKUS_OIDC_CREDENTIALS_SECRET", clientSecret,
                "COMMON_VISION_TRUSTED_PROXIES", "127.0.0.1",
                "COMMON_VISION_ORGANISATIONS_FILE", organisations.toString());
    }

    /** What is only for the demonstration; its clock begins at the real time where none is given. */
    static Map<String, String> demonstration(Optional<Instant> clockStart) {
        var environment = new HashMap<>(Map.of("COMMON_VISION_DEMO_ENABLED", "true"));
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
