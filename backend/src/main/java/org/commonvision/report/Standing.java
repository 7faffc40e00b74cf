package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where an element stands in a profile. */
public enum Standing {
    /** Mostly low and middle answers. */
    @JsonProperty("possible-area") POSSIBLE_AREA,
    /** Nothing but the highest. */
    @JsonProperty("strength") STRENGTH,
    @JsonProperty("neither") NEITHER,
    @JsonProperty("no-figure") NO_FIGURE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it is written in JSON and in tables. */
    String word() {
        return word;
    }
}
