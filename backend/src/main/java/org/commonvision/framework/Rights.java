package org.commonvision.framework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose content this is; shown wherever the content is. */
public record Rights(
        String owner,
        @Schema(description = "Licence of the wording") String licence,
        String notice,
        String attribution) {}
