package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCsvTest {

    @ParameterizedTest(name = "text {index}")
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "=cmd|' /C calc'!A0", "=a\nb"})
    void a_spreadsheet_does_not_run_what_a_framework_says(String formula) {
        assertEquals("'" + formula, ReportCsv.neutral(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Working with others", "a = b", "1-2", "", "'quoted'"})
    void what_is_no_formula_stays_as_it_is(String text) {
        assertEquals(text, ReportCsv.neutral(text));
    }

    @Test
    void names_with_commas_quotes_and_formulas_stay_in_their_cell() {
        var none = new Figures(1, 0, 0, 1, List.of(0, 0, 0), null, null, null);
        var element = new IndividualReport.ElementFigures("=E", "=HYPERLINK(\"https://evil.example\", \"a\")", Standing.NO_FIGURE, none, null);
        var domain = new IndividualReport.DomainFigures("D", "Say \"hello\", then\nlisten", none, null, List.of(element));
        String table = ReportCsv.of(new IndividualReport(UUID.randomUUID(), new QuestionnaireReference("q", 1, "Q"), Instant.EPOCH, 3, false, List.of(), none, null, List.of(domain)));
        assertThat(table, containsString("\"Say \"\"hello\"\", then\nlisten\""));
        assertThat(table, containsString("\"'=HYPERLINK(\"\"https://evil.example\"\", \"\"a\"\")\""));
        assertThat(table, containsString("'=E"));
        assertThat(table, not(containsString(",=")));
    }
}
