package org.commonvision.feedback;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which form a link opens; the cookie that came with it opens that form and no other. */
record RaterSession(@Schema(description = "Of the form, at `/rater-forms/{formId}`") UUID formId) {

    /** The secret in a link. */
    record NewRaterSession(@Schema(description = "What stands after `#` in the link", maxLength = 100) String token) {}
}
