package org.commonvision.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The text of a file, in whichever of the encodings that spreadsheets save in, and what parts its cells. */
record StaffText(String text, Encoding encoding, char separator) {

    /** How a file is written. */
    @Schema(name = "StaffFileEncoding")
    enum Encoding {
        @JsonProperty("utf-8") UTF_8(StandardCharsets.UTF_8),
        @JsonProperty("utf-16") UTF_16(StandardCharsets.UTF_16),
        @JsonProperty("windows-1252") WINDOWS_1252(Charset.forName("windows-1252"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        private Optional<String> read(byte[] bytes) {
            try {
                return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
    }

    /** Refused where it is a spreadsheet's own file, or no text at all. */
    static StaffText of(byte[] file) {
        if (file == null || file.length == 0) {
            throw ProblemType.invalid("", "Send the file: a table as CSV.");
        }
        if (begins(file, 'P', 'K') || begins(file, 0xD0, 0xCF)) {
            throw ProblemType.invalid("", "This is a spreadsheet's own file. Save it as \"CSV UTF-8\" and bring that.");
        }
        // A file in UTF-8 is hardly ever one by accident; in Windows-1252 nearly every file is one.
        var encodings = begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF) ? Stream.of(Encoding.UTF_16) : Stream.of(Encoding.UTF_8, Encoding.WINDOWS_1252);
        return encodings.flatMap(encoding -> encoding.read(file).stream().map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                        .map(text -> new StaffText(text, encoding, separatorOf(text)))).findFirst()
                .orElseThrow(() -> ProblemType.invalid("", "This is not text that can be read. In a spreadsheet, save it as \"CSV UTF-8\"."));
    }

    /** The one that the headings have most of, outside of quotation marks. */
    private static char separatorOf(String text) {
        int comma = 0;
        int semicolon = 0;
        int tab = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted) {
                comma += c == ',' ? 1 : 0;
                semicolon += c == ';' ? 1 : 0;
                tab += c == '\t' ? 1 : 0;
            }
        }
        return tab > Math.max(comma, semicolon) ? '\t' : semicolon > comma ? ';' : ',';
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length > 1 && file[0] == (byte) first && file[1] == (byte) second;
    }
}
