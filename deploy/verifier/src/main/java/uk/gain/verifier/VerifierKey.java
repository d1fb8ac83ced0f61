package uk.gain.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A name and a public key, written as {@code name+id+base64(type ‖ key)}. */
record VerifierKey(String name, String id, Type type, PublicKey key) {

    static final int ID_BYTES = 4;

    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    /** How a key signs. */
    enum Type {
        /** The note's text (c2sp.org/signed-note, RFC 8410). */
        ED25519(1, 32, "Ed25519", "302a300506032b6570032100"),

        /** Of a witness: what it signs begins with the time (c2sp.org/tlog-cosignature). */
        COSIGNATURE_V1(4, 32, "Ed25519", "302a300506032b6570032100"),

        /** The tree head and the time, as a cosigner (c2sp.org/tlog-cosignature, FIPS 204). */
        ML_DSA_44(6, 1312, "ML-DSA-44", "30820532300b06096086480165030403110382052100");

        private final int number;
        private final int keyBytes;
        private final String algorithm;

        /** What X.509 puts before the key, in hexadecimal digits. */
        private final String x509;

        Type(int number, int keyBytes, String algorithm, String x509) {
            this.number = number;
            this.keyBytes = keyBytes;
            this.algorithm = algorithm;
            this.x509 = x509;
        }

        private static Type of(byte[] typed, String name, List<Type> expected) throws NotVerified {
            for (Type type : expected) {
                if (typed.length == 1 + type.keyBytes && typed[0] == type.number) {
                    return type;
                }
            }
            throw new NotVerified(
                    expected.contains(COSIGNATURE_V1)
                            ? "the key is no Ed25519 key of a witness: " + Strict.shown(name)
                            : "the key is neither an Ed25519 nor an ML-DSA-44 key");
        }
    }

    /** Of one of the types. */
    static VerifierKey parse(String text, Type... expected) throws NotVerified {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new NotVerified(
                    "the key is not a verifier key of the form name+id+key: " + Strict.shown(text));
        }
        byte[] typed = Strict.base64(parts[2], "the key");
        Type type = Type.of(typed, parts[0], List.of(expected));
        MessageDigest digest = Merkle.sha256();
        digest.update((parts[0] + "\n").getBytes(StandardCharsets.UTF_8));
        String id = HexFormat.of().formatHex(digest.digest(typed), 0, ID_BYTES);
        if (!id.equals(parts[1])) {
            throw new NotVerified(
                    "the key's id is " + Strict.shown(parts[1]) + " and should be " + id);
        }
        return new VerifierKey(parts[0], id, type, publicKey(type, typed));
    }

    private static PublicKey publicKey(Type type, byte[] typed) throws NotVerified {
        try {
            byte[] x509 = HexFormat.of().parseHex(type.x509);
            byte[] encoded = Arrays.copyOf(x509, x509.length + type.keyBytes);
            System.arraycopy(typed, 1, encoded, x509.length, type.keyBytes);
            return KeyFactory.getInstance(type.algorithm)
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new NotVerified("the key is no key of " + type.algorithm);
        }
    }

    /** Whether it signed the checkpoint of that text. */
    boolean verifies(String text, byte[] signature) throws NotVerified {
        return switch (type) {
            case ED25519, COSIGNATURE_V1 ->
                    verifies(text.getBytes(StandardCharsets.UTF_8), signature);
            case ML_DSA_44 ->
                    signature.length > Long.BYTES
                            && verifies(
                                    cosigned(text, signature),
                                    Arrays.copyOfRange(signature, Long.BYTES, signature.length));
        };
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verification = Signature.getInstance(type.algorithm);
            verification.initVerify(key);
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The {@code cosigned_message}; the time of signing stands before the signature. */
    private byte[] cosigned(String text, byte[] signature) throws NotVerified {
        Checkpoint checkpoint = Checkpoint.parse(text, name);
        byte[] signer = name.getBytes(StandardCharsets.UTF_8);
        int length = LABEL.length + 2 * (1 + signer.length) + 3 * Long.BYTES + Merkle.HASH;
        ByteBuffer message = ByteBuffer.allocate(length).put(LABEL);
        message.put((byte) signer.length).put(signer).put(signature, 0, Long.BYTES);
        message.put((byte) signer.length).put(signer);
        return message.putLong(0).putLong(checkpoint.size()).put(checkpoint.root()).array();
    }
}
