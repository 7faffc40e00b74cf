package org.commonvision.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lets the packaged API do once what it will do all day, so that Java can keep which classes and methods that takes
 * (an ahead-of-time cache): the API then answers after half the time. On a database and a provider of its own.
 */
final class Training {

    /** Enough for the compiler to see what is hot, at some milliseconds each. */
    private static final int ROUNDS = 40;

    private Training() {}

    static void train(Checkout checkout) throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        var cache = checkout.apiAheadOfTimeCache();
        var fresh = cache.resolveSibling("api.aot.new");
        var ports = Ports.anyFree();
        try (var data = DataDirectory.lock(checkout.cache().resolve("training"))) {
            Child.endOrphans(data);
            Database.endOrphan(data);
            data.empty();
            try (var lastWill = new LastWill();
                    var provider = new StandInProvider(ports.keycloak());
                    var database = Database.start(data, checkout.cache().resolve("postgresql"), ports.database(), lastWill)) {
                Api.provideDatabase(database, Api.Passwords.of(data));
                var api = new Api(checkout);
                var environment = Api.environment(ports, database.jdbcUrl("common_vision"), Api.Passwords.of(data),
                        provider.realm(), data.password("client"), checkout.demo());
                var child = api.start(environment, List.of("-XX:AOTCacheOutput=" + fresh), data, lastWill);
                Api.awaitReady(child, ports);
                for (int round = 0; round < ROUNDS; round++) {
                    work(Http.at(ports.apiAddress(), provider.token(UUID.randomUUID().toString())));
                }
                // Java writes the cache when the API ends.
                child.stop(Duration.ofMinutes(3));
            }
        }
        if (!Files.exists(fresh)) {
            throw new Refusal("The training left no cache; what the API said is in " + checkout.cache().resolve("training/logs/api.log") + ".");
        }
        Files.move(fresh, cache, StandardCopyOption.REPLACE_EXISTING);
    }

    /** One person's way through, from looking around to a report. */
    private static void work(Http person) throws IOException, InterruptedException {
        for (var list : List.of("frameworks", "questionnaires", "code-lists", "stories")) {
            person.get("/api/v1/" + list);
        }
        var etag = person.get("/api/v1/people/me").headers().firstValue("ETag").orElseThrow();
        person.patch("/api/v1/people/me", Map.of("staffGroup", "03"), "If-Match", etag);
        var summary = Http.json(person.get("/api/v1/questionnaires")).required("items").get(0);
        var questionnaire = Http.json(person.get("/api/v1/questionnaires/" + summary.required("key").asText()));
        var section = questionnaire.required("sections").get(0);
        var response = "/api/v1/responses/" + Http.json(person.post("/api/v1/responses",
                Map.of("questionnaire", summary.required("key").asText(), "sections", List.of(section.required("key").asText())),
                "Idempotency-Key", UUID.randomUUID().toString())).required("id").asText();
        for (var item : items(section)) {
            person.patch(response + "/answers", Map.of("answers", List.of(Map.of("item", item, "value", 2, "ageMillis", 100))));
        }
        etag = person.get(response).headers().firstValue("ETag").orElseThrow();
        person.post(response + "/submission", Map.of("countsForOrganisation", true), "If-Match", etag);
        person.get(response.replace("/responses/", "/reports/responses/"));
        person.get("/api/v1/reports/progress");
        person.get("/api/v1/responses");
    }

    private static List<String> items(JsonNode section) {
        var keys = new ArrayList<String>();
        section.required("elements").forEach(element -> element.required("items").forEach(item -> keys.add(item.required("key").asText())));
        return keys;
    }
}
