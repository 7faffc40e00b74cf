package org.commonvision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonvision.framework.FrameworkView;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.report.IndividualReport.DomainFigures;
import org.commonvision.report.IndividualReport.ElementFigures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportPdfTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static byte[] pdf;

    @BeforeAll
    static void print_a_profile() throws IOException {
        JsonNode pack = JSON.readTree(ReportPdfTest.class.getResourceAsStream("/packs/content.json"));
        var framework = JSON.treeToValue(pack.at("/frameworks/0/source"), FrameworkView.class);
        var questionnaire = JSON.treeToValue(pack.at("/questionnaires/0/source"), QuestionnaireView.class);
        var strength = Figures.of(Measurement.tally(new short[] {3, 3}, 0, 2, 3), 100);
        var area = Figures.of(Measurement.tally(new short[] {1, 2}, 0, 2, 3), 25);
        var nothing = Figures.of(Measurement.tally(new short[] {0, -1}, 0, 2, 3), null);
        var domain = framework.domains().getFirst();
        pdf = ReportPdf.of(new IndividualReport(UUID.randomUUID(), new QuestionnaireReference("leadership-self-assessment", 1, "Leadership self-assessment"),
                Instant.parse("2026-03-09T10:00:00Z"), 3, false, List.of("LF.1.2"), area, null,
                List.of(new DomainFigures(domain.key(), domain.name(), area, null, List.of(
                        new ElementFigures("LF.1.1", "Developing self awareness", Standing.STRENGTH, strength, null),
                        new ElementFigures("LF.1.2", "Managing yourself", Standing.POSSIBLE_AREA, area, null),
                        new ElementFigures("LF.1.3", "Continuing personal development & more", Standing.NO_FIGURE, nothing, null))))),
                questionnaire, framework);
    }

    @Test
    void it_is_readable_by_assistive_technology() throws Exception {
        PdfUa.check(pdf);
    }

    @Test
    void it_says_what_the_page_says() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("9 March 2026"), text);
            assertTrue(text.contains("What you chose to work on Managing yourself") || text.contains("Managing yourself"), text);
            assertTrue(text.contains("Possible areas to develop"), text);
            assertTrue(text.contains("Strengths"), text);
            assertTrue(text.contains("Continuing personal development & more"), text);
            assertEquals("Leadership profile, 9 March 2026", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void how_important_things_are_has_a_table_of_its_own_and_what_is_important_and_low_comes_first() throws IOException {
        JsonNode pack = JSON.readTree(ReportPdfTest.class.getResourceAsStream("/packs/content.json"));
        var framework = content(pack, "frameworks", "healthcare-leadership-model", FrameworkView.class);
        var questionnaire = content(pack, "questionnaires", "healthcare-leadership-model-assessment", QuestionnaireView.class);
        var low = Figures.of(Measurement.tally(new short[] {1, 1, 2}, 0, 3, 4), 11);
        var unimportant = Figures.of(Measurement.tally(new short[] {1, 1, 1}, 0, 3, 4), 0);
        var important = Figures.of(Measurement.tally(new short[] {4, 4, 0}, 0, 3, 4), 100);
        byte[] printed = ReportPdf.of(new IndividualReport(UUID.randomUUID(), new QuestionnaireReference(questionnaire.key(), 1, questionnaire.name()),
                Instant.parse("2026-03-09T10:00:00Z"), 4, false, List.of(), low, important,
                List.of(oneElement("HLM.1", "Inspiring shared purpose", low, unimportant), oneElement("HLM.2", "Leading with care", low, important))),
                questionnaire, framework);
        try (var document = Loader.loadPDF(printed)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("How important is this in my role?"), text);
            assertTrue(text.contains("At the heart of my role"), text);
            String areas = text.substring(text.indexOf("Possible areas to develop"));
            assertTrue(areas.indexOf("Leading with care Important in your role.") < areas.indexOf("Inspiring shared purpose"), areas);
            assertTrue(areas.contains("Exemplary: Has helped a whole service"), areas);
        }
    }

    @Test
    void what_was_not_observed_stands_apart_from_what_does_not_apply_where_the_scale_offers_it() throws IOException {
        JsonNode pack = JSON.readTree(ReportPdfTest.class.getResourceAsStream("/packs/content.json"));
        var framework = content(pack, "frameworks", "leadership-framework", FrameworkView.class);
        var questionnaire = content(pack, "questionnaires", "leadership-360", QuestionnaireView.class);
        var figures = Figures.of(Measurement.tally(new short[] {5, -2, -2, -1, 0, 0, 0, 0}, 0, 8, 5), 100);
        byte[] printed = ReportPdf.of(new IndividualReport(UUID.randomUUID(), new QuestionnaireReference(questionnaire.key(), 1, questionnaire.name()),
                Instant.parse("2026-03-09T10:00:00Z"), 5, false, List.of(), figures, null, List.of()), questionnaire, framework);
        try (var document = Loader.loadPDF(printed)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("All domains 0 0 0 0 1 1 2 4 100 % 100"), text);
            assertTrue(text.contains("Not observed"), text);
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertFalse(new PDFTextStripper().getText(document).contains("observed"), "offered by no scale of it");
        }
    }

    private static DomainFigures oneElement(String key, String name, Figures figures, Figures importance) {
        return new DomainFigures(key, name, figures, importance, List.of(new ElementFigures(key + ".1", name, Standing.POSSIBLE_AREA, figures, importance)));
    }

    private static <T> T content(JsonNode pack, String list, String key, Class<T> type) throws IOException {
        for (var one : pack.path(list)) {
            if (one.at("/source/key").asText().equals(key)) {
                return JSON.treeToValue(one.path("source"), type);
            }
        }
        throw new IllegalArgumentException(key);
    }
}
