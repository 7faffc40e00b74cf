package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mean on the item's own scale of 1 to 5, as it is shown: whatever is reckoned further is reckoned from this. */
public record FeedbackFigure(
        Voice voice,
        @Schema(description = "1 to 5, one decimal; with `end`, the bound that it reaches or passes") double mean,
        @Schema(description = "Said in place of the mean at the ends of the scale where few answered; null elsewhere", nullable = true) End end,
        @Schema(description = "How many raters answered; null for the person and the line manager", nullable = true) RaterBand answered) {

    /** Which end of the scale a mean lies at, and no more than that. */
    @Schema(name = "ScaleEnd")
    public enum End {
        @JsonProperty("or-more") OR_MORE,
        @JsonProperty("or-less") OR_LESS
    }

    static final int TOP = 47;
    static final int BOTTOM = 13;

    /** @param tenths the mean in tenths of a point; {@code few} hides where in its end it lies */
    static FeedbackFigure of(Voice voice, int tenths, boolean few, RaterBand answered) {
        if (few && tenths >= TOP) {
            return new FeedbackFigure(voice, TOP / 10.0, End.OR_MORE, answered);
        }
        if (few && tenths <= BOTTOM) {
            return new FeedbackFigure(voice, BOTTOM / 10.0, End.OR_LESS, answered);
        }
        return new FeedbackFigure(voice, tenths / 10.0, null, answered);
    }

    /** In hundredths of a point, for reckoning further; an end counts as its middle. */
    int hundredths() {
        return end == End.OR_MORE ? 485 : end == End.OR_LESS ? 115 : (int) Math.round(mean * 100);
    }
}
