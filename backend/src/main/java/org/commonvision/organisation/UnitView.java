package org.commonvision.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit below an organisation. */
public record UnitView(
        @Schema(examples = "ward-7") String key,
        String name,
        UnitKind kind,
        @Schema(description = "Key of the unit that it is part of; null directly below the organisation", nullable = true) String parent) {}
