package uk.gain.witness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A checkpoint as a signed note (c2sp.org/tlog-checkpoint, c2sp.org/signed-note), not yet verified.
 *
 * @param text what is signed, the last newline included
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
record Note(String text, String origin, long size, byte[] root, List<Signed> signatures) {

    private static final String BLANK_LINE = "\n\n";
    private static final String SIGNATURE = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;

    /** One signature line. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared as a record.
    record Signed(String name, int keyId, byte[] bytes) {}

    static Note parse(String note) throws Malformed {
        int end = note.lastIndexOf(BLANK_LINE);
        if (end < 0 || end + 2 >= note.length() || !note.endsWith("\n")) {
            throw new Malformed("not a signed note");
        }
        String text = note.substring(0, end + 1);
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || text.startsWith("\n") || hasControls(text)) {
            throw new Malformed("a checkpoint has an origin, a size and a root");
        }
        return new Note(
                text,
                lines[0],
                Strict.size(lines[1]),
                Strict.hash(lines[2]),
                signatures(note.substring(end + 2, note.length() - 1)));
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(each -> each < ' ' && each != '\n');
    }

    private static List<Signed> signatures(String lines) throws Malformed {
        List<Signed> signatures = new ArrayList<>();
        for (String line : lines.split("\n", MOST_SIGNATURES + 1)) {
            String[] parts = line.split(" ", -1);
            if (!line.startsWith(SIGNATURE) || parts.length != 3 || parts[1].isEmpty()) {
                throw new Malformed("not a signature line");
            }
            byte[] bytes = Strict.base64(parts[2]);
            if (bytes.length <= Integer.BYTES) {
                throw new Malformed("a signature is too short");
            }
            signatures.add(
                    new Signed(
                            parts[1],
                            ByteBuffer.wrap(bytes).getInt(),
                            Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
        }
        return signatures;
    }

    /**
     * The id of a key under a name.
     *
     * @param typed the key after the byte of its type
     */
    static int keyId(String name, byte[] typed) {
        MessageDigest digest = Strict.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(typed)).getInt();
    }
}
