package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is written to raters and to the people of a round: short, in plain words, and who will see what. */
@ApplicationScoped
class Letters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final Opening opening;
    private final String address;

    Letters(Opening opening, @ConfigProperty(name = "common-vision.address") String address) {
        this.opening = opening;
        this.address = address;
    }

    Letter write(MailOutbox.Due due) {
        return switch (due.kind()) {
            case "INVITATION" -> toRater(due, due.subject() + " asks for your feedback", List.of(
                    "Dear " + due.toName() + ",",
                    due.subject() + " would like to know how colleagues see them at work, and has asked for your view. It takes about 20 minutes, and you can do it in parts."));
            case "REMINDER" -> toRater(due, "Feedback for " + due.subject(), List.of(
                    "Dear " + due.toName() + ",",
                    "This goes to everybody who was asked for feedback about " + due.subject() + ". If you have answered, thank you: there is nothing left to do."));
            case "PANEL_PROPOSED" -> toStaff(due, "A feedback panel waits for you", due.subject()
                    + " has chosen whom to ask for feedback, and asks you to look at the panel. It opens on " + DAY.format(due.opensOn()) + " if it is approved by then.");
            case "PANEL_SENT_BACK" -> toStaff(due, "Your feedback panel has come back", "Your panel was sent back to you"
                    // Whoever proposes it again has read the note, which is gone then.
                    + (due.note() == null ? "; you have proposed it again since." : " with a note:\n" + due.note()));
            case "REPORT_HELD" -> toStaff(due, "A feedback report is ready for you", "The feedback about " + due.subject()
                    + " is in, and you are its facilitator. Read it, arrange the conversation, and release it to them.");
            case "REPORT_RELEASED" -> toStaff(due, "Your feedback report is ready", "After your conversation with " + due.facilitator() + ", your feedback report is there for you to read.");
            default -> throw new IllegalStateException("There is no letter " + due.kind());
        };
    }

    private Letter toRater(MailOutbox.Due due, String subject, List<String> before) {
        return Letter.of(subject, before, "Give your feedback", address + "/feedback-form#" + opening.linkOf(due.raterId()).text(), List.of(
                "You can answer until " + DAY.format(due.closesOn()) + ". The link is yours alone: please do not pass it on.",
                whoSeesWhat(due),
                "If you would rather not, the same link lets you say so."));
    }

    private static String whoSeesWhat(MailOutbox.Due due) {
        String readers = due.subject() + " and " + due.facilitator() + ", a trained facilitator,";
        return due.raterGroup() == RaterGroup.LINE_MANAGER
                ? "Who sees what: you answer as the line manager, and " + readers + " will see your answers as yours."
                : "Who sees what: " + readers + " will see your answers only together with others', never as yours. What you write in your own words is shown as you write it, without your name."
                        + " Those who run this service could match answers to people until the report is made, and in backups and logs for 35 days after.";
    }

    private Letter toStaff(MailOutbox.Due due, String subject, String what) {
        return Letter.of(subject, List.of("Dear " + due.toName() + ",", what), "Open it", address + "/feedback/" + due.roundId(),
                List.of("This letter says nothing of what anybody answered."));
    }
}
