package org.commonvision.platform.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Set;
import java.util.stream.Stream;

/** The languages that a caller asked for with {@code Accept-Language}, the dearest first. What cannot be read asks for English. */
public final class WantedLanguages {

    /** What everything here is written in. */
    public static final String ENGLISH = "en";
    /** The ways of asking for it; nothing is ever translated into these. */
    static final Set<String> WRITTEN_IN = Set.of(ENGLISH, "en-gb");
    /** No person reads so many languages that saying them takes more; to read what is longer would cost time for nothing. */
    private static final int LONGEST = 500;

    private final List<LanguageRange> ranges;

    private WantedLanguages(List<LanguageRange> ranges) {
        this.ranges = ranges;
    }

    public static WantedLanguages of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return new WantedLanguages(List.of());
        }
        try {
            return new WantedLanguages(LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException e) {
            return new WantedLanguages(List.of());
        }
    }

    /** Whether no translation, not even one made tomorrow, would be preferred to the English. */
    public boolean areEnglish() {
        return ranges.stream().filter(range -> range.getWeight() > 0).map(LanguageRange::getRange).filter(range -> !range.equals("*")).findFirst().map(WRITTEN_IN::contains).orElse(true);
    }

    /** The best of these and of English (RFC 4647, section 3.4). */
    public String bestOf(Collection<String> translations) {
        if (areEnglish()) {
            return ENGLISH;
        }
        var there = Stream.concat(translations.stream(), Stream.of(ENGLISH)).toList();
        String best = Locale.lookupTag(ranges, there);
        return best == null ? ENGLISH : there.stream().filter(best::equalsIgnoreCase).findFirst().orElse(ENGLISH);
    }
}
