package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonvision.framework.Rights;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.junit.jupiter.api.Test;

class ReportCsvTest {

    @Test
    void names_with_commas_quotes_and_formulas_stay_in_their_cell() {
        var none = new Figures(1, 0, 0, 0, 1, List.of(0, 0, 0), null, null, null);
        var element = new IndividualReport.ElementFigures("=E", "=HYPERLINK(\"https://evil.example\", \"a\")", Standing.NO_FIGURE, none, null);
        var domain = new IndividualReport.DomainFigures("D", "Say \"hello\", then\nlisten", none, null, List.of(element));
        String table = ReportCsv.of(new IndividualReport(UUID.randomUUID(), new QuestionnaireReference("q", 1, "Q"), Instant.EPOCH, 3, false, List.of(), none, null, List.of(domain)),
                new Rights("Somebody", "CC BY 4.0", "=A notice", "An attribution", null, null, null));
        assertThat(table, containsString("\"Say \"\"hello\"\", then\nlisten\""));
        assertThat(table, containsString("\"'=HYPERLINK(\"\"https://evil.example\"\", \"\"a\"\")\""));
        assertThat(table, containsString("'=E"));
        assertThat(table, not(containsString(",=")));
        assertThat(table, endsWith("""
                rights,owner,Somebody,,,,,,,,,,,
                rights,licence,"CC BY 4.0",,,,,,,,,,,
                rights,notice,"'=A notice",,,,,,,,,,,
                rights,attribution,"An attribution",,,,,,,,,,,
                """));
    }
}
