package org.commonvision.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * docker-compose.yml against what it deploys: a setting that the application does not know is silently ignored, and is
 * found out about in production. (The frontend's tests hold the file against the Compose specification.)
 */
class DeploymentTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(COMMON_VISION_[A-Z_]+)}");

    private static JsonNode deployment;

    @BeforeAll
    static void read() throws IOException {
        deployment = new ObjectMapper(new YAMLFactory()).readTree(ROOT.resolve("docker-compose.yml").toFile());
    }

    @Test
    void everySettingOfTheApiExistsAndTakesEffectWhenItStarts() throws IOException {
        var known = new ApplicationSettings(ROOT.resolve("backend/target/quarkus-app"));
        for (var name : environment("backend").keySet()) {
            assertTrue(known.isSetAtStart(name), "The API knows no setting " + name + " that can be given when it starts");
        }
    }

    @Test
    void theLocalRunTellsTheApiNothingThatItDoesNotKnow() throws IOException {
        var known = new ApplicationSettings(ROOT.resolve("backend/target/quarkus-app"));
        var told = new HashSet<>(Api.environment(Ports.anyFree(), "", new Api.Passwords("", "", "", ""), URI.create("http://localhost"), "", ROOT).keySet());
        told.addAll(Api.demonstration(Optional.of(Instant.EPOCH)).keySet());
        told.forEach(name -> assertTrue(known.isSetAtStart(name), "The API knows no setting " + name + " that can be given when it starts"));
    }

    @Test
    void whoServesPeopleIsNotWhoOwnsTheTables() throws IOException {
        for (var told : List.of(environment("backend"), Api.environment(Ports.anyFree(), "", new Api.Passwords("", "", "", ""), URI.create("http://localhost"), "", ROOT))) {
            assertEquals("common_vision", told.get("QUARKUS_FLYWAY_USERNAME"));
            assertEquals("common_vision_api", told.get("QUARKUS_DATASOURCE_USERNAME"));
            assertEquals("common_vision_maintenance", told.get("QUARKUS_DATASOURCE_MAINTENANCE_USERNAME"));
        }
        var made = deployment.at("/configs/databases/content").asText();
        for (var role : List.of("common_vision_api", "common_vision_maintenance")) {
            assertTrue(made.contains("role " + role), "The database is made without the role " + role);
        }
        assertTrue(deployment.at("/services/database/command").toString().contains("wal_recycle=off"), "The database keeps what was deleted in files of its log");
    }

    @Test
    void everySettingOfKeycloakExists() throws IOException, InterruptedException {
        var help = keycloakHelp();
        for (var name : environment("keycloak").keySet()) {
            if (name.startsWith("KC_")) {
                var option = "--" + name.substring(3).toLowerCase().replace('_', '-');
                assertTrue(Pattern.compile(Pattern.quote(option) + "\\b(?!-)").matcher(help).find(), "Keycloak knows no option " + option);
            }
        }
    }

    @Test
    void theRealmGetsWhatItAsksForAndNothingElse() throws IOException {
        var given = environment("keycloak").keySet().stream().filter(name -> name.startsWith("COMMON_VISION_")).collect(Collectors.toSet());
        assertEquals(placeholders("keycloak/common-vision-realm.json"), given);
    }

    @Test
    void theWebServerGetsWhatItAsksForAndNothingElse() throws IOException {
        assertEquals(placeholders("frontend/server/nginx.conf.template"), environment("frontend").keySet());
    }

    @Test
    void theApiBelievesTheWebServerAndNobodyElse() {
        var webServer = deployment.at("/services/frontend/networks/inside/ipv4_address").asText();
        assertFalse(webServer.isEmpty());
        assertEquals(webServer, environment("backend").get("COMMON_VISION_TRUSTED_PROXIES"));
        assertEquals(webServer, environment("keycloak").get("KC_PROXY_TRUSTED_ADDRESSES"));
    }

    @Test
    void nothingSecretHasADefaultAndEveryServiceSaysHowItIs() {
        deployment.required("services").properties().forEach(service -> {
            var secrets = environment(service.getKey()).entrySet().stream().filter(setting -> setting.getKey().matches(".*(PASSWORD|SECRET).*"));
            secrets.forEach(secret -> assertTrue(secret.getValue().matches("\\$\\{\\w+:?\\?[^}]+}"),
                    secret.getKey() + " of " + service.getKey() + " must come from the environment, without a default"));
            assertTrue(service.getValue().has("healthcheck"), service.getKey() + " has no health check");
            assertEquals("unless-stopped", service.getValue().path("restart").asText(), service.getKey());
        });
    }

    private static Map<String, String> environment(String service) {
        var settings = new TreeMap<String, String>();
        deployment.at("/services/" + service + "/environment").properties().forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
        assertFalse(settings.isEmpty() && !service.equals("mail"), service + " has no environment");
        return settings;
    }

    private static Set<String> placeholders(String file) throws IOException {
        return PLACEHOLDER.matcher(Files.readString(ROOT.resolve(file))).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String keycloakHelp() throws IOException, InterruptedException {
        var process = new ProcessBuilder("/bin/sh", Keycloak.unpacked(ROOT.resolve(".cache")).resolve("bin/kc.sh").toString(), "start", "--help-all")
                .redirectErrorStream(true);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var started = process.start();
        var text = new String(started.getInputStream().readAllBytes());
        assertEquals(0, started.waitFor(), text);
        return text;
    }
}
