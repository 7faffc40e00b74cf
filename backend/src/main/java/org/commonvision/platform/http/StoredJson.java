package org.commonvision.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes and reads what is stored as JSON; never the web's mapper, whose settings may change while stored bytes may not. */
public final class StoredJson {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private StoredJson() {}

    public static String write(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same to be read again at once: its texts are not written out, so that it takes little more than it takes already. */
    public static JsonParser parser(Object content) {
        try {
            var tokens = new TokenBuffer(JSON, false);
            JSON.writeValue(tokens, content);
            return tokens.asParser();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T read(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /** The same for the same content, whenever it is asked. */
    public static String hash(Object content) {
        return PublishedText.sha256(write(content).getBytes(StandardCharsets.UTF_8));
    }
}
