package org.commonvision.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What rounds of feedback need to know of the deployment. */
@ConfigMapping(prefix = "common-vision.feedback")
public interface FeedbackSettings {

    /** Makes the links that raters are sent; at least 32 characters, known to nobody, the same in every instance and for good. */
    String linkSecret();

    /** Where people find the app, without a slash at the end: for the links in letters. */
    String appUrl();

    /** How often what is due is looked for; `off` where nothing is to be done by itself. */
    @WithDefault("60s")
    String every();
}
