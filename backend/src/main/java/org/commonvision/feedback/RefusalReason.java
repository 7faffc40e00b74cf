package org.commonvision.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why somebody gives no feedback; it is counted over all rounds and shown to nobody in the round. */
enum RefusalReason {
    @JsonProperty("no-time") NO_TIME,
    @JsonProperty("too-little-contact") TOO_LITTLE_CONTACT,
    @JsonProperty("not-comfortable") NOT_COMFORTABLE,
    @JsonProperty("other") OTHER
}
