package org.commonvision.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real Keycloak server, with its data in our PostgreSQL. */
final class Keycloak {

    /** What is settled when the server is built; a change here builds it again. One node needs no cluster cache. */
    private static final List<String> BUILD = List.of("--db=postgres", "--health-enabled=false", "--metrics-enabled=false");

    /** Half of a start is compiling: the quick compiler alone starts a third faster, and a handful of people never miss the other. */
    private static final String JAVA_OPTIONS = "-Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MetaspaceSize=96m "
            + "-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8";

    private final Path home;

    private Keycloak(Path home) {
        this.home = home;
    }

    /** The server that the build has unpacked, built for our options if it is not yet. */
    static Keycloak prepared(Path cache) throws IOException, InterruptedException {
        var keycloak = new Keycloak(unpacked(cache));
        try (var oneAtATime = FileChannel.open(cache.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            oneAtATime.lock();
            keycloak.build();
        }
        return keycloak;
    }

    static Path unpacked(Path cache) throws IOException {
        try (Stream<Path> entries = Files.list(cache)) {
            return entries.filter(entry -> Files.exists(entry.resolve("bin/kc.sh"))).max(Path::compareTo)
                    .orElseThrow(() -> new Refusal("Keycloak is not unpacked in " + cache + "; start with make run, which does it."));
        }
    }

    private void build() throws IOException, InterruptedException {
        var stamp = home.resolve("built-with");
        var options = String.join(" ", BUILD);
        if (Files.exists(stamp) && Files.readString(stamp).equals(options)) {
            return;
        }
        var command = Stream.concat(Stream.of("/bin/sh", home.resolve("bin/kc.sh").toString(), "build"), BUILD.stream()).toList();
        var log = home.resolve("build.log");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (process.start().waitFor() != 0) {
            throw new Refusal("Keycloak cannot be built; what it said is in " + log + ".");
        }
        Files.writeString(stamp, options);
    }

    Child start(Ports ports, Database database, DataDirectory data, LastWill lastWill) throws IOException {
        var command = List.of("/bin/sh", home.resolve("bin/kc.sh").toString(), "start", "--optimized",
                "--db-url=" + database.jdbcUrl("keycloak"), "--db-username=keycloak", "--cache=local",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + ports.keycloak(),
                "--hostname=" + ports.keycloakAddress());
        return Child.start("keycloak", command, Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS", JAVA_OPTIONS,
                "KC_DB_PASSWORD", data.password("keycloak"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", data.password("keycloak-admin")), data, lastWill);
    }

    /** Returns when it answers; the first start of a data directory makes some two hundred tables. */
    static void awaitReady(Child keycloak, Ports ports) throws IOException, InterruptedException {
        keycloak.awaitReady(ports.keycloakAddress().resolve("/realms/master/.well-known/openid-configuration"), Duration.ofMinutes(4));
    }
}
