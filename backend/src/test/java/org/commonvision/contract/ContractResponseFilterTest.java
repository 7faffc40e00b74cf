package org.commonvision.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who watches the watchman: each kind of broken promise is noticed. */
class ContractResponseFilterTest {

    private static final String GOOD = """
            {"id": "5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11", "name": "Ward 1", "parent": null, "size": 3}""";

    private final CommittedContract contract = new CommittedContract("""
            openapi: 3.1.0
            paths:
              /api/v1/units/{id}:
                get:
                  operationId: getUnit
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Unit"}}, text/csv: {schema: {type: string}}}}
                    "304": {description: You have it}
                    "404": {content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}}
              /api/v1/units/mine:
                get:
                  operationId: getMine
                  responses:
                    "204": {description: Nothing}
            components:
              schemas:
                Unit:
                  type: object
                  properties:
                    id: {type: string, format: uuid}
                    name: {type: string, minLength: 1}
                    parent: {type: [string, "null"]}
                    size: {type: integer, exclusiveMinimum: 0}
                  required: [id, name, parent, size]
                  additionalProperties: false
                Problem:
                  type: object
                  properties: {status: {type: integer}, title: {type: string}}
                  required: [status, title]
            """);

    @Test
    void an_answer_as_promised_passes() {
        assertThat(faults(200, "application/json;charset=UTF-8", GOOD), is(empty()));
        assertThat(faults(200, "text/csv", "a,b"), is(empty()));
        assertThat(faults(304, null, ""), is(empty()));
        assertThat(faults(404, "application/problem+json", "{\"status\": 404, \"title\": \"No\"}"), is(empty()));
    }

    @Test
    void a_wrong_type_is_noticed() {
        noticed(GOOD.replace("3}", "\"3\"}"));
        noticed(GOOD.replace("\"Ward 1\"", "null"));
        noticed("[" + GOOD + "]");
    }

    @Test
    void a_value_out_of_bounds_is_noticed() {
        noticed(GOOD.replace("3}", "0}"));
        noticed(GOOD.replace("5f0c1d35", "5f0c1d3"));
        noticed(GOOD.replace("Ward 1", ""));
    }

    @Test
    void a_property_too_many_or_too_few_is_noticed() {
        noticed(GOOD.replace("{", "{\"secret\": 1, "));
        noticed(GOOD.replace("\"parent\": null, ", ""));
        noticed("{}");
    }

    @Test
    void a_missing_body_or_one_that_should_not_be_there_is_noticed() {
        noticed("");
        assertThat(faults(304, "application/json", "{}"), hasSize(1));
        assertThat(contract.faults("GET", "/api/v1/units/mine", 204, "text/plain", "Hm"), hasSize(1));
    }

    @Test
    void an_undeclared_status_is_noticed() {
        assertThat(faults(409, "application/problem+json", "{}"), everyItem(containsString("does not declare status 409")));
        assertThat(faults(500, "text/html", "Oops"), hasSize(1));
        assertThat(contract.faults("GET", "/api/v1/units/mine", 200, "application/json", GOOD), hasSize(1));
    }

    @Test
    void an_undeclared_media_type_is_noticed() {
        assertThat(faults(200, "text/html", GOOD), everyItem(containsString("does not declare text/html")));
        assertThat(faults(404, "application/json", "{\"status\": 404, \"title\": \"No\"}"), hasSize(1));
        assertThat(faults(200, null, GOOD), hasSize(1));
    }

    @Test
    void what_is_no_operation_may_only_be_refused_and_as_a_problem() {
        String problem = "{\"status\": 405, \"title\": \"No\"}";
        assertThat(contract.faults("DELETE", "/api/v1/units/1", 405, "application/problem+json", problem), is(empty()));
        assertThat(contract.faults("DELETE", "/api/v1/units/1", 204, null, ""), hasSize(1));
        assertThat(contract.faults("GET", "/api/v1/nothing", 404, "text/html", "Not found"), hasSize(1));
        assertThat(contract.faults("GET", "/api/v1/nothing", 404, "application/problem+json", "{}"), hasSize(2));
    }

    @Test
    void a_rest_test_fails_on_an_answer_that_breaks_the_promise() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/units", exchange -> {
            byte[] body = "{\"id\": 7}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var failure = assertThrows(AssertionError.class, () -> given().filter(new ContractResponseFilter(contract))
                    .get("http://localhost:" + server.getAddress().getPort() + "/api/v1/units/7").then().statusCode(200));
            assertThat(failure.getMessage(), containsString("GET /api/v1/units/{id} 200"));
        } finally {
            server.stop(0);
        }
    }

    private void noticed(String body) {
        assertThat(body, faults(200, "application/json", body).isEmpty(), is(false));
    }

    private List<String> faults(int status, String contentType, String body) {
        return contract.faults("GET", "/api/v1/units/7", status, contentType, body);
    }
}
