package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonvision.framework.Rights;
import org.commonvision.report.FeedbackAnswers.Comment;
import org.junit.jupiter.api.Test;

/** A report says the same in every format. */
class FeedbackFormatsTest {

    static final Rights RIGHTS = new Rights("Somebody", "CC BY 4.0", "A notice.", "An attribution.", null, null, null);
    private static final Pattern MEAN = Pattern.compile("(?<![\\d.])\\d\\.\\d(?![\\d.])");

    @Test
    void the_table_says_what_the_json_says() {
        var chance = new Random(6);
        for (int shape = 0; shape < GeneratedRound.SHAPES; shape++) {
            var report = GeneratedRound.of(shape, chance).report();
            assertEquals(ShownFigures.of(report), ShownFigures.ofCsv(FeedbackReportCsv.of(report, RIGHTS)));
        }
    }

    @Test
    void the_paper_has_every_mean_of_the_json_and_no_other() throws IOException {
        var chance = new Random(7);
        for (int trial = 0; trial < 5; trial++) {
            var report = GeneratedRound.of(chance.nextInt(GeneratedRound.SHAPES), chance).report();
            assertEquals(means(report).sorted().toList(), MEAN.matcher(textOf(FeedbackReportPdf.of(report, RIGHTS))).results().map(MatchResult::group).sorted().toList());
        }
    }

    @Test
    void the_paper_is_readable_by_assistive_technology() throws Exception {
        PdfUa.check(FeedbackReportPdf.of(commented().report(), RIGHTS));
    }

    @Test
    void the_paper_says_what_it_is_before_it_is_opened() throws IOException {
        try (var document = Loader.loadPDF(FeedbackReportPdf.of(commented().report(), RIGHTS))) {
            assertEquals("Feedback report for Robin Shaw, 1 November 2026", document.getDocumentInformation().getTitle());
            assertEquals("A 360-degree feedback report", document.getDocumentInformation().getSubject());
        }
    }

    @Test
    void the_paper_says_whom_it_is_about_what_stands_behind_it_and_what_was_written() throws IOException {
        String text = textOf(FeedbackReportPdf.of(commented().report(), RIGHTS)).replaceAll("\\s+", " ");
        for (var words : List.of("Feedback report for Robin Shaw", "closed on 1 November 2026", "Peers: 6 to 9", "4.7 or more", "What should they keep?",
                "<b>Listens</b> & asks", "Line manager", "Keeps her word", "A notice. An attribution. Owner: Somebody. Licence: CC BY 4.0.")) {
            assertThat(text, containsString(words));
        }
    }

    @Test
    void how_important_the_person_finds_an_item_is_said_in_every_format() throws IOException {
        var report = commented().report();
        assertEquals(new FeedbackReportView.FeedbackImportance("How important is this in my role?", List.of("Less important", "Important", "Very important")), report.importance());
        assertEquals(2, report.domains().getFirst().elements().getFirst().items().getFirst().importance());
        String table = FeedbackReportCsv.of(report, RIGHTS);
        assertThat(table, containsString("importance,question,self,,,,,,,,,,\"How important is this in my role?\""));
        assertThat(table, containsString("importance,2,self,,,,,,,,,,Important"));
        String paper = textOf(FeedbackReportPdf.of(report, RIGHTS)).replaceAll("\\s+", " ");
        assertThat(paper, containsString("Importance, as the person says"));
        assertEquals(8, paper.split(" Important", -1).length - 1);
    }

    @Test
    void of_an_item_that_does_not_apply_to_the_role_and_of_somebody_who_did_not_answer_no_importance_is_shown() {
        var groups = commented().answers().groups();
        var moot = sheet(-1);
        var report = new GeneratedRound(new FeedbackAnswers(moot, sheet(2), List.of(), groups, List.of())).report();
        assertNull(report.domains().getFirst().elements().getFirst().items().getFirst().importance());
        var none = new GeneratedRound(new FeedbackAnswers(null, null, List.of(), groups, List.of())).report();
        assertNull(none.importance());
        assertNull(none.domains().getFirst().elements().getFirst().items().getFirst().importance());
    }

    @Test
    void a_spreadsheet_does_not_run_what_a_rater_wrote() {
        String table = FeedbackReportCsv.of(commented().report(), RIGHTS);
        assertThat(table, containsString("'=HYPERLINK"));
        assertThat(table, containsString("rights,licence"));
        assertThat(table, not(containsString(",=")));
        assertThat(table, not(containsString("\"=")));
    }

    private static GeneratedRound commented() {
        var groups = new EnumMap<Voice, List<short[]>>(Voice.class);
        groups.put(Voice.PEERS, Stream.generate(() -> sheet(4)).limit(6).toList());
        groups.put(Voice.DIRECT_REPORTS, Stream.generate(() -> sheet(5)).limit(3).toList());
        return new GeneratedRound(new FeedbackAnswers(sheet(3), sheet(2), List.of(sheet(2)), groups, List.of(
                new Comment("keep", false, "<b>Listens</b> & asks"), new Comment("keep", false, "=HYPERLINK(\"https://evil.example\")"),
                new Comment("keep", false, "Thank you \uD83D\uDE42 for \u0645\u0631\u062D\u0628\u0627 and \u4F60\u597D"), new Comment("keep", true, "Keeps her word"))));
    }

    private static short[] sheet(int value) {
        var sheet = new short[GeneratedRound.ITEMS];
        java.util.Arrays.fill(sheet, (short) value);
        return sheet;
    }

    private static Stream<String> means(FeedbackReportView report) {
        var parts = ShownFigures.of(report).entrySet().stream().filter(it -> it.getKey().contains("/")).map(Map.Entry::getValue);
        var named = Stream.concat(report.highest().stream(), report.lowest().stream()).map(item -> String.valueOf(item.figure().mean()));
        return Stream.concat(parts, named).map(words -> words.substring(0, 3));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
