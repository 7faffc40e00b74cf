package org.commonvision.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hands in a form. */
record FormSubmission(@Schema(description = "That the rater has looked through the answers and means to hand them in") Boolean checked) {}
