package org.commonvision.platform.language;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version's texts in English and in one other language, for those who translate. Nothing is translated before somebody begins. */
public record TranslationView(
        @Schema(description = "BCP 47", examples = "cy") String locale,
        @Schema(description = "Another one after each change, 0 before anybody has begun; the ETag is this in quotes") long revision,
        @Schema(description = "How many texts have been translated") int translated,
        @Schema(description = "How many texts there are to translate") int translatable,
        @Schema(description = "Null before anybody has begun", nullable = true) Instant editedAt,
        @Schema(description = "In the order of reading") List<Text> texts) {

    /** One text. */
    @Schema(name = "TranslationText")
    public record Text(
            @Schema(description = "By the keys of what it belongs to", examples = "elements/LF.1.1/name") String key,
            @Schema(description = "Key of the domain or section; null for what is said about the whole", nullable = true) String part,
            String english,
            @Schema(nullable = true) String translation,
            @Schema(description = "Longest translation, in characters") int maxLength) {}

    static TranslationView of(String locale, List<TranslatableText> texts, TranslationTable.Row row) {
        return new TranslationView(locale, row.revision(), row.texts().size(), texts.size(), row.editedAt(), texts.stream()
                .map(text -> new Text(text.key(), text.part(), text.english(), row.texts().get(text.key()), text.longest())).toList());
    }
}
