package org.commonvision.platform.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    private static final String LETTERS = "''''=+-@\t\r\n\uFF1Da 1\"";

    @ParameterizedTest(name = "text {index}")
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "=cmd|' /C calc'!A0", "=a\nb", "\uFF1D1+1"})
    void a_spreadsheet_does_not_run_what_somebody_wrote(String formula) {
        assertThat(SpreadsheetText.isRun(formula), is(true));
        assertEquals("'" + formula, SpreadsheetText.neutral(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Working with others", "a = b", "1-2", "", "'quoted'", "''"})
    void what_is_no_formula_stays_as_it_is(String text) {
        assertEquals(text, SpreadsheetText.neutral(text));
        assertEquals(text, SpreadsheetText.plain(text));
    }

    @Test
    void every_text_comes_back_as_it_was_and_none_is_run() {
        qt().withExamples(2_000).forAll(lists().of(integers().between(0, LETTERS.length() - 1)).ofSizeBetween(0, 6))
                .as(places -> places.stream().map(it -> LETTERS.substring(it, it + 1)).collect(Collectors.joining()))
                .checkAssert(text -> {
                    assertThat(SpreadsheetText.isRun(SpreadsheetText.neutral(text)), is(false));
                    assertEquals(text, SpreadsheetText.plain(SpreadsheetText.neutral(text)));
                });
    }
}
