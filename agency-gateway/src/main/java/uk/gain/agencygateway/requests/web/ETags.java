package uk.gain.agencygateway.requests.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Entity tags (RFC 9110, 8.8.3) of what has no version of its own, and how they come back. */
final class ETags {

    private static final int BYTES_SHOWN = 16;

    private ETags() {}

    /** Of a representation, by its bytes. */
    static String of(byte[] representation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(representation);
            return "\"" + HexFormat.of().formatHex(digest, 0, BYTES_SHOWN) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether an {@code If-None-Match} names this tag; compared weakly, as RFC 9110 says. */
    static boolean names(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .map(named -> named.startsWith("W/") ? named.substring(2) : named)
                .anyMatch(named -> named.equals(tag) || named.equals("*"));
    }
}
