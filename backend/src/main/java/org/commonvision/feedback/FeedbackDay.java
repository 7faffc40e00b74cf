package org.commonvision.feedback;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** What a round needs done on its days, each step by itself and each in its own time; on every instance, which share the work. */
@ApplicationScoped
class FeedbackDay {

    private final Opening opening;
    private final Reminding reminding;
    private final MorningProgress progress;
    private final Closing closing;
    private final NightlyRelease release;
    private final NightlyRewrite rewrite;
    private final Postman postman;
    private final Clock clock;

    FeedbackDay(Opening opening, Reminding reminding, MorningProgress progress, Closing closing, NightlyRelease release, NightlyRewrite rewrite,
            Postman postman, Clock clock) {
        this.opening = opening;
        this.reminding = reminding;
        this.progress = progress;
        this.closing = closing;
        this.release = release;
        this.rewrite = rewrite;
        this.postman = postman;
        this.clock = clock;
    }

    @Scheduled(every = "{common-vision.feedback.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void liveThroughDays() {
        liveThroughDays(clock.instant());
    }

    @Scheduled(every = "{common-vision.feedback.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        postman.sendDue(clock.instant());
    }

    void liveThroughDays(Instant now) {
        opening.openDue(now);
        reminding.remindDue(now);
        progress.refreshDue(now);
        closing.closeDue(now);
        release.releaseDue(now);
        rewrite.rewriteIfDue();
    }
}
