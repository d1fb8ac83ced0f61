package uk.gain.auditservice.verifying.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** The verifier's own reading of signed notes (c2sp.org/signed-note), under one name and key. */
public final class SignedNotes {

    private static final int RAW_KEY = 32;

    private final String origin;
    private final PublicKey key;

    public SignedNotes(String origin, PublicKey key) {
        this.origin = origin;
        this.key = key;
    }

    /** True if the note says exactly this and is signed. */
    boolean signed(String note, long size, byte[] root) {
        String text =
                String.join(
                        "\n",
                        origin,
                        Long.toString(size),
                        Base64.getEncoder().encodeToString(root),
                        "");
        return note.startsWith(text + "\n") && signed(note, text);
    }

    /** True if the text, and only the text, is signed in the note. */
    boolean signed(String note, String text) {
        return note.substring(text.length() + 1).lines().anyMatch(line -> verifies(line, text));
    }

    private boolean verifies(String line, String text) {
        String prefix = "\u2014 " + origin + " ";
        if (!line.startsWith(prefix)) {
            return false;
        }
        try {
            ByteBuffer signature =
                    ByteBuffer.wrap(Base64.getDecoder().decode(line.substring(prefix.length())));
            byte[] bytes = new byte[signature.remaining() - Integer.BYTES];
            if (signature.getInt() != keyId()) {
                return false;
            }
            signature.get(bytes);
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(text.getBytes(StandardCharsets.UTF_8));
            return verification.verify(bytes);
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | NegativeArraySizeException e) {
            return false;
        }
    }

    private int keyId() throws GeneralSecurityException {
        byte[] encoded = key.getEncoded();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((origin + "\n\u0001").getBytes(StandardCharsets.UTF_8));
        digest.update(encoded, encoded.length - RAW_KEY, RAW_KEY);
        return ByteBuffer.wrap(digest.digest()).getInt();
    }
}
