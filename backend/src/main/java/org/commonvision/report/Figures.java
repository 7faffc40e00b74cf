package org.commonvision.report;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said of some items: how many, how they were answered, and only then one figure. */
public record Figures(
        int items,
        @Schema(description = "Items that count for nothing: those that do not apply to the role, and those not observed") int notApplicable,
        @Schema(description = "How many of these were not observed, where the scale offers that") int notObserved,
        int answered, int unanswered,
        @Schema(description = "How many answers each point got, from the lowest to the highest") List<Integer> distribution,
        @Schema(description = "Share of the highest point among the answered, whole per cent", nullable = true) Integer highestShare,
        @Schema(description = "Wilson's 95 per cent interval of that share", nullable = true) ShareInterval highestShareInterval,
        @Schema(description = "0 to 100; null where too little is answered", nullable = true) Integer score) {

    /** Whole per cent. */
    public record ShareInterval(int low, int high) {}

    /** Of a section, or of the whole. */
    static Figures of(Measurement.Tally tally) {
        return of(tally, Measurement.score(tally));
    }

    static Figures ofElement(Measurement.Tally tally) {
        return of(tally, Measurement.elementScore(tally));
    }

    static Figures of(Measurement.Tally tally, Integer score) {
        var interval = Measurement.wilson(tally.highest(), tally.answered());
        var distribution = new Integer[tally.distribution().length];
        Arrays.setAll(distribution, point -> tally.distribution()[point]);
        return new Figures(tally.items(), tally.notApplicable(), tally.notObserved(), tally.answered(), tally.unanswered(),
                List.of(distribution), Measurement.highestShare(tally),
                interval == null ? null : new ShareInterval(interval.low(), interval.high()), score);
    }
}
