package org.commonvision.platform.time;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.commonvision.platform.problem.ProblemException;
import org.commonvision.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class DemoClockTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private final DemoClock clock = new DemoClock(START);

    @Test
    void it_starts_where_it_is_told_and_goes_on() throws InterruptedException {
        var first = clock.instant();
        Thread.sleep(2);
        assertThat(Duration.between(START, first), lessThan(Duration.ofSeconds(10)));
        assertThat(clock.instant(), greaterThan(first));
    }

    @Test
    void it_can_be_moved_forwards() {
        clock.moveTo(START.plus(Duration.ofDays(200)));
        assertThat(Duration.between(START.plus(Duration.ofDays(200)), clock.instant()), lessThan(Duration.ofSeconds(10)));
    }

    @Test
    void it_never_goes_backwards() {
        clock.moveTo(START.plus(Duration.ofDays(1)));
        var refusal = assertThrows(ProblemException.class, () -> clock.moveTo(START));
        assertEquals(ProblemType.CLOCK_BACKWARDS, refusal.type());
        assertThat(clock.instant(), greaterThan(START.plus(Duration.ofHours(23))));
    }

    @Test
    void it_is_on_universal_time() {
        assertEquals(ZoneOffset.UTC, clock.getZone());
    }
}
