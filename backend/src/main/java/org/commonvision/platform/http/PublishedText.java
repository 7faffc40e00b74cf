package org.commonvision.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;

/** Bytes that are served as they are, in one language, under a strong ETag made from them. */
public record PublishedText(byte[] bytes, String etag, String language) {

    /** For an address that names its version: what is there never changes. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";
    /** For an address whose answer may be another one tomorrow: keep it, but ask. */
    public static final String REVALIDATED = "public, no-cache";
    /** For what only some may read: theirs to keep, and to ask again whether they still may. */
    public static final String RESTRICTED = "private, no-cache";
    /** For a list of what is published. */
    public static final String FOR_A_MINUTE = "public, max-age=60";

    /** In English. */
    public static PublishedText of(String json) {
        return of(json, "en");
    }

    public static PublishedText of(String json, String language) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new PublishedText(bytes, etag(bytes), language);
    }

    /** A strong one, of these very bytes. */
    public static String etag(byte[] bytes) {
        return '"' + sha256(bytes).substring(0, 32) + '"';
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list, whose entries say in which language they are; another one for whoever is signed in, whose own copy nobody else is given. */
    public static <T> RestResponse<T> list(T list, boolean signedIn) {
        return RestResponse.ResponseBuilder.ok(list).header(HttpHeaders.CACHE_CONTROL, signedIn ? RESTRICTED : FOR_A_MINUTE)
                .header(HttpHeaders.VARY, "Accept-Language, Authorization, Cookie").build();
    }

    public RestResponse<byte[]> answer(String ifNoneMatch, String cacheControl) {
        var answer = Etag.noneMatch(ifNoneMatch, etag)
                ? RestResponse.ResponseBuilder.ok(bytes, MediaType.APPLICATION_JSON_TYPE)
                : RestResponse.ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED);
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
