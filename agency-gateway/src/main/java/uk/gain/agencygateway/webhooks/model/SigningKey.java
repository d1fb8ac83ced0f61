package uk.gain.agencygateway.webhooks.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An Ed25519 key pair of ours for one endpoint. Never prints its secret half. */
public final class SigningKey {

    private static final String ED25519 = "Ed25519";
    private static final int PUBLIC_KEY_BYTES = 32;

    private final UUID id;
    private final byte[] publicKey;
    private final PrivateKey privateKey;

    private SigningKey(UUID id, byte[] publicKey, PrivateKey privateKey) {
        this.id = id;
        this.publicKey = publicKey.clone();
        this.privateKey = privateKey;
    }

    /** A key pair that nobody else has. */
    public static SigningKey generate(UUID id) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            // RFC 8410: the raw key is the end of its X.509 form.
            byte[] encoded = pair.getPublic().getEncoded();
            return new SigningKey(
                    id,
                    Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_BYTES, encoded.length),
                    pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key pair that was kept; {@code secret} is as {@link #secret} gave it. */
    public static SigningKey kept(UUID id, byte[] publicKey, byte[] secret) {
        try {
            return new SigningKey(
                    id,
                    publicKey,
                    KeyFactory.getInstance(ED25519)
                            .generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No Ed25519 key", e);
        }
    }

    /** {@code v1a,} and the signature over id, time and body, joined by full stops. */
    public String sign(UUID message, Instant attempt, String body) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(privateKey);
            signature.update(
                    "%s.%d.%s"
                            .formatted(message, attempt.getEpochSecond(), body)
                            .getBytes(StandardCharsets.UTF_8));
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID id() {
        return id;
    }

    /** 32 bytes (RFC 8032). */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The secret half (PKCS #8), to be sealed at once. */
    public byte[] secret() {
        return privateKey.getEncoded();
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }

    /** The public half as the specification writes it: {@code whpk_} and base64. */
    public static String written(byte[] publicKey) {
        return "whpk_" + Base64.getEncoder().encodeToString(publicKey);
    }

    /**
     * The public half, as its agency sees it.
     *
     * @param key begins with {@code whpk_}
     * @param retiresAt until when it signs beside its successor; absent for the key in use
     */
    public record Published(UUID id, String key, Instant madeAt, @Nullable Instant retiresAt) {}
}
