package org.commonvision.platform.http;

/** Text that a person wrote: what PostgreSQL and every reader after it can hold. */
public final class PlainText {

    private PlainText() {}

    /** No NUL, no half of a surrogate pair, no control character but tab and line breaks. */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c) || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return true;
    }
}
