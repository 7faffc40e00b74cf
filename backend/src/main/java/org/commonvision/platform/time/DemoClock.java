package org.commonvision.platform.time;

import static org.commonvision.platform.problem.ProblemType.CLOCK_BACKWARDS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that can be moved forwards, so that a demonstration or a journey can live through months. */
public final class DemoClock extends Clock {

    private volatile Duration ahead;

    DemoClock(Instant start) {
        this.ahead = Duration.between(Instant.now(), start);
    }

    synchronized void moveTo(Instant to) {
        if (to.isBefore(instant())) {
            throw CLOCK_BACKWARDS.because("It is already " + instant() + ".");
        }
        ahead = Duration.between(Instant.now(), to);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("All times here are UTC");
    }
}
