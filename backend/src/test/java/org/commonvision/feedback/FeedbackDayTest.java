package org.commonvision.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackDayTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void what_keeps_one_step_from_its_work_keeps_no_other() {
        var closing = new Closing(null) {
            @Override
            void closeDue(Instant now) {
                throw new IllegalStateException("Locked");
            }
        };
        var release = new NightlyRelease(null) {
            @Override
            void releaseDue(Instant now) {
                done.add("release");
            }
        };
        var rewrite = new NightlyRewrite(null) {
            @Override
            boolean rewriteIfDue() {
                done.add("rewrite");
                return true;
            }
        };
        // The first three and the last have no database, and fail too.
        new FeedbackDay(null, new Reminding(null), new MorningProgress(null), closing, release, rewrite, new Archiving(null), null, Clock.systemUTC()).liveThroughDays(Instant.EPOCH);
        assertEquals(List.of("release", "rewrite"), done);
    }
}
