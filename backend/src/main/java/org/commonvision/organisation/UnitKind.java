package org.commonvision.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum UnitKind {
    @JsonProperty("site") SITE,
    @JsonProperty("division") DIVISION,
    @JsonProperty("directorate") DIRECTORATE,
    @JsonProperty("team") TEAM
}
