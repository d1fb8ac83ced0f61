package uk.gain.identifiers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one agency. Without it a token tells nothing; whoever has it can try out guesses.
 *
 * <p>A token is the first sixteen bytes of HMAC-SHA-256 over {@code gain-identifier-1}, the name of
 * the kind and the normalised value in UTF-8, parted by U+001F.
 *
 * <p>For one thread.
 */
public final class MatchingKey {

    /** Length of a key. */
    public static final int BYTES = 32;

    /** Length of a token. */
    public static final int TOKEN_BYTES = 16;

    /** Names the rules of this version. */
    public static final String RULES = "gain-identifier-1";

    private static final char BETWEEN = '\u001f';
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    /**
     * A key that is ready.
     *
     * @throws IllegalArgumentException when the key has another length
     */
    public MatchingKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("A matching key has " + BYTES + " bytes");
        }
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** As it travels: base64url of sixteen bytes, 22 letters. */
    public String token(Normalised identifier) {
        byte[] digest = digest(identifier);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(digest, TOKEN_BYTES));
    }

    /** The first eight bytes of the token, for an index that must be small. */
    public long mark(Normalised identifier) {
        return ByteBuffer.wrap(digest(identifier)).getLong();
    }

    /**
     * The same of a token that has travelled.
     *
     * @throws IllegalArgumentException when it is no token
     */
    public static long markOf(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        if (bytes.length != TOKEN_BYTES) {
            throw new IllegalArgumentException("A token has " + TOKEN_BYTES + " bytes");
        }
        return ByteBuffer.wrap(bytes).getLong();
    }

    private byte[] digest(Normalised identifier) {
        String text = RULES + BETWEEN + identifier.kind() + BETWEEN + identifier.value();
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
