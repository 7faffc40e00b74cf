package org.commonvision.feedback;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The conversation in which the facilitator goes through the report with the subject. */
record Conversation(@Schema(description = "The day of it, today or before") LocalDate on) {}
