package org.commonvision.feedback;

/** Where a round is; the table of what may be done when is in {@code docs/states.md}. */
public enum RoundState {
    /** The subject chooses raters, facilitator and dates. */
    DRAFT,
    /** The facilitator or the line manager looks at the panel. */
    PROPOSED,
    /** Waits for the day it opens. */
    APPROVED,
    /** Raters answer; the panel stands. */
    OPEN,
    /** Answers are in, and nobody has seen them. */
    CLOSED,
    /** The facilitator has the report. */
    HELD,
    /** The subject has it too. */
    RELEASED,
    /** The subject has it alone. */
    ARCHIVED;

    /** Whether its raters and what they answered stand in the tables of open rounds. */
    boolean hasAnswers() {
        return this == OPEN || this == CLOSED;
    }
}
