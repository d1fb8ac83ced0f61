package uk.gain.proofcheck;

import java.util.Arrays;
import java.util.HexFormat;

/** A checkpoint whose signature was verified (c2sp.org/tlog-checkpoint). */
record Checkpoint(String origin, long size, String root) {

    private static final String SIGNATURE = "\u2014 ";

    /** The checkpoint in a signed note, if the key signed it. */
    static Checkpoint verified(String note, VerifierKey key) throws NotVerified {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new NotVerified("the checkpoint is not signed");
        }
        String text = note.substring(0, end + 1);
        if (!signed(text, note.substring(end + 2), key)) {
            throw new NotVerified("the checkpoint is not signed by " + key.name());
        }
        String[] lines = text.split("\n", -1);
        if (lines.length < 4) {
            throw new NotVerified("the checkpoint does not have an origin, a size and a root");
        }
        if (!lines[0].equals(key.name())) {
            throw new NotVerified("the checkpoint is of another log: " + lines[0]);
        }
        return new Checkpoint(lines[0], Numbers.parse(lines[1], "the checkpoint's size"), lines[2]);
    }

    byte[] rootHash() throws NotVerified {
        return Base64s.decode(root, "the checkpoint's root");
    }

    private static boolean signed(String text, String signatures, VerifierKey key)
            throws NotVerified {
        for (String line : signatures.lines().toList()) {
            String prefix = SIGNATURE + key.name() + " ";
            if (line.startsWith(prefix)) {
                byte[] signature = Base64s.decode(line.substring(prefix.length()), "the signature");
                if (signature.length > 4 && keyId(signature).equals(key.keyId())) {
                    return key.verifies(text, Arrays.copyOfRange(signature, 4, signature.length));
                }
            }
        }
        return false;
    }

    private static String keyId(byte[] signature) {
        return HexFormat.of().formatHex(Arrays.copyOf(signature, 4));
    }
}
