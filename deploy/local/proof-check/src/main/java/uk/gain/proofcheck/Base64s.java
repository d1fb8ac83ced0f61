package uk.gain.proofcheck;

import java.util.Base64;

/** Base64 from files that nobody vouches for. */
final class Base64s {

    private Base64s() {}

    static byte[] decode(String text, String where) throws NotVerified {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new NotVerified(where + " is not base64");
        }
    }
}
