package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom a domain is for. */
public enum Audience {
    @JsonProperty("everyone") EVERYONE,
    /** People in senior positional roles; their own choice. */
    @JsonProperty("senior") SENIOR
}
