package org.commonvision.feedback;

import java.util.UUID;

/** Somebody who is asked for feedback. */
public record Rater(UUID id, RaterGroup raterGroup, String name, String address, Invitation invitation) {

    /** What became of the invitation. */
    public enum Invitation { NOT_SENT, SENT, FAILED }
}
