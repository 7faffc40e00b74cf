package org.commonvision.platform.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text that is long and never changes: kept compressed, and sent so to whoever takes it so, which is every browser. */
public record CompressedText(byte[] gzip, String etag, String language) {

    public static CompressedText of(PublishedText text) {
        var gzip = new ByteArrayOutputStream();
        try (var into = new GZIPOutputStream(gzip)) {
            into.write(text.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CompressedText(gzip.toByteArray(), text.etag(), text.language());
    }

    /** As it was before it was compressed. */
    public byte[] bytes() {
        try (var from = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return from.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other bytes have another strong tag (RFC 9110, section 8.8.3.3). */
    public String gzipEtag() {
        return etag.substring(0, etag.length() - 1) + "-gzip\"";
    }

    /** Whether somebody says that they take gzip (RFC 9110, section 12.5.3); anybody else is sent it as it is, which they may always be. */
    public static boolean isTaken(String acceptEncoding) {
        return acceptEncoding != null && Arrays.stream(acceptEncoding.split(",")).map(String::strip)
                .anyMatch(coding -> coding.matches("(?i)(x-)?gzip(\\s*;\\s*q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?"));
    }
}
