package org.commonvision.platform.http;

import static org.commonvision.platform.problem.ProblemType.IF_MATCH_MISSING;

import java.util.Arrays;
import org.commonvision.platform.problem.FieldError;

/** Strong entity tags (RFC 9110, section 8.8.3). */
public final class Etag {

    private Etag() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** Whether the header names this tag; {@code *} matches anything that exists. */
    public static boolean matches(String header, String etag) {
        return header != null && Arrays.stream(header.split(",")).map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    /** If-None-Match compares weakly: a proxy that compressed the body may have weakened our tag. */
    public static boolean noneMatch(String header, String etag) {
        return header == null || Arrays.stream(header.split(",")).map(String::strip)
                .noneMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }

    /** Whether {@code If-Match} names the current version; 428 where it is missing. */
    public static boolean seen(String ifMatch, String current) {
        if (ifMatch == null) {
            throw IF_MATCH_MISSING.because("Send If-Match with the ETag of the version that you have seen.",
                    java.util.List.of(new FieldError("header:If-Match", "This header is missing.")));
        }
        return matches(ifMatch, current);
    }
}
