package org.commonvision.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When an answer was given, in tenths of a second since the sheet was created; the device says only how old it is. */
class ResponseFactsTest {

    private static final Instant CREATED = Instant.parse("2026-11-23T09:00:00.050Z");
    private final ResponseFacts sheet = new ResponseFacts(UUID.randomUUID(), UUID.randomUUID(), "q", 1, List.of("LF.1"), CREATED);

    @Test
    void it_was_given_at_its_arrival_less_its_age() {
        assertEquals(600, sheet.givenAt(CREATED.plusSeconds(60), 0));
        assertEquals(450, sheet.givenAt(CREATED.plusSeconds(60), 15_000));
        assertEquals(599, sheet.givenAt(CREATED.plusSeconds(60), 1));
    }

    @Test
    void the_same_answer_is_of_the_same_moment_whenever_it_arrives() {
        for (long waited = 0; waited < 100_000; waited += 777) {
            assertEquals(123, sheet.givenAt(CREATED.plusMillis(12_345 + waited), waited));
        }
    }

    @Test
    void it_was_never_given_later_than_its_arrival_nor_before_the_sheet() {
        assertEquals(600, sheet.givenAt(CREATED.plusSeconds(60), -5_000));
        assertEquals(0, sheet.givenAt(CREATED.plusSeconds(60), 60_000));
        assertEquals(0, sheet.givenAt(CREATED.plusSeconds(60), 3_600_000));
        assertEquals(0, sheet.givenAt(CREATED.plusSeconds(60), Long.MAX_VALUE));
        assertEquals(600, sheet.givenAt(CREATED.plusSeconds(60), Long.MIN_VALUE));
    }

    @Test
    void a_clock_that_was_set_back_makes_it_no_older_than_the_sheet() {
        assertEquals(0, sheet.givenAt(CREATED.minusSeconds(60), 0));
        assertEquals(0, sheet.givenAt(CREATED.minusSeconds(60), Long.MAX_VALUE));
    }

    @Test
    void a_draft_may_lie_for_years() {
        assertEquals(157_680_000 * 10, sheet.givenAt(CREATED.plusSeconds(157_680_000), 0));
        assertEquals(Integer.MAX_VALUE, sheet.givenAt(CREATED.plusSeconds(10_000_000_000L), 0));
    }
}
