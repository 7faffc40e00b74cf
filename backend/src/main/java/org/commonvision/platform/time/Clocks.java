package org.commonvision.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** All time in the product comes from here; SQL and jobs are told what time it is. */
class Clocks {

    /** The local run with the demonstration realm; refused anywhere else (see {@code DemonstrationOnly}). */
    @ConfigMapping(prefix = "common-vision.demo")
    public interface Demo {
        @WithDefault("false")
        boolean enabled();

        /** Where the demonstration clock starts; the real time without it. */
        Optional<Instant> clockStart();
    }

    @Produces
    @Singleton
    Clock clock(Demo demo) {
        return demo.enabled() ? new DemoClock(demo.clockStart().orElseGet(Instant::now)) : Clock.systemUTC();
    }
}
