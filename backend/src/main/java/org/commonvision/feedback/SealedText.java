package org.commonvision.feedback;

import java.text.Normalizer;

/** What a rater wrote, as it is kept and shown: their words, and nothing of how they were typed. */
public final class SealedText {

    /**
     * One form for what one keyboard writes in another way: compatible characters, quotes and dashes as one, no invisible characters but the
     * joiners that some scripts and signs are written with, and a single space for any white space, so that line breaks tell nobody apart.
     */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u2018\\u2019\\u201A\\u201B\\u2032]", "'").replaceAll("[\\u201C\\u201D\\u201E\\u201F\\u2033]", "\"")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\p{Cf}&&[^\\u200C\\u200D]]", "")
                // Blank letters, and what some keyboards put behind a sign to have it in colour.
                .replaceAll("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F]", "")
                .replaceAll("[\\p{Z}\\p{Cc}\\u2800]+", " ")
                .replaceAll("^[ \\u200C\\u200D]+|[ \\u200C\\u200D]+$", "");
    }

    private SealedText() {}
}
