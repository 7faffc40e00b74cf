package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Sends what is in the outbox, apart from every request. A letter ends as sent or as failed for good: refused for good by the
 * relay, or tried often enough. Where a try ended without an answer it is sent again under the same Message-ID, since a letter
 * that comes twice is better than one that is lost.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int AT_ONCE = 20;

    private final MailOutbox outbox;
    private final Letters letters;
    private final MailRelay relay;

    Postman(MailOutbox outbox, Letters letters, MailRelay relay) {
        this.outbox = outbox;
        this.letters = letters;
        this.relay = relay;
    }

    /** @param clock looked at again for each handful: a slow relay takes hours for many, and who takes a letter has it for minutes */
    void sendDue(InstantSource clock) {
        while (sendSome(clock.instant())) {
            // and the next ones
        }
    }

    private boolean sendSome(Instant now) {
        var due = outbox.take(now, AT_ONCE);
        try (var sending = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(letter -> sending.submit(() -> send(letter, now)));
        }
        return !due.isEmpty();
    }

    private void send(MailOutbox.Due due, Instant now) {
        if (due.comesTooLate(RoundDates.today(now))) {
            putAside(due, now);
            return;
        }
        try {
            relay.send(due.toAddress(), letters.write(due), "<" + due.id() + "@common-vision>");
            outbox.sent(due);
        } catch (MailRelay.NotTaken e) {
            // Neither address nor id: a log is read by more people than a round has.
            LOG.warnf("A letter (%s) was not sent at try %d: %s", due.kind(), due.attempts(), e.forGood ? "refused for good" : e.getCause().getClass().getSimpleName());
            if (e.forGood || due.attempts() >= MailOutbox.MOST_TRIES) {
                outbox.failed(due);
            } else {
                outbox.again(due, now);
            }
        } catch (RuntimeException e) {
            // It stays put off, and comes up again by itself.
            LOG.errorf(e, "A letter (%s) could not be written or seen off", due.kind());
        }
    }

    /** A link that opens nothing is sent to nobody. A round whose last day is past and that is open still may be extended in a moment. */
    private void putAside(MailOutbox.Due due, Instant now) {
        if (due.roundState() == RoundState.OPEN) {
            outbox.again(due, now);
        } else {
            outbox.failed(due);
        }
    }
}
