package org.commonvision.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SealedTextTest {

    /** What a phone, a PC in an office and a text that was pasted make of the same words. */
    @Test
    void what_was_typed_in_another_way_reads_the_same() {
        for (var typed : List.of("It\u2019s \u201Cgood\u201D \u2013 really\u2026", "It's\u00A0\"good\" -\n\n really...\u200B", "\uFEFF It's  \"good\"\t- really... \r\n")) {
            assertEquals("It's \"good\" - really...", SealedText.of(typed));
        }
        assertEquals("caf\u00E9", SealedText.of("cafe\u0301"));
        assertEquals("office", SealedText.of("o\uFB03ce"));
        assertEquals("nothing hidden", SealedText.of("nothing\u0000hidden"));
        assertEquals("\u2764", SealedText.of("\u2764\uFE0F"));
        for (var blank : List.of(" \u3164\uFFA0", "\u2800\u2800", "\u202E\u2066\u2069", "\u034F\uFEFF", " \u200D\u200C ")) {
            assertEquals("", SealedText.of(blank));
        }
    }
}
