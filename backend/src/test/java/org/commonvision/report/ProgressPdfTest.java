package org.commonvision.report;

import static org.commonvision.report.ProgressReport.DifferenceKind.CHANGED;
import static org.commonvision.report.ProgressReport.DifferenceKind.GONE;
import static org.commonvision.report.ProgressReport.DifferenceKind.NEW;
import static org.commonvision.report.ProgressReport.Part.DOMAIN;
import static org.commonvision.report.ProgressReport.Part.ELEMENT;
import static org.commonvision.report.ProgressReport.Part.ITEM;
import static org.commonvision.report.ProgressReport.Part.OVERALL;
import static org.commonvision.report.ProgressReport.Verdict.IMPROVED;
import static org.commonvision.report.ProgressReport.Verdict.NOT_COMPARABLE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonvision.framework.CrosswalkView.Strength;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.Rights;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.report.ProgressReport.Change;
import org.commonvision.report.ProgressReport.Comparison;
import org.commonvision.report.ProgressReport.CrosswalkReference;
import org.commonvision.report.ProgressReport.Difference;
import org.commonvision.report.ProgressReport.DomainChange;
import org.commonvision.report.ProgressReport.LinePlace;
import org.commonvision.report.ProgressReport.ProgressLine;
import org.commonvision.report.ProgressReport.ProgressPoint;
import org.commonvision.report.ProgressReport.Related;
import org.commonvision.report.ProgressReport.RelatedElement;
import org.commonvision.report.ProgressReport.RelatedElements;
import org.junit.jupiter.api.Test;

class ProgressPdfTest {

    private static final QuestionnaireReference SELF = new QuestionnaireReference("self", 1, "Self-assessment");
    private static final QuestionnaireReference MODEL = new QuestionnaireReference("model", 3, "Model & more");
    private static final FrameworkReference OLD = new FrameworkReference("old", 1, "The old framework");
    private static final FrameworkReference NEWER = new FrameworkReference("new", 2, "The new framework");
    private static final Rights RIGHTS = new Rights("Owner", "Licence", "© Somebody.", "After <somebody>.", null, null, null);

    private final ProgressPoint first = point(SELF, OLD, "2025-03-09T10:00:00Z");
    private final ProgressPoint second = point(SELF, OLD, "2026-03-09T10:00:00Z");
    private final ProgressPoint third = point(MODEL, NEWER, "2026-03-09T11:30:00Z");
    private final ProgressReport progress = new ProgressReport(List.of(first, second, third),
            List.of(new ProgressLine(OVERALL, null, null, List.of(new LinePlace(null, 40, false), new LinePlace(null, 61, true), new LinePlace(null, 73, false))),
                    new ProgressLine(DOMAIN, "A", "Caring", List.of(new LinePlace(null, null, false), new LinePlace("A", 62, false), new LinePlace("A", null, false))),
                    new ProgressLine(ELEMENT, "A.1", "Listening", List.of(new LinePlace(null, null, false), new LinePlace("A.1", 63, false), new LinePlace("A.1", 64, true)))),
            new Comparison(second.responseId(), third.responseId(), true, "Assumed so far.",
                    new Change(8, 8, 8, 50, 69, 19, 12, .8, 2.47, 15, IMPROVED, null),
                    List.of(new DomainChange("A", "Caring", new Change(2, 3, 8, null, null, null, 12, .8, null, 15, NOT_COMPARABLE, Obstacle.TOO_FEW_ITEMS_THE_SAME)),
                            new DomainChange("B", "Daring", new Change(0, 0, 8, null, null, null, 12, .8, null, 15, NOT_COMPARABLE, Obstacle.SCALE_DIFFERS))),
                    List.of(new Difference(ITEM, CHANGED, "i", "I listen.", "I hear.", "Caring"), new Difference(ELEMENT, NEW, "e", "Asking", null, "Caring"),
                            new Difference(DOMAIN, GONE, "d", "Telling", null, "Telling")),
                    new Related(new CrosswalkReference("old-to-new", 2, "Our editors' judgement."), List.of(
                            new RelatedElements(Strength.PART, new RelatedElement("A.1", "Listening", "Caring", 63), new RelatedElement("N.1", "Hearing", "Hearing", null))))));

    @Test
    void it_is_readable_by_assistive_technology() throws Exception {
        PdfUa.check(ProgressPdf.of(progress, List.of(RIGHTS)));
        PdfUa.check(ProgressPdf.of(new ProgressReport(List.of(), List.of(), null), List.of()));
    }

    @Test
    void it_says_what_was_compared_and_where_nothing_can_be_and_why() throws IOException {
        assertThat(text(), containsString("9 March 2026 at 10:00: Self-assessment, version 1 (The old framework, version 1)"));
        assertThat(text(), containsString("All domains 8 of 8 50 69 +19 15 Improved"));
        assertThat(text(), containsString("Cannot be compared: only 3 of its 8 questions are the same; at least half must be"));
        assertThat(text(), containsString("Cannot be compared: the scales have different numbers of answers"));
        assertThat(text(), containsString("The verdicts are provisional. Assumed so far."));
        assertThat(text(), containsString("“I listen.” (Caring) Before: “I hear.”"));
        assertThat(text(), containsString("The element “Asking” (Caring)"));
        assertThat(text(), containsString("The domain “Telling”"));
    }

    @Test
    void related_elements_stand_side_by_side_with_whose_judgement_it_is() throws IOException {
        assertThat(text(), containsString("Listening (Caring) 63 In part Hearing none"));
        assertThat(text(), containsString("the difference between two figures of one row means nothing"));
        assertThat(text(), containsString("Our editors' judgement. (Crosswalk old-to-new, version 2.)"));
    }

    @Test
    void a_figure_over_other_questions_than_the_one_before_has_a_star() throws IOException {
        assertThat(text(), containsString("All domains 40 61 73 *"));
        assertThat("the first figure of a line has none before it", text(), containsString("Caring none 62 none"));
        assertThat(text(), containsString("Listening none 63 64"));
        assertThat(text(), not(containsString("64 *")));
        assertThat(text(), containsString("rests on other questions than the one before it: the two cannot be compared"));
    }

    @Test
    void the_rights_of_all_content_are_on_it_once() throws IOException {
        var both = text(ProgressPdf.of(progress, List.of(RIGHTS, RIGHTS)));
        assertThat(both.split("© Somebody. After <somebody>.", -1).length, is(2));
    }

    @Test
    void before_anything_is_submitted_it_says_so() throws IOException {
        assertThat(text(ProgressPdf.of(new ProgressReport(List.of(), List.of(), null), List.of())), containsString("You have not submitted an assessment yet."));
    }

    private String text() throws IOException {
        return text(ProgressPdf.of(progress, List.of(RIGHTS)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static ProgressPoint point(QuestionnaireReference questionnaire, FrameworkReference framework, String submittedAt) {
        return new ProgressPoint(UUID.randomUUID(), questionnaire, framework, Instant.parse(submittedAt), null, List.of());
    }
}
