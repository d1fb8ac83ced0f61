package uk.gain.proofcheck;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A log's public key: {@code name+key id+base64(01 ‖ Ed25519 key)} (c2sp.org/signed-note). */
record VerifierKey(String name, String keyId, PublicKey key) {

    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifierKey parse(String text) throws NotVerified {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new NotVerified("the verifier key is not of the form name+id+key");
        }
        byte[] typed = Base64s.decode(parts[2], "the verifier key");
        if (typed.length != 33 || typed[0] != 1) {
            throw new NotVerified("the verifier key is no Ed25519 key");
        }
        String keyId = keyId(parts[0], typed);
        if (!keyId.equals(parts[1])) {
            throw new NotVerified("the verifier key's id is not that of its key");
        }
        return new VerifierKey(parts[0], keyId, publicKey(typed));
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

    private static String keyId(String name, byte[] typed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(typed), 4));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static PublicKey publicKey(byte[] typed) throws NotVerified {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + 32);
        System.arraycopy(typed, 1, encoded, X509_PREFIX.length, 32);
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new NotVerified("the verifier key is no Ed25519 key");
        }
    }
}
