package uk.gain.referralservice.deconfliction.indexing;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** One version of the key, for all that it is used for; what it digests never mixes. */
final class Key {

    private static final int AES_256 = 32;
    private static final char BETWEEN = '\u001f';

    private final int version;
    private final Prf prf;
    private final AesGcmJce sealing;

    Key(int version, Prf prf) throws GeneralSecurityException {
        this.version = version;
        this.prf = prf;
        this.sealing = new AesGcmJce(prf.compute(bytes("sealing of evidence"), AES_256));
    }

    int version() {
        return version;
    }

    /** Four bytes, never 0, which stands for nothing. */
    int mark(String kind, String value) {
        int mark = ByteBuffer.wrap(digest("mark", kind, value, Integer.BYTES)).getInt();
        return mark == 0 ? 1 : mark;
    }

    /** Sixteen bytes. */
    UUID token(String kind, String value) {
        ByteBuffer digest = ByteBuffer.wrap(digest("token", kind, value, 2 * Long.BYTES));
        return new UUID(digest.getLong(), digest.getLong());
    }

    /** Different each time, and openable in its place only. */
    byte[] seal(byte[] evidence, byte[] place) {
        try {
            return sealing.encrypt(evidence, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Evidence could not be sealed", e);
        }
    }

    byte[] open(byte[] sealed, byte[] place) {
        try {
            return sealing.decrypt(sealed, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Evidence was not sealed in its place under key " + version, e);
        }
    }

    private byte[] digest(String use, String kind, String value, int length) {
        try {
            return prf.compute(bytes(use + BETWEEN + kind + BETWEEN + value), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be digested under key " + version, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
