package org.commonvision.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
            try (var parser = JSON.createParser(utf8(body))) {
                schema.check(parser, findings);
            }
            return findings.none() ? Optional.of(mapper.readValue(utf8(body), type)) : Optional.empty();
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

    /** UTF-8 and nothing else: a parser of bytes would guess. The mark that some editors put first is no part of the text. */
    private static Reader utf8(byte[] body) {
        int mark = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF ? 3 : 0;
        return new InputStreamReader(new ByteArrayInputStream(body, mark, body.length - mark),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private PackReader() {}
}
