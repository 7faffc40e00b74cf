package org.commonvision.report;

import static org.commonvision.report.ProgressReport.Verdict.FELL;
import static org.commonvision.report.ProgressReport.Verdict.IMPROVED;
import static org.commonvision.report.ProgressReport.Verdict.NOT_COMPARABLE;
import static org.commonvision.report.ProgressReport.Verdict.NO_DETECTABLE_CHANGE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.report.Measurement.Common;
import org.commonvision.report.ProgressReport.Change;
import org.commonvision.report.ProgressReport.Comparison;
import org.commonvision.report.ProgressReport.Difference;
import org.commonvision.report.ProgressReport.DomainChange;
import org.commonvision.report.ProgressReport.DomainScore;
import org.commonvision.report.ProgressReport.ProgressPoint;
import org.commonvision.report.ProgressReport.Related;
import org.commonvision.response.AnswerSheet;

/** Compares assessments, across versions and professions only where the items are the same: {@link SameItems} knows which are. */
final class Progress {

    /** A sheet with what it answers. */
    record Assessment(AnswerSheet sheet, PublishedQuestionnaire questionnaire) {

        ItemOrder order() {
            return questionnaire.order();
        }

        FrameworkReference framework() {
            return questionnaire.view().framework();
        }

        List<ItemOrder.SectionRange> chosen() {
            return order().chosen(sheet.sections());
        }

        /** Where the items of the chosen sections stand. */
        BitSet chosenItems() {
            var items = new BitSet();
            chosen().forEach(section -> items.set(section.range().from(), section.range().to()));
            return items;
        }

        boolean isOf(PublishedQuestionnaire other) {
            return QuestionnaireReference.of(questionnaire.view()).equals(QuestionnaireReference.of(other.view()));
        }
    }

    static ProgressPoint point(Assessment assessment) {
        var report = IndividualReport.of(assessment.sheet(), assessment.questionnaire());
        return new ProgressPoint(report.responseId(), QuestionnaireReference.of(assessment.questionnaire().view()), assessment.framework(), report.submittedAt(),
                report.overall().score(), report.domains().stream().map(domain -> new DomainScore(domain.key(), domain.name(), domain.figures().score())).toList());
    }

    /** The measurement error is that of the later assessment's questionnaire version. */
    static Comparison compare(Assessment from, Assessment to, SameItems same, List<Difference> differences, Related related) {
        var measurement = to.questionnaire().view().measurement();
        int points = to.order().points();
        boolean sameScale = from.order().points() == points;
        var domains = new ArrayList<DomainChange>();
        var overall = Measurement.nothingInCommon(0, points);
        for (var section : to.chosen()) {
            var common = sameScale ? inCommon(from, to, section, same) : Measurement.nothingInCommon(section.range().size(), points);
            overall = overall.plus(common);
            domains.add(new DomainChange(section.key(), section.range().name(), change(common, sameScale, points, error(measurement, section.key()))));
        }
        return new Comparison(from.sheet().id(), to.sheet().id(), measurement.provisional(), measurement.source(),
                change(overall, sameScale, points, measurement.overall()), domains, differences, related);
    }

    private static Common inCommon(Assessment from, Assessment to, ItemOrder.SectionRange section, SameItems same) {
        var before = from.chosenItems();
        var at = new ArrayList<int[]>();
        int notChosen = 0;
        for (int position = section.range().from(); position < section.range().to(); position++) {
            int earlier = same.before(position);
            if (earlier >= 0 && before.get(earlier)) {
                at.add(new int[] {earlier, position});
            } else if (earlier >= 0) {
                notChosen++;
            }
        }
        // A section of which nothing was asked before because it was not chosen counts for nothing, what is new in it neither.
        int asked = at.isEmpty() && notChosen > 0 ? 0 : section.range().size() - notChosen;
        return Measurement.common(from.sheet().answers(), to.sheet().answers(), at, asked, to.order().points());
    }

    /** Of the section; of the whole where nothing is recorded for it. */
    static QuestionnaireView.Reliability error(QuestionnaireView.Measurement measurement, String section) {
        return measurement.sections().stream().filter(it -> it.key().equals(section)).findFirst()
                .map(it -> new QuestionnaireView.Reliability(it.standardDeviation(), it.reliability())).orElse(measurement.overall());
    }

    private static Change change(Common common, boolean sameScale, int points, QuestionnaireView.Reliability error) {
        var change = change(common, points, error.standardDeviation(), error.reliability());
        return sameScale ? change : new Change(0, 0, change.itemsAsked(), null, null, null, change.standardDeviation(), change.reliability(), null,
                change.smallestDetectable(), NOT_COMPARABLE, Obstacle.SCALE_DIFFERS);
    }

    static Change change(Common common, int points, double standardDeviation, double reliability) {
        int smallest = Measurement.smallestDetectable(standardDeviation, reliability);
        if (!common.isComparable()) {
            return new Change(common.from().answered(), common.items(), common.asked(), null, null, null, standardDeviation, reliability, null, smallest, NOT_COMPARABLE, common.obstacle());
        }
        double from = Measurement.exactScore(common.from().sum(), common.from().answered(), points);
        double to = Measurement.exactScore(common.to().sum(), common.to().answered(), points);
        double index = Measurement.reliableChangeIndex(from, to, standardDeviation, reliability);
        var verdict = index >= Measurement.RELIABLE ? IMPROVED : index <= -Measurement.RELIABLE ? FELL : NO_DETECTABLE_CHANGE;
        // Rounded by itself: 62.5 to 81.25 is +19, which is enough; the printed 63 and 81 are 18 apart and would contradict the verdict.
        int change = Measurement.roundHalfUp(Math.abs(to - from)) * (to < from ? -1 : 1);
        return new Change(common.from().answered(), common.items(), common.asked(), Measurement.roundHalfUp(from), Measurement.roundHalfUp(to), change,
                standardDeviation, reliability, Math.round(index * 100) / 100.0, smallest, verdict, null);
    }

    private Progress() {}
}
