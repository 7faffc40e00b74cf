package org.commonvision.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Reads a document of ours, after its schema has been held against it. */
final class PackReader {

    static final Schema SCHEMA = Schema.in("/exchange/pack.schema.json");

    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(50).maxStringLength(100_000).maxNumberLength(100).maxNameLength(200).build()).build();
    private static final ObjectMapper MAPPER = mapper();

    /** The document, or what is wrong with its form. */
    static Optional<PackDocument> read(byte[] body, Findings findings) {
        return checked(body, SCHEMA, findings, MAPPER, PackDocument.class);
    }

    /** Reads what a schema was held against. */
    static <T> Optional<T> checked(byte[] body, Schema schema, Findings findings, ObjectMapper mapper, Class<T> type) {
        try {
            try (var parser = JSON.createParser(Utf8.reader(body))) {
                schema.check(parser, findings);
            }
            return findings.none() ? Optional.of(mapper.readValue(Utf8.reader(body), type)) : Optional.empty();
        } catch (CharacterCodingException e) {
            findings.add("", "This is not text in UTF-8.");
        } catch (JsonProcessingException e) {
            findings.add("", "This is not JSON that can be read (line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ").");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    static ObjectMapper mapper() {
        return new ObjectMapper(JSON).registerModule(new JavaTimeModule());
    }

    private PackReader() {}
}
