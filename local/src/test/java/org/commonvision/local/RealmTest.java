package org.commonvision.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final Path DEPLOYMENT = Path.of("../keycloak/common-vision-realm.json");

    @Test
    void theRealmOfADeploymentHoldsNobodyAndNoSecret() throws IOException {
        var realm = Http.JSON.readTree(DEPLOYMENT.toFile());
        assertFalse(realm.has("users"));
        assertEquals("${COMMON_VISION_CLIENT_SECRET}", realm.at("/clients/0/secret").asText());
        assertFalse(Files.readString(DEPLOYMENT).contains("demo"));
    }

    @Test
    void signInComesBackToTheAppAndNowhereElse() throws IOException {
        var client = client(Http.JSON.readTree(DEPLOYMENT.toFile()), "common-vision");
        assertEquals("[\"${COMMON_VISION_APP_URL}/sign-in/callback\"]", client.get("redirectUris").toString());
        assertEquals("${COMMON_VISION_APP_URL}/", client.at("/attributes/post.logout.redirect.uris").asText());
        assertEquals("S256", client.at("/attributes/pkce.code.challenge.method").asText());
        for (var grant : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled", "publicClient")) {
            assertFalse(client.get(grant).asBoolean(), grant);
        }
        assertFalse(Files.readString(DEPLOYMENT).contains("*"), "a wildcard");
    }

    @Test
    void onlyAnAdministratorSaysWhichOrganisationAPersonIsOf() throws IOException {
        var realm = Http.JSON.readTree(DEPLOYMENT.toFile());
        var profile = Http.JSON.readTree(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0").asText());
        var organisation = named(profile.get("attributes"), "name", "organisation");
        assertEquals("[\"admin\"]", organisation.at("/permissions/edit").toString());
    }

    @Test
    void theDemonstrationIsTheSameRealmWithPeople() throws IOException {
        var people = DemoPeople.read(Path.of("demo/people.yaml"));
        var demo = Realm.demo(DEPLOYMENT, Path.of("../keycloak/demo.json"), people, new Ports(8080));
        assertEquals("common-vision-demo", demo.name());
        assertFalse(demo.json().toString().contains("${"), "a placeholder is left");
        assertEquals("http://localhost:8080/sign-in/callback", client(demo.json(), "common-vision").at("/redirectUris/0").asText());
        assertEquals(client(demo.json(), "common-vision").get("protocolMappers"), client(demo.json(), "demo-history").get("protocolMappers"),
                "a token must say the same whoever asks for it");
        assertEquals(people.everybody().size(), demo.json().get("users").size());
        var margaret = named(demo.json().get("users"), "username", "margaret");
        assertEquals("[\"DEMO1\"]", margaret.at("/attributes/organisation").toString());
        assertEquals(margaret.get("id"), named(Realm.demo(DEPLOYMENT, Path.of("../keycloak/demo.json"), people, new Ports(9080))
                .json().get("users"), "username", "margaret").get("id"), "or an imported realm would lose people's answers");
        var known = new ArrayList<String>();
        demo.json().at("/roles/realm").forEach(role -> known.add(role.get("name").asText()));
        people.everybody().forEach(person -> assertTrue(known.containsAll(person.roles()), person.username()));
    }

    private static JsonNode client(JsonNode realm, String id) {
        return named(realm.get("clients"), "clientId", id);
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        for (var one : list) {
            if (one.path(field).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("There is no " + value + " in " + list);
    }
}
