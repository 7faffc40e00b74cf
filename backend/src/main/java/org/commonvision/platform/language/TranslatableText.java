package org.commonvision.platform.language;

/**
 * A text of a published version.
 *
 * @param key     names it in a translation, by the keys of the things around it, such as {@code elements/LF.1.1/name}
 * @param part    key of the domain or section that it stands in; null for what is said about the whole
 * @param pointer where it stands in the version as it is served (RFC 6901)
 */
public record TranslatableText(String key, String part, String pointer, String english) {

    private static final int SHORT_TEXT = 200;

    /** No language needs three times the room, but a name of one word may become three. */
    public int longest() {
        return Math.max(SHORT_TEXT, 3 * english.length());
    }
}
