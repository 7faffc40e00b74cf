package org.commonvision.framework;

import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Begins a draft: of a new framework, of a copy under another key, or of the next version of what is published under the key. */
@Partial
@Schema(requiredProperties = "key")
record NewFrameworkDraft(
        @Schema(description = "Begins with `local-` and the organisation's ODS code in small letters where it is an organisation's own",
                examples = "local-demo1-our-values") String key,
        @Schema(description = "Its name, where it is not to be that of what it begins from", nullable = true) String name,
        @Schema(description = "The version to begin from; where it is left out the latest one under the key, or nothing", nullable = true) FrameworkVersionId copyOf) {

    void check() {
        var faults = new Faults();
        faults.optionalText("/name", name, FrameworkContent.LONGEST_NAME);
        if (copyOf != null) {
            faults.there("/copyOf/key", copyOf.key());
        }
        faults.orThrow();
    }
}
