package org.commonvision.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What never changes about a response, so that saving an answer need not read it each time. */
record ResponseFacts(UUID id, UUID personId, String questionnaire, int version, List<String> sections, Instant createdAt) {

    /**
     * When something was given, in tenths of a second since the sheet was created: arrival less its age; never later than its
     * arrival, nor before the sheet.
     */
    int givenAt(Instant arrival, long ageMillis) {
        long latest = Math.max(0, arrival.toEpochMilli() - createdAt.toEpochMilli());
        long given = latest - Math.clamp(ageMillis, 0, latest);
        return (int) Math.min(given / 100, Integer.MAX_VALUE);
    }
}
