package org.commonvision.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A private note on an element. */
public record Note(
        @Schema(examples = "LF.1.1") String element,
        @Schema(maxLength = LONGEST, description = "Empty where it was cleared") String text) {

    public static final int LONGEST = 2000;
}
