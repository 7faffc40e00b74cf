package org.commonvision.platform.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedLanguagesTest {

    private static final List<String> THERE = List.of("cy", "zh-Hant", "en-XA");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cy                       | cy
            CY                       | cy
            cy-GB                    | cy
            cy-GB,en-GB;q=0.9        | cy
            en-GB,cy;q=0.9           | en
            en;q=0.5,cy;q=0.9        | cy
            fr,cy;q=0.5              | cy
            fr,en;q=0.9,cy;q=0.5     | en
            fr                       | en
            cy;q=0                   | en
            cy;q=0,*                 | en
            en;q=0,cy;q=0.1          | cy
            cy;q=2                   | en
            cy;q=often,en            | en
            zh-Hant-TW               | zh-Hant
            zh                       | en
            en-xa                    | en-XA
            en-US                    | en
            *                        | en
            *,cy                     | cy
            not a language!          | en
            """)
    void the_best_that_is_there_is_given(String wanted, String given) {
        assertEquals(given, WantedLanguages.of(wanted).bestOf(THERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en-GB,en;q=0.9,cy;q=0.8", "*", ";;", "", "cy;q=0", "cy;q=0, en;q=0.5", "*;q=0.1"})
    void those_who_want_english_first_will_not_want_another_tomorrow(String wanted) {
        assertEquals(true, WantedLanguages.of(wanted).areEnglish());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cy", "en-US,en;q=0.9", "*,cy", "fr,en"})
    void the_others_may(String wanted) {
        assertEquals(false, WantedLanguages.of(wanted).areEnglish());
    }

    @Test
    void more_than_anybody_would_say_is_not_read() {
        assertEquals("en", WantedLanguages.of("cy" + ",fr".repeat(200)).bestOf(THERE));
    }

    @Test
    void whoever_says_nothing_wants_english() {
        assertEquals("en", WantedLanguages.of(null).bestOf(THERE));
    }
}
