package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two assessments cannot be compared, in a domain or as a whole. */
@Schema(name = "ComparisonObstacle")
public enum Obstacle {
    /** The scales have different numbers of points. */
    @JsonProperty("scale-differs") SCALE_DIFFERS,
    @JsonProperty("not-chosen-both-times") NOT_CHOSEN_BOTH_TIMES,
    @JsonProperty("no-item-the-same") NO_ITEM_THE_SAME,
    /** Under half of the items that the later one asks. */
    @JsonProperty("too-few-items-the-same") TOO_FEW_ITEMS_THE_SAME,
    /** Enough items are the same, and too few of them have an answer in both, or too many do not apply. */
    @JsonProperty("too-few-answered") TOO_FEW_ANSWERED
}
