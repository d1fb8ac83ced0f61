package uk.gain.auditservice.log.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The Ed25519 key that signs the log's checkpoints as signed notes (c2sp.org/signed-note), under
 * the log's origin as its name.
 */
public final class LogKey {

    private static final byte ED25519 = 1;
    private static final int PUBLIC_KEY = 32;

    private final String origin;
    private final KeyPair keys;
    private final byte[] publicKey;
    private final byte[] keyId;

    public LogKey(String origin, KeyPair keys) {
        if (origin.isBlank()
                || origin.contains("+")
                || origin.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a log's origin has neither spaces nor plus signs");
        }
        this.origin = origin;
        this.keys = keys;
        // X.509 wraps the raw key in a fixed prefix.
        byte[] encoded = keys.getPublic().getEncoded();
        this.publicKey = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY, encoded.length);
        this.keyId = keyId();
    }

    public String origin() {
        return origin;
    }

    /** What a verifier needs: name, key id and public key. */
    public String verifierKey() {
        return origin
                + "+"
                + HexFormat.of().formatHex(keyId)
                + "+"
                + Base64.getEncoder().encodeToString(concatenate(new byte[] {ED25519}, publicKey));
    }

    /** The text, which must end in a newline, with its signature below. */
    public String sign(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("a note's text ends in a newline");
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = concatenate(keyId, signature.sign());
            return text
                    + "\n\u2014 "
                    + origin
                    + " "
                    + Base64.getEncoder().encodeToString(signed)
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the log's key cannot sign", e);
        }
    }

    private byte[] keyId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(origin.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(publicKey), 4);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] concatenate(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
