package org.commonvision.feedback;

/** Says that one gives no feedback. */
record Refusal(RefusalReason reason) {}
