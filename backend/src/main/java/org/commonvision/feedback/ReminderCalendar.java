package org.commonvision.feedback;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** When every rater of a round is reminded, whether they have answered or not: after one week, after two, and two days before the end. */
final class ReminderCalendar {

    /** With an extension there would be more. */
    static final int MOST = 4;

    /** The next day of reminders after a day; none where that was the last. */
    static Optional<LocalDate> after(LocalDate day, LocalDate opensOn, LocalDate closesOn) {
        return Stream.of(opensOn.plusDays(7), opensOn.plusDays(14), closesOn.minusDays(2))
                .filter(it -> it.isAfter(day) && it.isAfter(opensOn.plusDays(2)) && !it.isAfter(closesOn.minusDays(2)))
                .min(LocalDate::compareTo);
    }

    private ReminderCalendar() {}
}
