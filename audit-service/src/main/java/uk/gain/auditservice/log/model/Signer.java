package uk.gain.auditservice.log.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A signer of notes (c2sp.org/signed-note): a name, a type of signature and a public key, from
 * which its key id follows.
 */
final class Signer {

    private static final int KEY_ID = 4;

    private final String name;
    private final byte[] typedKey;
    private final byte[] keyId;

    /**
     * @param keyLength of the raw public key, which X.509 wraps in a fixed prefix
     */
    Signer(String name, byte type, PublicKey key, int keyLength) {
        if (name.isBlank()
                || name.contains("+")
                || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a log's origin has neither spaces nor plus signs");
        }
        this.name = name;
        byte[] encoded = key.getEncoded();
        this.typedKey =
                concatenate(
                        new byte[] {type},
                        Arrays.copyOfRange(encoded, encoded.length - keyLength, encoded.length));
        this.keyId = keyId();
    }

    String name() {
        return name;
    }

    /** What a verifier needs: name, key id and public key. */
    String verifierKey() {
        return name
                + "+"
                + HexFormat.of().formatHex(keyId)
                + "+"
                + Base64.getEncoder().encodeToString(typedKey);
    }

    /** The line that a signature is in a note, with its newline. */
    String line(byte[] signature) {
        return "\u2014 "
                + name
                + " "
                + Base64.getEncoder().encodeToString(concatenate(keyId, signature))
                + "\n";
    }

    private byte[] keyId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return Arrays.copyOf(digest.digest(typedKey), KEY_ID);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] concatenate(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
