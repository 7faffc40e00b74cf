package org.commonvision.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person says of their work. Each is a code of its list, {@code prefer-not-to-say}, or null until it was asked. */
@Schema(description = "What a person says of their work. Each is a code of its list, `prefer-not-to-say`, or null until it was asked.")
public record Profile(
        @Schema(description = "Key of a unit of the person's organisation", nullable = true) String unit,
        @Schema(description = "Of the code list `staff-groups`", nullable = true) String staffGroup,
        @Schema(description = "Of the code list `pay-band-clusters`", nullable = true) String payBandCluster,
        @Schema(description = "Of the code list `roles`", nullable = true) String role,
        @Schema(description = "Of the code list `scopes-of-leadership`; context, never a score", nullable = true) String scopeOfLeadership) {

    public static final String PREFER_NOT_TO_SAY = "prefer-not-to-say";

    /** The code to report under, or null where the person did not say. */
    public static String said(String code) {
        return PREFER_NOT_TO_SAY.equals(code) ? null : code;
    }
}
