package org.commonvision.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What our things are called in CASE: identifiers made from our keys and version numbers, so that every system and every
 * export gives the same ones, and addresses below this deployment's own.
 */
record CaseNames(String address) {

    static final String PATH = "/ims/case/v1p1";
    /** Of our own making; with another one every identifier would be another. */
    private static final UUID NAMESPACE = UUID.fromString("6d1f0f53-6a5c-4f0e-9d0c-5a7b4a2f7c11");

    static String framework(String key, int version) {
        return id("framework", key, version);
    }

    static String item(String framework, int version, String part) {
        return id("item", framework, version, part);
    }

    /** By name (RFC 9562, section 5.5): the only kind that CASE allows and that is the same each time. */
    static String id(Object... steps) {
        var name = new StringBuilder();
        for (var step : steps) {
            name.append('/').append(step);
        }
        try {
            var sha = MessageDigest.getInstance("SHA-1");
            sha.update(ByteBuffer.allocate(16).putLong(NAMESPACE.getMostSignificantBits()).putLong(NAMESPACE.getLeastSignificantBits()).array());
            var hash = ByteBuffer.wrap(sha.digest(name.toString().getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L, hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String uri(String kind, String id) {
        return address + PATH + "/" + kind + "/" + id;
    }

    CasePackage.Link link(String kind, String id, String title) {
        return new CasePackage.Link(line(title), id, uri(kind, id), null);
    }

    CasePackage.Link node(String kind, String id, String title) {
        return new CasePackage.Link(line(title), id, uri(kind, id), "CASE");
    }

    static String time(LocalDate day) {
        return day + "T00:00:00Z";
    }

    /** CASE's names are one line. */
    static String line(String text) {
        return text.replaceAll("[\r\n\t]", " ");
    }
}
