package org.commonvision.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realm of a deployment with what only the demonstration has laid over it, so that there is one source of both. */
record Realm(ObjectNode json) {

    /** The demonstration's secret; the API refuses it anywhere but in the demonstration's realm. */
    static final String DEMO_SECRET = "demo-secret-for-the-local-run-only";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(COMMON_VISION_[A-Z_]+)}");

    static Realm demo(Path deployment, Path demo, DemoPeople people, Ports ports) throws IOException {
        var realm = (ObjectNode) Http.JSON.readTree(deployment.toFile());
        var mappers = realm.at("/clients/0/protocolMappers");
        lay((ObjectNode) Http.JSON.readTree(demo.toFile()), realm);
        for (var client : realm.withArray("clients")) {
            // What a token says must not depend on which client asked for it.
            if (!client.has("protocolMappers")) {
                ((ObjectNode) client).set("protocolMappers", mappers.deepCopy());
            }
        }
        people.everybody().forEach(person -> realm.withArray("users").add(user(person, people.password())));
        return new Realm((ObjectNode) Http.JSON.readTree(filled(realm.toString(), Map.of(
                "COMMON_VISION_APP_URL", ports.appAddress().toString(),
                "COMMON_VISION_API_URL", ports.apiAddress().toString(),
                "COMMON_VISION_CLIENT_SECRET", DEMO_SECRET,
                "COMMON_VISION_MAIL_HOST", "127.0.0.1",
                "COMMON_VISION_MAIL_PORT", Integer.toString(ports.smtp()),
                "COMMON_VISION_MAIL_FROM", "sign-in@common-vision.example",
                "COMMON_VISION_MAIL_STARTTLS", "false"))));
    }

    String name() {
        return json.required("realm").asText();
    }

    /** Objects are joined, lists follow one another, anything else is replaced. */
    private static void lay(ObjectNode over, ObjectNode under) {
        over.properties().forEach(field -> {
            var below = under.get(field.getKey());
            if (field.getValue() instanceof ObjectNode object && below instanceof ObjectNode there) {
                lay(object, there);
            } else if (field.getValue() instanceof ArrayNode list && below instanceof ArrayNode there) {
                there.addAll(list);
            } else {
                under.set(field.getKey(), field.getValue());
            }
        });
    }

    private static JsonNode user(DemoPeople.DemoPerson person, String password) {
        var user = Http.JSON.createObjectNode()
                .put("id", person.id().toString())
                .put("username", person.username())
                .put("firstName", person.firstName())
                .put("lastName", person.lastName())
                .put("email", person.username() + "@common-vision.example")
                .put("emailVerified", true)
                .put("enabled", true);
        user.putObject("attributes").putArray("organisation").add(person.organisation());
        user.putArray("credentials").addObject().put("type", "password").put("value", password).put("temporary", false);
        var roles = user.putArray("realmRoles").add("default-roles-common-vision");
        person.roles().forEach(roles::add);
        return user;
    }

    /** As Keycloak itself fills them from its environment when it imports the file in a deployment. */
    private static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("The realm asks for " + found.group(1) + ", which the local run does not set");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Imports this realm; one that is there already is replaced, which signs everybody out and loses no answer. */
    void importInto(Http admin) throws IOException, InterruptedException {
        var realms = Http.json(admin.get("/admin/realms?briefRepresentation=true"));
        if (realms.findValuesAsText("realm").contains(name())) {
            admin.delete("/admin/realms/" + name());
        }
        admin.post("/admin/realms", json);
    }
}
