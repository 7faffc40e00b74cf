package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.commonvision.platform.language.ContentLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A framework in a list: its latest version. */
record FrameworkSummary(
        String key, int version, String name, String summary, String audience, String owner, int domainCount, int elementCount,
        @Schema(description = "ODS code of the organisation whose own it is; left out where it is for everyone")
        @JsonInclude(JsonInclude.Include.NON_NULL) String organisation,
        @Schema(description = "Other languages (BCP 47) that it has been translated into, at least in part") List<String> languages,
        @JsonInclude(JsonInclude.Include.NON_NULL) ContentLanguage language) {

    private static final List<String> TEXTS = List.of("/name", "/summary", "/audience");

    static FrameworkSummary of(PublishedFramework published, List<String> languages) {
        var framework = published.view();
        return new FrameworkSummary(framework.key(), framework.version(), framework.name(), framework.summary(), framework.audience(),
                framework.rights().owner(), framework.domains().size(),
                framework.domains().stream().mapToInt(domain -> domain.elements().size()).sum(), published.organisation(),
                languages, framework.language() == null ? null : framework.language().of(TEXTS::contains));
    }
}
