package org.commonvision.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Everything that runs on one machine for one address: started in order, watched, stopped in the opposite order. */
final class LocalRun {

    private static final String HISTORY_IS_THERE = "demo-history";
    private static final String REALM_IS_THERE = "realm";

    private final Checkout checkout;
    private final Ports ports;
    private final DataDirectory data;
    private final DemoPeople demo;
    private final Api api;
    private final CompletableFuture<String> failure = new CompletableFuture<>();

    private LastWill lastWill;
    private Database database;
    private Child keycloakProcess;
    private Child apiProcess;
    private Child webServer;
    private Child mail;
    private URI realmAddress;
    private volatile boolean stopping;

    LocalRun(Checkout checkout, Ports ports, DataDirectory data) throws IOException {
        this.checkout = checkout;
        this.ports = ports;
        this.data = data;
        this.demo = DemoPeople.read(checkout.demo("people.yaml"));
        this.api = new Api(checkout);
        if (!Files.exists(checkout.node())) {
            throw new Refusal("The frontend's packages are not installed (" + checkout.node() + " is missing); start with make run, which does it.");
        }
    }

    Ports ports() {
        return ports;
    }

    DemoPeople demo() {
        return demo;
    }

    void start() throws IOException, InterruptedException, SQLException {
        start(false);
    }

    /** As if nobody had answered anything yet. Keycloak's tables stay: to make them anew takes most of a first start. */
    void startAfresh() throws IOException, InterruptedException, SQLException {
        start(true);
    }

    private void start(boolean withoutAnswers) throws IOException, InterruptedException, SQLException {
        ports.checkFree();
        lastWill = new LastWill();
        webServer = watched(node("app", List.of("server/localServer.ts"), Map.of(
                "COMMON_VISION_APP_PORT", Integer.toString(ports.app()),
                "COMMON_VISION_API", "http://127.0.0.1:" + ports.api())));
        mail = watched(node("mail", List.of("node_modules/.bin/maildev", "--ip", "127.0.0.1", "--smtp", Integer.toString(ports.smtp()),
                "--web-ip", "127.0.0.1", "--web", Integer.toString(ports.mailPage())), Map.of()));
        database = Database.start(data, checkout.cache().resolve("postgresql"), ports.database(), lastWill);
        if (withoutAnswers) {
            database.remove("common_vision");
            data.remember(HISTORY_IS_THERE, "");
        }
        Api.provideDatabase(database, Api.Passwords.of(data));
        database.provide("keycloak", data.password("keycloak"));
        keycloakProcess = watched(Keycloak.prepared(checkout.cache()).start(ports, database, data, lastWill));
        Keycloak.awaitReady(keycloakProcess, ports);
        provideRealm();
        startApiWithHistory();
        mail.awaitReady(ports.mailPageAddress(), Duration.ofSeconds(30));
        webServer.awaitReady(ports.appAddress(), Duration.ofSeconds(30));
    }

    private Child node(String name, List<String> arguments, Map<String, String> environment) throws IOException {
        var command = new ArrayList<>(List.of(checkout.node().toString()));
        arguments.stream().map(argument -> argument.contains("/") ? checkout.frontend().resolve(argument).toString() : argument).forEach(command::add);
        return Child.start(name, command, environment, data, lastWill);
    }

    private Child watched(Child child) {
        child.onUnexpectedEnd(failure::complete);
        return child;
    }

    /** Imports the realm once, and again when its files have changed since. */
    private void provideRealm() throws IOException, InterruptedException {
        var realm = Realm.demo(checkout.realm("common-vision-realm.json"), checkout.realm("demo.json"), demo, ports);
        var fingerprint = fingerprint(realm.json().toString());
        if (!data.remembered(REALM_IS_THERE).equals(fingerprint)) {
            var master = ports.keycloakAddress().resolve("/realms/master");
            var token = Http.token(master, "admin-cli", "admin", data.password("keycloak-admin"));
            realm.importInto(Http.at(ports.keycloakAddress(), token));
            data.remember(REALM_IS_THERE, fingerprint);
        }
        realmAddress = ports.keycloakAddress().resolve("/realms/" + realm.name());
        keycloakProcess.awaitReady(URI.create(realmAddress + "/.well-known/openid-configuration"), Duration.ofSeconds(30));
    }

    private static String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first start of a data directory begins in the past and lives up to now; later ones just start. */
    private void startApiWithHistory() throws IOException, InterruptedException {
        if (!data.remembered(HISTORY_IS_THERE).isEmpty()) {
            startApi();
            return;
        }
        var history = new DemoHistory(demo, ports.apiAddress(), realmAddress, Instant.now());
        startApi(Optional.of(history.begin()));
        history.live();
        data.remember(HISTORY_IS_THERE, "given at " + Instant.now());
    }

    void startApi() throws IOException, InterruptedException {
        startApi(Optional.empty());
    }

    private void startApi(Optional<Instant> clockStart) throws IOException, InterruptedException {
        var environment = new HashMap<>(Api.environment(ports, database.jdbcUrl("common_vision"), Api.Passwords.of(data),
                realmAddress, Realm.DEMO_SECRET, checkout.demo()));
        environment.putAll(Api.demonstration(clockStart));
        apiProcess = watched(api.start(environment, api.aheadOfTime(), data, lastWill));
        Api.awaitReady(apiProcess, ports);
    }

    void stopApi() throws IOException {
        apiProcess.stop(Duration.ofSeconds(30));
    }

    /** The sentence about what went wrong, once something has. */
    String awaitFailure() {
        return failure.join();
    }

    /** What was started last is stopped first; whatever is not there was not started. */
    synchronized void stop() throws IOException {
        if (stopping) {
            return;
        }
        stopping = true;
        if (lastWill != null) {
            System.err.println("\nStopping");
        }
        var children = new ArrayList<Child>();
        for (var child : new Child[] {webServer, apiProcess, keycloakProcess, mail}) {
            if (child != null) {
                child.expectEnd();
                children.add(child);
            }
        }
        for (var child : children) {
            child.stop(Duration.ofSeconds(30));
        }
        if (database != null) {
            database.close();
        }
        if (lastWill != null) {
            lastWill.close();
        }
        data.close();
    }
}
