package org.commonvision.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a rater knows the person; all but the line manager are confidential. */
public enum RaterGroup {
    @JsonProperty("line-manager") LINE_MANAGER,
    @JsonProperty("peer") PEER,
    @JsonProperty("direct-report") DIRECT_REPORT,
    @JsonProperty("other") OTHER;

    public boolean isConfidential() {
        return this != LINE_MANAGER;
    }
}
