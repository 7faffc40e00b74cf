package org.commonvision.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an item, or the rating of its importance. */
public record Answer(
        @Schema(examples = "LF.1.1.a") String item,
        @Schema(description = "1 to the number of points; -1 not applicable; -2 not observed; 0 no answer; of importance only the points and 0", examples = "3") int value) {}
