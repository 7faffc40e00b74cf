package org.commonvision.platform.language;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonvision.platform.problem.Faults;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole translation, as somebody saves it. */
@Schema(description = "All translated texts; one that is left out is not translated, and is shown in English")
public record TranslatedTexts(
        @Schema(description = "By the keys of the texts") Map<String, String> texts) {

    /** Refused, text by text, where it is not one of this version's or does not fit. */
    void check(List<TranslatableText> version) {
        if (texts == null) {
            throw ProblemType.invalid("/texts", "Send the translated texts.");
        }
        var byKey = version.stream().collect(Collectors.toMap(TranslatableText::key, Function.identity()));
        var faults = new Faults();
        texts.forEach((key, text) -> check(faults, "/texts/" + key.replace("~", "~0").replace("/", "~1"), byKey.get(key), text));
        faults.orThrow();
    }

    private static void check(Faults faults, String pointer, TranslatableText of, String text) {
        if (of == null) {
            faults.add(pointer, "This version has no such text.");
        } else if (text == null || text.isBlank()) {
            faults.add(pointer, "Leave out what is not translated.");
        } else {
            faults.text(pointer, text, of.longest());
        }
    }
}
