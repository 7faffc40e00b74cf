package org.commonvision.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret in a rater's link: 32 bytes that nobody can guess who has not the key of this deployment. It is made again for
 * each letter and stored nowhere; the database has a hash of it. A session's secret is made from it, so that opening a link
 * writes nothing, and a stolen cookie is no link.
 */
record RaterLink(byte[] token) {

    private static final int LENGTH = 32;

    static RaterLink of(byte[] key, UUID rater) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return new RaterLink(mac.doFinal(("rater-link " + rater).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody sent as the token of their link, if it can be one. */
    static Optional<RaterLink> read(String text) {
        return decoded(text).map(RaterLink::new);
    }

    /** As it stands in the letter. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    byte[] hash() {
        return sha256("token", token);
    }

    /** What the cookie holds. */
    String session() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("session", token));
    }

    byte[] sessionHash() {
        return sha256("cookie", sha256("session", token));
    }

    /** The hash of a cookie's secret; empty where it can be none. */
    static Optional<byte[]> hashOfSession(String cookie) {
        return decoded(cookie).map(secret -> sha256("cookie", secret));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text == null ? "" : text)).filter(bytes -> bytes.length == LENGTH);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] sha256(String purpose, byte[] secret) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(purpose.getBytes(StandardCharsets.US_ASCII));
            return sha.digest(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
