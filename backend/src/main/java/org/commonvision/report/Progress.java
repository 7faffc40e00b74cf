package org.commonvision.report;

import static org.commonvision.report.ProgressReport.Verdict.FELL;
import static org.commonvision.report.ProgressReport.Verdict.IMPROVED;
import static org.commonvision.report.ProgressReport.Verdict.NOT_COMPARABLE;
import static org.commonvision.report.ProgressReport.Verdict.NO_DETECTABLE_CHANGE;

import java.util.ArrayList;
import java.util.List;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.report.Measurement.Common;
import org.commonvision.report.ProgressReport.Change;
import org.commonvision.report.ProgressReport.Comparison;
import org.commonvision.report.ProgressReport.DomainChange;
import org.commonvision.report.ProgressReport.DomainScore;
import org.commonvision.report.ProgressReport.ProgressPoint;
import org.commonvision.response.AnswerSheet;

/** Compares assessments, across versions and professions only where the items are the same: an item's key is kept while it means the same. */
final class Progress {

    /** A sheet with what it answers. */
    record Assessment(AnswerSheet sheet, PublishedQuestionnaire questionnaire) {}

    static ProgressPoint point(Assessment assessment) {
        var report = IndividualReport.of(assessment.sheet(), assessment.questionnaire());
        return new ProgressPoint(report.responseId(), QuestionnaireReference.of(assessment.questionnaire().view()), report.submittedAt(),
                report.overall().score(), report.domains().stream().map(domain -> new DomainScore(domain.key(), domain.name(), domain.figures().score())).toList());
    }

    /** The measurement error is that of the later assessment's questionnaire version. */
    static Comparison compare(Assessment from, Assessment to) {
        var measurement = to.questionnaire().view().measurement();
        int points = to.questionnaire().order().points();
        boolean sameScale = from.questionnaire().order().points() == points;
        var domains = new ArrayList<DomainChange>();
        var overall = new Common(Measurement.nothing(points), Measurement.nothing(points), 0, 0);
        for (var section : to.questionnaire().order().chosen(to.sheet().sections())) {
            var common = sameScale ? Measurement.common(from.sheet().answers(), to.sheet().answers(), inBoth(from, to, section), points)
                    : new Common(Measurement.nothing(points), Measurement.nothing(points), 0, 0);
            overall = overall.plus(common);
            var error = measurement.sections().stream().filter(it -> it.key().equals(section.key())).findFirst().orElseThrow();
            domains.add(new DomainChange(section.key(), section.range().name(), change(common, points, error.standardDeviation(), error.reliability())));
        }
        return new Comparison(from.sheet().id(), to.sheet().id(), measurement.provisional(), measurement.source(),
                change(overall, points, measurement.overall()), domains);
    }

    /** For each item that both questionnaires have, in sections that both people's choices hold: where it stands in each. */
    private static List<int[]> inBoth(Assessment from, Assessment to, ItemOrder.SectionRange section) {
        var before = from.questionnaire().order();
        var at = new ArrayList<int[]>();
        for (int position = section.range().from(); position < section.range().to(); position++) {
            Integer earlier = before.position(to.questionnaire().order().item(position));
            if (earlier != null && from.sheet().sections().contains(before.sectionAt(earlier).key())) {
                at.add(new int[] {earlier, position});
            }
        }
        return at;
    }

    private static Change change(Common common, int points, QuestionnaireView.Reliability error) {
        return change(common, points, error.standardDeviation(), error.reliability());
    }

    static Change change(Common common, int points, double standardDeviation, double reliability) {
        int smallest = Measurement.smallestDetectable(standardDeviation, reliability);
        if (!common.isComparable()) {
            return new Change(common.from().answered(), common.items(), null, null, null, standardDeviation, reliability, null, smallest, NOT_COMPARABLE);
        }
        double from = Measurement.exactScore(common.from().sum(), common.from().answered(), points);
        double to = Measurement.exactScore(common.to().sum(), common.to().answered(), points);
        double index = Measurement.reliableChangeIndex(from, to, standardDeviation, reliability);
        var verdict = index >= Measurement.RELIABLE ? IMPROVED : index <= -Measurement.RELIABLE ? FELL : NO_DETECTABLE_CHANGE;
        // Rounded by itself: 62.5 to 81.25 is +19, which is enough; the printed 63 and 81 are 18 apart and would contradict the verdict.
        int change = Measurement.roundHalfUp(Math.abs(to - from)) * (to < from ? -1 : 1);
        return new Change(common.from().answered(), common.items(), Measurement.roundHalfUp(from), Measurement.roundHalfUp(to), change,
                standardDeviation, reliability, Math.round(index * 100) / 100.0, smallest, verdict);
    }

    private Progress() {}
}
