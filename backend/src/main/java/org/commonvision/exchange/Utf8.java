package org.commonvision.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 and nothing else: a reader of bytes would guess. */
final class Utf8 {

    /** Throws {@link java.nio.charset.CharacterCodingException} where it is something else. The mark that some editors put first is no part of the text. */
    static Reader reader(byte[] body) {
        int mark = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF ? 3 : 0;
        return new InputStreamReader(new ByteArrayInputStream(body, mark, body.length - mark),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private Utf8() {}
}
