package uk.gain.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The log's or a witness's name and Ed25519 key, as a verifier key of c2sp.org/signed-note writes
 * them.
 */
record LogKey(String name, String id, PublicKey key) {

    static final byte ED25519 = 1;

    /** Of a witness: what it signs begins with the time. */
    static final byte COSIGNATURE_V1 = 4;

    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static LogKey parse(String text) throws NotVerified {
        return parse(text, ED25519);
    }

    static LogKey parse(String text, byte type) throws NotVerified {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new NotVerified(
                    "the key is not a verifier key of the form name+id+key: " + Strict.shown(text));
        }
        byte[] typed = Strict.base64(parts[2], "the key");
        if (typed.length != 33 || typed[0] != type) {
            throw new NotVerified(
                    type == ED25519
                            ? "the key is no Ed25519 key"
                            : "the key is no Ed25519 key of a witness: " + Strict.shown(parts[0]));
        }
        MessageDigest digest = Merkle.sha256();
        digest.update((parts[0] + "\n").getBytes(StandardCharsets.UTF_8));
        String id = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(typed), 4));
        if (!id.equals(parts[1])) {
            throw new NotVerified(
                    "the key's id is " + Strict.shown(parts[1]) + " and should be " + id);
        }
        return new LogKey(parts[0], id, publicKey(typed));
    }

    private static PublicKey publicKey(byte[] typed) throws NotVerified {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
            System.arraycopy(typed, 1, encoded, X509.length, 32);
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new NotVerified("the key is no Ed25519 key");
        }
    }

    boolean verifies(String text, byte[] signature) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(text.getBytes(StandardCharsets.UTF_8));
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
