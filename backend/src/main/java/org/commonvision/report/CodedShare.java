package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share of a group of people, so coarse at its ends that it never says that nearly all of them, or nearly none, are the same:
 * rule D9 of the disclosure rules.
 */
public record CodedShare(@Schema(description = "Whole per cent") int percent, Bound bound) {

    /** How to read the per cent. */
    @Schema(name = "ShareBound")
    public enum Bound {
        @JsonProperty("exact") EXACT,
        @JsonProperty("at-most") AT_MOST,
        @JsonProperty("at-least") AT_LEAST
    }

    static CodedShare of(int hits, int people) {
        int percent = Measurement.roundHalfUp(100.0 * hits / people);
        int end = end(people);
        if (percent <= end) {
            return new CodedShare(end, Bound.AT_MOST);
        }
        return percent >= 100 - end ? new CodedShare(100 - end, Bound.AT_LEAST) : new CodedShare(percent, Bound.EXACT);
    }

    private static int end(int people) {
        if (people <= 20) {
            return 20;
        }
        if (people <= 40) {
            return 10;
        }
        if (people <= 100) {
            return 5;
        }
        return people <= 300 ? 2 : 1;
    }
}
