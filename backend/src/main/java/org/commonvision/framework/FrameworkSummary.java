package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A framework in a list: its latest version. */
record FrameworkSummary(
        String key, int version, String name, String summary, String audience, String owner, int domainCount, int elementCount,
        @Schema(description = "ODS code of the organisation whose own it is; left out where it is for everyone")
        @JsonInclude(JsonInclude.Include.NON_NULL) String organisation) {

    static FrameworkSummary of(PublishedFramework published) {
        var framework = published.view();
        return new FrameworkSummary(framework.key(), framework.version(), framework.name(), framework.summary(), framework.audience(),
                framework.rights().owner(), framework.domains().size(),
                framework.domains().stream().mapToInt(domain -> domain.elements().size()).sum(), published.organisation());
    }
}
