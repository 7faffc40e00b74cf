package org.commonvision.feedback;

import io.smallrye.config.ConfigMapping;

/** What rounds of feedback need to know of the deployment. */
@ConfigMapping(prefix = "common-vision.feedback")
public interface FeedbackSettings {

    /** Makes the links that raters are sent; at least 32 characters, known to nobody, the same in every instance and for good. */
    String linkSecret();

    /** How often what is due is looked for; `off` where nothing is to be done by itself. */
    String every();
}
