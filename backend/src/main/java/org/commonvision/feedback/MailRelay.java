package org.commonvision.feedback;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands letters to the mail relay, each over a connection of its own. */
@Singleton
class MailRelay {

    /** The relay did not take a letter, or ended without saying. */
    static final class NotTaken extends Exception {

        final transient boolean forGood;

        private NotTaken(Throwable cause, boolean forGood) {
            super(cause);
            this.forGood = forGood;
        }
    }

    private final Vertx vertx;
    private final MailSettings settings;
    private final MailConfig config;

    MailRelay(Vertx vertx, MailSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        config = new MailConfig().setHostname(settings.host()).setPort(settings.port()).setStarttls(settings.startTls())
                .setKeepAlive(false).setOwnHostname("common-vision");
        settings.username().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setConnectTimeout((int) settings.timeout().toMillis()).setIdleTimeout((int) settings.timeout().toMillis()).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    /** Waits until the relay has said that it has the letter. */
    void send(String to, Letter letter, String messageId) throws NotTaken {
        var message = new MailMessage().setFrom(settings.from()).setTo(to).setSubject(letter.subject()).setText(letter.text()).setHtml(letter.html())
                .addHeader("Message-ID", messageId).addHeader("Auto-Submitted", "auto-generated");
        // A client to each letter: under one that many threads share, a letter now and then waited for a connection that never came (seen on 4.5.25).
        var client = MailClient.create(vertx, config);
        try {
            client.sendMail(message).toCompletionStage().toCompletableFuture().get(4 * settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NotTaken(e.getCause(), e.getCause() instanceof SMTPException refusal && refusal.isPermanent());
        } catch (TimeoutException e) {
            throw new NotTaken(e, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTaken(e, false);
        } finally {
            client.close();
        }
    }
}
