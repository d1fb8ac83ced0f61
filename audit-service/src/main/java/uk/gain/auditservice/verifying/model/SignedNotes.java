package uk.gain.auditservice.verifying.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The verifier's own reading of checkpoints as signed notes (c2sp.org/signed-note), under one name
 * and two keys: Ed25519, and ML-DSA-44 as a timed cosignature (c2sp.org/tlog-cosignature).
 */
public final class SignedNotes {

    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private final String origin;
    private final Key ed25519;
    private final Key mlDsa44;

    public SignedNotes(String origin, PublicKey ed25519, PublicKey mlDsa44) {
        this.origin = origin;
        this.ed25519 = new Key("Ed25519", (byte) 1, 32, ed25519);
        this.mlDsa44 = new Key("ML-DSA", (byte) 6, 1312, mlDsa44);
    }

    /** By which of the log's keys a note is signed. */
    enum Signatures {
        /** Not by Ed25519, or by a line of either key that is no signature. */
        NONE,
        ED25519,
        ED25519_AND_ML_DSA_44
    }

    private record Key(String algorithm, byte type, int length, PublicKey key) {}

    /** What signs a note that says exactly this. */
    Signatures signatures(String note, long size, byte[] root) {
        String text =
                String.join(
                        "\n",
                        origin,
                        Long.toString(size),
                        Base64.getEncoder().encodeToString(root),
                        "");
        if (!note.startsWith(text + "\n")) {
            return Signatures.NONE;
        }
        Optional<Boolean> second =
                verified(lines(note, text), mlDsa44, signature -> timed(signature, size, root));
        if (!signed(note, text) || !second.orElse(true)) {
            return Signatures.NONE;
        }
        return second.isPresent() ? Signatures.ED25519_AND_ML_DSA_44 : Signatures.ED25519;
    }

    /** True if the text, and only the text, is signed in the note with the Ed25519 key. */
    boolean signed(String note, String text) {
        return verified(lines(note, text), ed25519, signature -> new Signed(bytes(text), signature))
                .orElse(false);
    }

    private static List<String> lines(String note, String text) {
        return note.substring(text.length() + 1).lines().toList();
    }

    /** Whether each line of the key is a signature; empty if there is none of the key. */
    private Optional<Boolean> verified(List<String> lines, Key key, Reading reading) {
        String prefix = "\u2014 " + origin + " ";
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> decoded(line.substring(prefix.length())))
                .filter(signature -> ofKey(signature, key))
                .map(signature -> verifies(key, reading, signature))
                .reduce(Boolean::logicalAnd);
    }

    private boolean verifies(Key key, Reading reading, byte[] signature) {
        try {
            Signed signed = reading.of(Arrays.copyOfRange(signature, 4, signature.length));
            Signature verification = Signature.getInstance(key.algorithm());
            verification.initVerify(key.key());
            verification.update(signed.message());
            return verification.verify(signed.signature());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** How what was signed, and the signature itself, are read from a signature line. */
    private interface Reading {
        Signed of(byte[] signature);
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed on once.
    private record Signed(byte[] message, byte[] signature) {}

    /** The time stands before the signature, and is signed with the tree head. */
    private Signed timed(byte[] signature, long size, byte[] root) {
        if (signature.length < Long.BYTES) {
            throw new IllegalArgumentException("no time");
        }
        byte[] name = bytes(origin);
        byte[] message =
                ByteBuffer.allocate(LABEL.length + 2 + 2 * name.length + 24 + root.length)
                        .put(LABEL)
                        .put((byte) name.length)
                        .put(name)
                        .put(signature, 0, Long.BYTES)
                        .put((byte) name.length)
                        .put(name)
                        .putLong(0)
                        .putLong(size)
                        .put(root)
                        .array();
        return new Signed(message, Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noSignature) {
            return new byte[0];
        }
    }

    private boolean ofKey(byte[] signature, Key key) {
        try {
            byte[] encoded = key.key().getEncoded();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(origin + "\n"));
            digest.update(key.type());
            digest.update(encoded, encoded.length - key.length(), key.length());
            return signature.length >= Integer.BYTES
                    && Arrays.equals(digest.digest(), 0, 4, signature, 0, 4);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
