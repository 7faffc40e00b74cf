package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose answers a figure of a 360 report rests on, in the order of showing. */
@Schema(description = "Whose answers a figure rests on: other-raters-combined are the groups that are too small to stand alone; "
        + "all-raters is everybody but the person and the line manager")
public enum Voice {
    @JsonProperty("self") SELF,
    @JsonProperty("line-manager") LINE_MANAGER,
    @JsonProperty("peers") PEERS,
    @JsonProperty("direct-reports") DIRECT_REPORTS,
    @JsonProperty("others") OTHERS,
    @JsonProperty("other-raters-combined") OTHER_RATERS_COMBINED,
    @JsonProperty("all-raters") ALL_RATERS;

    /** The groups whose raters answer in confidence. */
    static final List<Voice> CONFIDENTIAL = List.of(PEERS, DIRECT_REPORTS, OTHERS);
}
