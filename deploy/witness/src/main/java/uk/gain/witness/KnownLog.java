package uk.gain.witness;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A log this witness cosigns for: its origin and Ed25519 key, from a verifier key. */
record KnownLog(String origin, int keyId, PublicKey key) {

    private static final byte ED25519 = 1;

    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static KnownLog parse(String verifierKey) throws Malformed {
        String[] parts = verifierKey.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new Malformed("not a verifier key of the form name+id+key");
        }
        byte[] typed = Strict.base64(parts[2]);
        if (typed.length != 1 + Merkle.HASH || typed[0] != ED25519) {
            throw new Malformed("not an Ed25519 key");
        }
        int keyId = Note.keyId(parts[0], typed);
        if (!HexFormat.of().toHexDigits(keyId).equals(parts[1])) {
            throw new Malformed("the key's id is not that of the key");
        }
        return new KnownLog(parts[0], keyId, publicKey(typed));
    }

    private static PublicKey publicKey(byte[] typed) throws Malformed {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + Merkle.HASH);
            System.arraycopy(typed, 1, encoded, X509.length, Merkle.HASH);
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new Malformed("not an Ed25519 key");
        }
    }

    /** Whether one of the note's signatures is this log's. */
    boolean signed(Note note) {
        return note.signatures().stream()
                .anyMatch(
                        signature ->
                                signature.name().equals(origin)
                                        && signature.keyId() == keyId
                                        && verifies(note.text(), signature.bytes()));
    }

    private boolean verifies(String text, byte[] signature) {
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
