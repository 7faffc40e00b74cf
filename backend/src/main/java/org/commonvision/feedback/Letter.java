package org.commonvision.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A letter as text and as HTML, with at most one link. */
record Letter(String subject, String text, String html) {

    /** @param link its words, and where it leads; paragraphs are plain text */
    static Letter of(String subject, List<String> before, String words, String link, List<String> after) {
        String text = String.join("\n\n", before) + "\n\n" + words + ":\n" + link + "\n\n" + String.join("\n\n", after) + "\n";
        String html = """
                <!DOCTYPE html>
                <html lang="en-GB"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em">
                %s
                <p><a href="%s">%s</a></p>
                %s
                </body></html>
                """.formatted(escaped(subject), paragraphs(before), escaped(link), escaped(words), paragraphs(after));
        return new Letter(subject, text, html);
    }

    private static String paragraphs(List<String> texts) {
        return texts.stream().map(text -> "<p>" + Arrays.stream(text.split("\n")).map(Letter::escaped).collect(Collectors.joining("<br>")) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
