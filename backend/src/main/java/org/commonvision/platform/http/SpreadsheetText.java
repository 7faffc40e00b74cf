package org.commonvision.platform.http;

import java.util.regex.Pattern;

/**
 * Text in the cell of a table. A spreadsheet runs what begins like a formula, so that is written with an apostrophe before it and read
 * without it; what begins like one already gets another, so that every text comes back as it was.
 */
public final class SpreadsheetText {

    private static final String FORMULA = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern RUN = Pattern.compile(FORMULA);
    private static final Pattern TO_NEUTRALISE = Pattern.compile("'*" + FORMULA);
    private static final Pattern NEUTRALISED = Pattern.compile("'+" + FORMULA);

    private SpreadsheetText() {}

    /** How the text is written into a cell. */
    public static String neutral(String text) {
        return TO_NEUTRALISE.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that was written into a cell. */
    public static String plain(String cell) {
        return NEUTRALISED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet would take the cell for a formula: then it was not we who wrote it. */
    public static boolean isRun(String cell) {
        return RUN.matcher(cell).lookingAt();
    }
}
