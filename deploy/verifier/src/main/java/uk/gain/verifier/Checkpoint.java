package uk.gain.verifier;

import java.util.Arrays;
import java.util.HexFormat;

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
        boolean signed = false;
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            signed |= signs(line, text, key);
        }
        if (!signed) {
            throw new NotVerified("the checkpoint is not signed by " + Strict.shown(key.name()));
        }
        return parse(text, key);
    }

    /** Lines of others, a witness for instance, do not count; a wrong one of the log's does. */
    private static boolean signs(String line, String text, LogKey key) throws NotVerified {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(SIGNATURE) || parts.length != 3 || parts[1].isEmpty()) {
            throw new NotVerified("the checkpoint has a signature line that is none");
        }
        byte[] signature = Strict.base64(parts[2], "the checkpoint's signature");
        if (signature.length < 5) {
            throw new NotVerified("the checkpoint has a signature that is too short");
        }
        String id = HexFormat.of().formatHex(Arrays.copyOf(signature, 4));
        if (!parts[1].equals(key.name()) || !id.equals(key.id())) {
            return false;
        }
        if (!key.verifies(text, Arrays.copyOfRange(signature, 4, signature.length))) {
            throw new NotVerified(
                    "the checkpoint's signature is not that of the key of "
                            + Strict.shown(key.name())
                            + ": the checkpoint was changed, or signed with another key");
        }
        return true;
    }

    private static Checkpoint parse(String text, LogKey key) throws NotVerified {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4) {
            throw new NotVerified("the checkpoint lacks its origin, size or root");
        }
        if (!lines[0].equals(key.name())) {
            throw new NotVerified("the checkpoint is that of " + Strict.shown(lines[0]));
        }
        return new Checkpoint(
                Strict.number(lines[1], "the checkpoint's size"),
                Strict.hash(
                        Strict.base64(lines[2], "the checkpoint's root"), "the checkpoint's root"));
    }
}
