package org.commonvision.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.commonvision.platform.http.StoredJson;

/** Reads a document of ours, after its schema has been held against it. */
final class PackReader {

    static final Schema SCHEMA = Schema.in("/exchange/pack.schema.json");

    /**
     * The richest package of 2,000 elements and items has some 800,000. In memory the shortest text takes ten times what it takes in a
     * document, so the size of the document alone bounds nothing.
     */
    static final int MOST_VALUES = 1_000_000;

    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(50).maxStringLength(100_000).maxNumberLength(100).maxNameLength(200).maxTokenCount(MOST_VALUES).build()).build();
    private static final ObjectMapper MAPPER = mapper();

    /** The document, or what is wrong with its form. */
    static Optional<PackDocument> read(byte[] body, Findings findings) {
        return checked(body, SCHEMA, findings, MAPPER, PackDocument.class);
    }

    /** What is wrong with the form of a document that was made here of another. */
    static void check(PackDocument document, Findings findings) {
        try (var parser = StoredJson.parser(document)) {
            SCHEMA.check(parser, findings);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
        } catch (StreamConstraintsException e) {
            findings.add("", "This is more than a document may be: in how deep it goes, how long a text or a number is, or in having more than " + MOST_VALUES + " values.");
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
