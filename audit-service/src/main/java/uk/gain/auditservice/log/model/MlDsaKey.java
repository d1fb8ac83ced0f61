package uk.gain.auditservice.log.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;

/**
 * The ML-DSA-44 key (FIPS 204) of a log's second signature, which still holds when a quantum
 * computer can forge the first. It signs as a cosigner under the log's own name
 * (c2sp.org/tlog-cosignature): a tree head together with the time of signing.
 */
public final class MlDsaKey {

    private static final byte ML_DSA_44 = 6;
    private static final int PUBLIC_KEY = 1312;
    private static final int SIGNATURE = 2420;
    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 255;

    private final KeyPair keys;
    private final Signer signer;
    private final byte[] name;

    /**
     * @throws IllegalArgumentException for an origin of more than 255 bytes
     */
    public MlDsaKey(String origin, KeyPair keys) {
        this.keys = keys;
        this.signer = new Signer(origin, ML_DSA_44, keys.getPublic(), PUBLIC_KEY);
        this.name = origin.getBytes(StandardCharsets.UTF_8);
        if (name.length > LONGEST_NAME) {
            throw new IllegalArgumentException("a log's origin has at most 255 bytes");
        }
    }

    /** What a verifier needs: name, key id and public key. */
    public String verifierKey() {
        return signer.verifierKey();
    }

    /** The signature line over the tree head, to stand below a checkpoint's other lines. */
    public String line(TreeHead head, Instant at) {
        try {
            Signature signature = Signature.getInstance("ML-DSA");
            signature.initSign(keys.getPrivate());
            signature.update(message(head, at));
            return signer.line(
                    ByteBuffer.allocate(Long.BYTES + SIGNATURE)
                            .putLong(at.getEpochSecond())
                            .put(signature.sign())
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the log's ML-DSA-44 key cannot sign", e);
        }
    }

    /** {@code cosigned_message}: of the whole tree, so its start is 0. */
    private byte[] message(TreeHead head, Instant at) {
        return ByteBuffer.allocate(
                        LABEL.length + 2 * (1 + name.length) + 3 * Long.BYTES + Hash.LENGTH)
                .put(LABEL)
                .put((byte) name.length)
                .put(name)
                .putLong(at.getEpochSecond())
                .put((byte) name.length)
                .put(name)
                .putLong(0)
                .putLong(head.size())
                .put(head.root().bytes())
                .array();
    }
}
