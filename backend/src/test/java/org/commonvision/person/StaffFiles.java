package org.commonvision.person;

import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;

/** What a lead does with files of staff; each time of an organisation that nobody else's tests know. */
final class StaffFiles {

    final Somebody lead;
    final String path;

    private StaffFiles(String odsCode) {
        lead = Somebody.of(odsCode, "staff", "organisation-lead");
        path = "/api/v1/organisations/" + odsCode + "/staff-imports";
    }

    static StaffFiles ofANewOrganisation() {
        String odsCode = "Q" + UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);
        TestDatabase.asTheApi().useHandle(sql -> sql.execute("insert into organisation (ods_code, name) values (?, 'A trust that imports')", odsCode));
        return new StaffFiles(odsCode);
    }

    static StaffFiles of(String odsCode) {
        return new StaffFiles(odsCode);
    }

    String odsCode() {
        return lead.organisation();
    }

    ValidatableResponse brings(String file) {
        return brings(file.getBytes(StandardCharsets.UTF_8));
    }

    ValidatableResponse brings(byte[] file) {
        return lead.calls().contentType("text/csv").body(file).post(path).then();
    }

    /** Brings a file, has it looked through as its headings read, and waits. */
    String checked(String file) {
        return checked(brings(file).statusCode(201).extract().path("id"), null);
    }

    /** Has it looked through under that mapping; as guessed where that is null. */
    String checked(String id, String mapping) {
        checks(id, mapping != null ? mapping : guessed(id)).statusCode(202);
        waits(id, "CHECKED");
        return id;
    }

    String guessed(String id) {
        var columns = lead.calls().get(path + "/" + id).then().statusCode(200).extract().jsonPath().<String, Object>getMap("mapping.columns");
        var json = new StringBuilder("{\"staffGroups\": [], \"payBands\": [], \"columns\": {");
        columns.forEach((name, index) -> json.append(json.toString().endsWith("{") ? "" : ", ").append('"').append(name).append("\": ").append(index));
        return json.append("}}").toString();
    }

    ValidatableResponse checks(String id, String mapping) {
        return lead.sends(mapping).post(path + "/" + id + "/check").then();
    }

    ValidatableResponse applies(String id, String yes) {
        return lead.sends(yes).post(path + "/" + id + "/application").then();
    }

    /** Brings, looks through and imports a file that needs no second yes but perhaps for its leavers. */
    void imports(String file) {
        String id = checked(file);
        applies(id, "{\"confirmLeavers\": true}").statusCode(202);
        waits(id, "APPLIED");
    }

    ValidatableResponse shows(String id) {
        return lead.calls().get(path + "/" + id).then().statusCode(200);
    }

    void waits(String id, String state) {
        for (int i = 0; i < 600; i++) {
            String now = shows(id).extract().path("state");
            if (!now.equals("CHECKING") && !now.equals("APPLYING")) {
                break;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        shows(id).body("state", is(state));
    }

    ValidatableResponse staff(String search) {
        return lead.calls().queryParam("search", search).get("/api/v1/organisations/" + odsCode() + "/staff").then().statusCode(200);
    }
}
