package org.commonvision.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Optional;

/** The mail relay that takes letters. */
@ConfigMapping(prefix = "common-vision.mail")
public interface MailSettings {

    @WithDefault("localhost")
    String host();

    @WithDefault("587")
    int port();

    /** The address that letters come from. */
    String from();

    Optional<String> username();

    Optional<String> password();

    /** DISABLED only for a relay that no network lies between. */
    @WithDefault("REQUIRED")
    StartTLSOptions startTls();

    /** How long the relay may be silent before the connection is given up. */
    @WithDefault("15s")
    Duration timeout();
}
