package org.commonvision.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An OpenAPI 3.1 document, as a client reads it: its operations, and whether an answer is one that it promises. */
public final class CommittedContract {

    /** The file that clients are generated from. */
    public static final Path FILE = Path.of("..", "openapi.yaml");

    private static final String URN = "urn:contract";
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static CommittedContract committed;

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry schemas;

    /** An operation and where it is in the document. */
    public record Operation(String method, String path, JsonNode node) {
        public String id() {
            return node.path("operationId").asText();
        }

        public JsonNode access() {
            return node.path("x-access");
        }

        public List<JsonNode> parameters(String in) {
            return StreamSupport.stream(node.path("parameters").spliterator(), false).filter(it -> it.path("in").asText().equals(in)).toList();
        }

        boolean isAt(String requested) {
            return requested.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    CommittedContract(String yaml) {
        try {
            document = new ObjectMapper(new YAMLFactory()).readTree(yaml);
            schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31(), it -> it.schemas(Map.of(URN, document.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()))));
    }

    public static synchronized CommittedContract committed() {
        try {
            committed = committed == null ? new CommittedContract(Files.readString(FILE)) : committed;
            return committed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation at an address; of {@code /people/me} and {@code /people/{id}} the one that says it outright. */
    Optional<Operation> operation(String method, String path) {
        return operations.stream().filter(it -> it.method().equalsIgnoreCase(method) && it.isAt(path))
                .min(Comparator.comparing(it -> it.parameters("path").size()));
    }

    /** The same for an answer that came another way than through REST Assured. */
    public List<String> faults(HttpResponse<String> answer) {
        return faults(answer.request().method(), answer.uri().getRawPath(), answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(null), answer.body());
    }

    /** What is wrong with an answer, in sentences; nothing where the contract promises it. */
    public List<String> faults(String method, String path, int status, String contentType, String body) {
        String media = contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
        var operation = operation(method, path);
        return operation.isPresent() ? faults(operation.get(), status, media, body) : faultsOutside(method, path, status, media, body);
    }

    private List<String> faults(Operation operation, int status, String media, String body) {
        var response = operation.node().path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return List.of(operation + " does not declare status " + status);
        }
        var content = response.path("content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of(operation + " declares no body for " + status + ", but there is one");
        }
        if (!content.has(media)) {
            return List.of(operation + " does not declare " + (media.isEmpty() ? "an answer without a media type" : media) + " for " + status);
        }
        if (!media.endsWith("json")) {
            return List.of();
        }
        return misfits("/paths/" + escaped(operation.path()) + "/" + operation.method() + "/responses/" + status + "/content/" + escaped(media) + "/schema",
                operation + " " + status, body);
    }

    /** What is no operation may only be refused, and as a problem; below the CASE service's address as its standard says. */
    private List<String> faultsOutside(String method, String path, int status, String media, String body) {
        if (status >= 400 && path.startsWith("/ims/") && media.equals("application/json")) {
            return misfits("/components/schemas/imsx_StatusInfo", method + " " + path + " " + status, body);
        }
        if (status < 400 || !media.equals(PROBLEM)) {
            return List.of(method + " " + path + " is not in the contract, so the answer should be a problem; it was " + status + " " + media);
        }
        return misfits("/components/schemas/Problem", method + " " + path + " " + status, body);
    }

    private List<String> misfits(String schema, String where, String body) {
        if (body.isEmpty()) {
            return List.of(where + " declares a body, but there is none");
        }
        return Stream.of(body).flatMap(it -> schemas.getSchema(SchemaLocation.of(URN + "#" + schema))
                        .validate(it, InputFormat.JSON, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))).stream())
                .map(error -> where + ": " + error).toList();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
