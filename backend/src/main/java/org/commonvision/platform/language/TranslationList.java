package org.commonvision.platform.language;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages that a version has been translated into, as far as they go. */
public record TranslationList(List<TranslationSummary> items, @Schema(nullable = true) String nextPageToken) {

    /** One language. */
    @Schema(name = "TranslationSummary")
    public record TranslationSummary(
            @Schema(description = "BCP 47", examples = "cy") String locale,
            @Schema(description = "How many texts have been translated") int translated,
            @Schema(description = "How many texts there are to translate") int translatable,
            Instant editedAt) {}
}
