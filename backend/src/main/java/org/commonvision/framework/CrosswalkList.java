package org.commonvision.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The latest version of each crosswalk. */
record CrosswalkList(List<CrosswalkSummary> items, @Schema(nullable = true) String nextPageToken) {

    /** A crosswalk in a list. */
    @Schema(name = "CrosswalkSummary")
    record CrosswalkSummary(String key, int version, String summary, FrameworkReference from, FrameworkReference to) {

        static CrosswalkSummary of(CrosswalkView crosswalk) {
            return new CrosswalkSummary(crosswalk.key(), crosswalk.version(), crosswalk.summary(), crosswalk.from(), crosswalk.to());
        }
    }
}
