package org.commonvision.platform.language;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which language something published is given, and what of it is still in English. */
@Schema(description = "In which language this is given, and what of it is still in English; left out where all of it is")
public record ContentLanguage(
        @Schema(description = "BCP 47", examples = "cy") String tag,
        @Schema(description = "Of the translation; it changes with each change of a text") long revision,
        @Schema(description = "How many texts have been translated") int translated,
        @Schema(description = "How many texts there are to translate") int translatable,
        @Schema(description = "JSON Pointers, into this object, to the texts that are in English") List<String> untranslated) {

    /** The same of a part that has only some of the texts, under the same pointers. */
    public ContentLanguage of(Predicate<String> pointers) {
        return new ContentLanguage(tag, revision, translated, translatable, untranslated.stream().filter(pointers).toList());
    }
}
