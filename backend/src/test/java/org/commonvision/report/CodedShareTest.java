package org.commonvision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.commonvision.report.CodedShare.Bound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule D9's ends, by how many people the share is of. */
class CodedShareTest {

    @ParameterizedTest
    @CsvSource({
            "0, 10, 20, AT_MOST", "2, 10, 20, AT_MOST", "3, 10, 30, EXACT", "8, 10, 80, AT_LEAST", "10, 10, 80, AT_LEAST",
            "4, 20, 20, AT_MOST", "2, 21, 10, AT_MOST", "3, 21, 14, EXACT", "36, 40, 90, AT_LEAST",
            "2, 41, 5, AT_MOST", "95, 100, 95, AT_LEAST", "6, 100, 6, EXACT",
            "2, 101, 2, AT_MOST", "297, 300, 98, AT_LEAST", "3, 301, 1, AT_MOST", "4, 301, 1, AT_MOST", "150, 301, 50, EXACT", "301, 301, 99, AT_LEAST"})
    void a_share_is_coarse_at_its_ends(int hits, int people, int percent, Bound bound) {
        assertEquals(new CodedShare(percent, bound), CodedShare.of(hits, people));
    }
}
