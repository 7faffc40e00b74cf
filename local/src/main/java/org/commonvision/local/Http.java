package org.commonvision.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON over HTTP to our own programs; whatever is not 2xx is a fault of the run. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    private final URI base;
    private final String bearer;

    private Http(URI base, String bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    /** The resources below an address, called with a token. */
    static Http at(URI base, String bearer) {
        return new Http(base, bearer);
    }

    /** The resources below an address, called by nobody in particular. */
    static Http at(URI base) {
        return new Http(base, null);
    }

    /** An access token for a person's name and password, as only the demonstration's and the administrator's clients give it. */
    static String token(URI realm, String client, String username, String password) throws IOException, InterruptedException {
        var form = Map.of("grant_type", "password", "client_id", client, "username", username, "password", password).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
        return JSON.readTree(send(request).body()).required("access_token").asText();
    }

    static boolean answersWell(URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address).header("Accept", "text/html, application/json").timeout(Duration.ofSeconds(5)).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", path, null);
    }

    HttpResponse<String> post(String path, Object body, String... headers) throws IOException, InterruptedException {
        return call("POST", path, body, headers);
    }

    HttpResponse<String> patch(String path, Object body, String... headers) throws IOException, InterruptedException {
        return call("PATCH", path, body, headers);
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return call("DELETE", path, null);
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> call(String method, String path, Object body, String... headers) throws IOException, InterruptedException {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json").method(method, publisher);
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var response = CLIENT.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
