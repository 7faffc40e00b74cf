package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many raters, never more exactly than this. */
@Schema(description = "How many raters, never more exactly than this")
public enum RaterBand {
    @JsonProperty("3-to-5") THREE_TO_FIVE,
    @JsonProperty("6-to-9") SIX_TO_NINE,
    @JsonProperty("10-or-more") TEN_OR_MORE;

    static RaterBand of(int raters) {
        return raters < 6 ? THREE_TO_FIVE : raters < 10 ? SIX_TO_NINE : TEN_OR_MORE;
    }
}
