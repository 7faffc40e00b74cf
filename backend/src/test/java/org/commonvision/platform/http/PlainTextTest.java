package org.commonvision.platform.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest(name = "text {index}")
    @ValueSource(strings = {"", "Hm", "Line\nline\r\n\ttab", "Zoë, Łukasz, 李", "\uD83D\uDC4D\uD83C\uDFFD", "\u200D\uFEFF\u202E", "\uFFFF"})
    void what_people_write_is_kept(String text) {
        assertTrue(PlainText.isClean(text));
    }

    @ParameterizedTest(name = "text {index}")
    @ValueSource(strings = {"a\u0000", "\u0000", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\uD83D", "a\uD83Db", "\uDC4D", "\uDC4D\uD83D", "\uD83D\uD83D\uDC4D"})
    void what_cannot_be_kept_is_noticed(String text) {
        assertFalse(PlainText.isClean(text));
    }
}
