package org.commonvision.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"sam.carter@trust.example", "Sam.Carter@Trust.example", "samcarter@trust.example", "sam.carter+feedback@trust.example", "s.a.m.carter+a+b@TRUST.EXAMPLE"})
    void one_person_s_ways_of_writing_an_address_are_one(String address) {
        assertTrue(FoldedAddress.isAddress(address));
        assertEquals("samcarter@trust.example", FoldedAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sam", "sam@", "@trust.example", "sam@trust", "sam carter@trust.example", "sam@trust.example\r\nBcc: all@trust.example", "sam@trust.example,tom@trust.example", "\"sam\"@trust.example", "s\u00e4m@trust.example",
        ".@trust.example", ".sam@trust.example", "sam.@trust.example", "sam..carter@trust.example", "sam@-trust.example", "sam@trust-.example"})
    void what_a_mail_server_may_not_take_is_no_address(String text) {
        assertFalse(FoldedAddress.isAddress(text));
    }

    @Test
    void to_tell_who_somebody_is_dots_count() {
        assertTrue(FoldedAddress.areOneMailbox("Sam.Carter+work@trust.example", "sam.carter@Trust.example"));
        assertFalse(FoldedAddress.areOneMailbox("sam.carter@trust.example", "samcarter@trust.example"));
    }
}
