package org.commonvision.feedback;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What a round needs done on its days, each step by itself and each in its own time; on every instance, which share the work. */
@ApplicationScoped
class FeedbackDay {

    private static final Logger LOG = Logger.getLogger(FeedbackDay.class);

    private final Opening opening;
    private final Reminding reminding;
    private final MorningProgress progress;
    private final Closing closing;
    private final NightlyRelease release;
    private final NightlyRewrite rewrite;
    private final Archiving archiving;
    private final Postman postman;
    private final Clock clock;

    FeedbackDay(Opening opening, Reminding reminding, MorningProgress progress, Closing closing, NightlyRelease release, NightlyRewrite rewrite,
            Archiving archiving, Postman postman, Clock clock) {
        this.opening = opening;
        this.reminding = reminding;
        this.progress = progress;
        this.closing = closing;
        this.release = release;
        this.rewrite = rewrite;
        this.archiving = archiving;
        this.postman = postman;
        this.clock = clock;
    }

    @Scheduled(every = "{common-vision.feedback.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void liveThroughDays() {
        liveThroughDays(clock.instant());
    }

    @Scheduled(every = "{common-vision.feedback.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        postman.sendDue(clock);
    }

    void liveThroughDays(Instant now) {
        byItself("opening", () -> opening.openDue(now));
        byItself("reminding", () -> reminding.remindDue(now));
        byItself("looking at progress", () -> progress.refreshDue(now));
        byItself("closing", () -> closing.closeDue(now));
        byItself("release", () -> release.releaseDue(now));
        byItself("rewrite", rewrite::rewriteIfDue);
        byItself("archiving", () -> archiving.archiveDue(now));
    }

    /** What keeps one step from its work keeps no other; it is tried again a minute later. */
    private static void byItself(String step, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Of the rounds of feedback, the %s did not come through", step);
        }
    }
}
