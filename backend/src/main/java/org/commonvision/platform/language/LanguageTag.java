package org.commonvision.platform.language;

import static org.commonvision.platform.problem.ProblemType.invalid;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** The language of a translation, as BCP 47 writes it. */
final class LanguageTag {

    private static final int LONGEST = 35;

    private LanguageTag() {}

    /** The tag in its usual spelling; refused where it is none, or is the language that everything is written in. */
    static String of(String text) {
        String tag = spelled(text);
        if (tag == null) {
            throw invalid("path:locale", "This is not a language tag (BCP 47), such as cy.");
        }
        if (WantedLanguages.WRITTEN_IN.contains(tag.toLowerCase(Locale.ROOT))) {
            throw invalid("path:locale", "English is what it is translated from.");
        }
        return tag;
    }

    private static String spelled(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            return locale.getLanguage().isEmpty() || text.length() > LONGEST ? null : locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
