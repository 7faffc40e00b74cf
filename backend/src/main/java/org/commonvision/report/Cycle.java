package org.commonvision.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A closed window of time in which an organisation's responses to one questionnaire version are counted. */
record Cycle(UUID id, String organisation, String questionnaire, int version, String purpose, LocalDate opensOn, LocalDate closesOn,
        Secondary secondary, int least) {

    /** Days from the close to the publication: a person may still change whether they count until the window closes, and nobody reads live. */
    static final int DAYS_TO_PUBLICATION = 7;
    /** The hour of every publication, UTC. */
    static final LocalTime HOUR = LocalTime.of(5, 0);

    /** What the one table besides the tree is by. */
    enum Secondary { STAFF_GROUP, PAY_BAND_CLUSTER, NONE }

    /** When the window begins. */
    OffsetDateTime opensAt() {
        return opensOn.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** The first moment that is no longer in the window. */
    OffsetDateTime closesAt() {
        return closesOn.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime publishedFrom() {
        return closesOn.plusDays(DAYS_TO_PUBLICATION).atTime(HOUR).atOffset(ZoneOffset.UTC);
    }

    /** Whether the same was asked for, whatever its id. */
    boolean isPlannedAs(Cycle other) {
        return equals(new Cycle(id, other.organisation, other.questionnaire, other.version, other.purpose, other.opensOn, other.closesOn, other.secondary, other.least));
    }
}
