package org.commonvision.feedback;

import java.text.Normalizer;

/** A comment as it is kept: the words, without what a keyboard or a habit of typing adds. */
final class SealedText {

    /** One Unicode form, one kind of space, at most one empty line, nothing at the ends. */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Z}\\t]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private SealedText() {}
}
