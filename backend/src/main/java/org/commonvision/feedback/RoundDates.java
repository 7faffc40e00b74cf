package org.commonvision.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.commonvision.platform.problem.FieldError;

/** When a round may open and close. */
final class RoundDates {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    /** Long enough for a reminder and a holiday; short enough for people to remember that they were asked. */
    static final int SHORTEST = 7;
    static final int LONGEST = 56;
    private static final int FURTHEST = 365;

    static void check(List<FieldError> errors, LocalDate opensOn, LocalDate closesOn, LocalDate today) {
        if (opensOn == null || opensOn.isBefore(today) || opensOn.isAfter(today.plusDays(FURTHEST))) {
            errors.add(new FieldError("/opensOn", "Choose a day from today on, within a year."));
        } else if (closesOn == null || closesOn.isBefore(opensOn.plusDays(SHORTEST)) || closesOn.isAfter(opensOn.plusDays(LONGEST))) {
            errors.add(new FieldError("/closesOn", "Choose a day one to eight weeks after the round opens."));
        }
    }

    /** The day that it is for the people of the health service. */
    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }

    private RoundDates() {}
}
