package uk.gain.auditservice.witnessing.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The name and Ed25519 key of a witness, from its verifier key (c2sp.org/signed-note, type 4). */
public final class WitnessKey {

    private static final byte COSIGNATURE_V1 = 4;
    private static final int RAW_KEY = 32;
    private static final int LINE = Integer.BYTES + Long.BYTES + 64;

    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final int id;
    private final PublicKey key;

    private WitnessKey(String name, int id, PublicKey key) {
        this.name = name;
        this.id = id;
        this.key = key;
    }

    /**
     * Reads a verifier key.
     *
     * @throws IllegalArgumentException if it is no such key
     */
    public static WitnessKey parse(String verifierKey) {
        String[] parts = verifierKey.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new IllegalArgumentException(
                    "a witness's key has the form name+id+key: " + verifierKey);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + RAW_KEY || typed[0] != COSIGNATURE_V1) {
            throw new IllegalArgumentException(
                    "a witness's key is an Ed25519 key for cosignatures: " + verifierKey);
        }
        int id = id(parts[0], typed);
        if (!HexFormat.of().toHexDigits(id).equals(parts[1])) {
            throw new IllegalArgumentException("not the id of this key: " + verifierKey);
        }
        try {
            ByteBuffer encoded = ByteBuffer.allocate(X509.length + RAW_KEY);
            encoded.put(X509).put(typed, 1, RAW_KEY);
            return new WitnessKey(
                    parts[0],
                    id,
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded.array())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key: " + verifierKey, e);
        }
    }

    private static int id(String name, byte[] typed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(typed)).getInt();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public String name() {
        return name;
    }

    /**
     * When the witness cosigned the checkpoint; empty if the line is no cosignature of this witness
     * under it.
     *
     * @param text of the checkpoint, the last newline included
     */
    public Optional<Instant> cosignedAt(String line, String text) {
        String prefix = "\u2014 " + name + " ";
        if (!line.startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(
                            Base64.getDecoder().decode(line.substring(prefix.length()).strip()));
            if (bytes.remaining() != LINE || bytes.getInt() != id) {
                return Optional.empty();
            }
            long seconds = bytes.getLong();
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(
                    ("cosignature/v1\ntime " + seconds + "\n" + text)
                            .getBytes(StandardCharsets.UTF_8));
            return verification.verify(bytes.array(), LINE - bytes.remaining(), bytes.remaining())
                    ? Optional.of(Instant.ofEpochSecond(seconds))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
