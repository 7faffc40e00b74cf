package org.commonvision.report;

import java.util.List;
import java.util.stream.IntStream;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.QuestionnaireView;

/** What is said of the people of a cohort before and after, from sums over those in both cycles. A pure function of what goes in. */
final class CohortContrast {

    /** Two-sided 95 per cent of the normal distribution. */
    private static final double Z = Measurement.RELIABLE;

    /**
     * A domain's figures over all who are in both cycles.
     *
     * @param before sum of their earlier figures
     * @param rose how many rose by at least the smallest detectable change
     */
    record Sums(long before, long after, int rose, int fell) {}

    private CohortContrast() {}

    static List<CohortReport.Domain> domains(ItemOrder order, List<Integer> core, QuestionnaireView.Measurement error, int people, List<Sums> sums) {
        return IntStream.range(0, core.size()).mapToObj(i -> {
            var range = order.sections().get(core.get(i)).range();
            return domain(range, Progress.error(error, range.key()), people, sums.get(i));
        }).toList();
    }

    private static CohortReport.Domain domain(ItemOrder.Range range, QuestionnaireView.Reliability error, int people, Sums sums) {
        int before = Measurement.roundHalfUp((double) sums.before() / people);
        int after = Measurement.roundHalfUp((double) sums.after() / people);
        int change = after - before;
        // From what is shown, and never from how these people's own changes spread.
        double half = Z * Measurement.standardErrorOfDifference(error.standardDeviation(), error.reliability()) / Math.sqrt(Publication.roundedTo5(people));
        var verdict = Math.abs(change) < half ? OrganisationReport.Change.NO_DETECTABLE_CHANGE
                : change > 0 ? OrganisationReport.Change.IMPROVED : OrganisationReport.Change.FELL;
        return new CohortReport.Domain(range.key(), range.name(), before, after, change, Measurement.roundHalfUp(change - half), Measurement.roundHalfUp(change + half), verdict,
                Measurement.smallestDetectable(error.standardDeviation(), error.reliability()),
                CodedShare.of(sums.rose(), people), CodedShare.of(people - sums.rose() - sums.fell(), people), CodedShare.of(sums.fell(), people));
    }
}
