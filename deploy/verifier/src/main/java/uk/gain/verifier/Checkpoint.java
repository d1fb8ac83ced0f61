package uk.gain.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A signed tree head whose signature was verified (c2sp.org/tlog-checkpoint). */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
record Checkpoint(long size, byte[] root) {

    static final int MOST_BYTES = 64 * 1024;

    private static final String BLANK_LINE = "\n\n";
    private static final String SIGNATURE = "\u2014 ";

    static Checkpoint verified(byte[] note, LogKey key) throws NotVerified {
        return verified(Strict.utf8(note, "the checkpoint"), key);
    }

    static Checkpoint verified(String note, LogKey key) throws NotVerified {
        int end = note.lastIndexOf(BLANK_LINE);
        if (end < 0 || end + 2 >= note.length() || !note.endsWith("\n")) {
            throw new NotVerified("the checkpoint is no signed note");
        }
        String text = note.substring(0, end + 1);
        List<VerifierKey> missing = new ArrayList<>(key.keys());
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            missing.removeAll(signers(line, text, key));
        }
        if (!missing.isEmpty()) {
            throw new NotVerified(
                    "the checkpoint is not signed by "
                            + Strict.shown(key.name() + "+" + missing.getFirst().id()));
        }
        return parse(text, key.name());
    }

    /** Lines of others, a witness for instance, do not count; a wrong one of the log's does. */
    private static List<VerifierKey> signers(String line, String text, LogKey key)
            throws NotVerified {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(SIGNATURE) || parts.length != 3 || parts[1].isEmpty()) {
            throw new NotVerified("the checkpoint has a signature line that is none");
        }
        byte[] signature = Strict.base64(parts[2], "the checkpoint's signature");
        if (signature.length <= VerifierKey.ID_BYTES) {
            throw new NotVerified("the checkpoint has a signature that is too short");
        }
        List<VerifierKey> named = key.named(parts[1], signature);
        for (VerifierKey each : named) {
            if (!each.verifies(
                    text, Arrays.copyOfRange(signature, VerifierKey.ID_BYTES, signature.length))) {
                throw new NotVerified(
                        "the checkpoint's signature is not that of the key of "
                                + Strict.shown(key.name())
                                + ": the checkpoint was changed, or signed with another key");
            }
        }
        return named;
    }

    /** What the text says, whoever signed it. */
    static Checkpoint parse(String text, String origin) throws NotVerified {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4) {
            throw new NotVerified("the checkpoint lacks its origin, size or root");
        }
        if (!lines[0].equals(origin)) {
            throw new NotVerified("the checkpoint is that of " + Strict.shown(lines[0]));
        }
        return new Checkpoint(
                Strict.number(lines[1], "the checkpoint's size"),
                Strict.hash(
                        Strict.base64(lines[2], "the checkpoint's root"), "the checkpoint's root"));
    }
}
