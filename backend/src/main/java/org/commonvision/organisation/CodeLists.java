package org.commonvision.organisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonvision.platform.http.PublishedText;

/** The code lists that came with this build. */
@Singleton
public class CodeLists {

    public static final String STAFF_GROUPS = "staff-groups";
    public static final String PAY_BAND_CLUSTERS = "pay-band-clusters";
    public static final String ROLES = "roles";
    public static final String SCOPES_OF_LEADERSHIP = "scopes-of-leadership";

    private final PublishedText text;
    private final Map<String, CodeList> byKey;

    CodeLists() {
        try (var packed = CodeLists.class.getResourceAsStream("/packs/code-lists.json")) {
            byte[] bytes = packed.readAllBytes();
            text = PublishedText.of(new String(bytes, StandardCharsets.UTF_8));
            byKey = new ObjectMapper().readValue(bytes, AllCodeLists.class).items().stream()
                    .collect(Collectors.toMap(CodeList::key, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CodeList list(String key) {
        return byKey.get(key);
    }

    PublishedText text() {
        return text;
    }

    /** All code lists, as served. */
    public record AllCodeLists(List<CodeList> items, @org.eclipse.microprofile.openapi.annotations.media.Schema(nullable = true) String nextPageToken) {}
}
