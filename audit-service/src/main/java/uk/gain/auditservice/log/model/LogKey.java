package uk.gain.auditservice.log.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;

/**
 * The Ed25519 key that signs the log's checkpoints as signed notes (c2sp.org/signed-note), under
 * the log's origin as its name.
 */
public final class LogKey {

    private static final byte ED25519 = 1;
    private static final int PUBLIC_KEY = 32;

    private final KeyPair keys;
    private final Signer signer;

    public LogKey(String origin, KeyPair keys) {
        this.keys = keys;
        this.signer = new Signer(origin, ED25519, keys.getPublic(), PUBLIC_KEY);
    }

    public String origin() {
        return signer.name();
    }

    /** What a verifier needs: name, key id and public key. */
    public String verifierKey() {
        return signer.verifierKey();
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
            return text + "\n" + signer.line(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the log's key cannot sign", e);
        }
    }
}
