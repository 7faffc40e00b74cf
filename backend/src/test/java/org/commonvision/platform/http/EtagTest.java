package org.commonvision.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.commonvision.platform.problem.ProblemException;
import org.commonvision.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** RFC 9110, sections 13.1.1 and 13.1.2. */
class EtagTest {

    @Test
    void if_match_needs_the_very_version_that_was_seen() {
        assertTrue(Etag.seen("\"7\"", Etag.of(7)));
        assertTrue(Etag.seen("\"3\", \"7\"", Etag.of(7)));
        assertTrue(Etag.seen("*", Etag.of(7)));
        assertFalse(Etag.seen("\"6\"", Etag.of(7)));
        assertFalse(Etag.seen("7", Etag.of(7)));
        assertFalse(Etag.seen("W/\"7\"", Etag.of(7)), "A weak tag does not say that it is the same to the byte");
        assertFalse(Etag.seen("", Etag.of(7)));
    }

    @Test
    void without_if_match_the_caller_is_told_to_say_what_they_saw() {
        var refusal = assertThrows(ProblemException.class, () -> Etag.seen(null, Etag.of(7)));
        assertEquals(ProblemType.IF_MATCH_MISSING, refusal.type());
    }

    @Test
    void if_none_match_is_content_with_a_weak_tag() {
        assertFalse(Etag.noneMatch("\"a\"", "\"a\""));
        assertFalse(Etag.noneMatch("W/\"a\"", "\"a\""));
        assertFalse(Etag.noneMatch("\"b\", W/\"a\"", "\"a\""));
        assertFalse(Etag.noneMatch("*", "\"a\""));
        assertTrue(Etag.noneMatch("\"b\"", "\"a\""));
        assertTrue(Etag.noneMatch(null, "\"a\""));
    }
}
