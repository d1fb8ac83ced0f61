package uk.gain.witness;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of add-checkpoint (c2sp.org/tlog-witness).
 *
 * @param oldSize the size of the last checkpoint that this witness cosigned, as the log believes
 * @param proof that the tree of the old size is the beginning of the checkpoint's
 */
record Submission(long oldSize, List<byte[]> proof, Note checkpoint) {

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    static Submission parse(byte[] body) throws Malformed {
        String text = Strict.utf8(body);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new Malformed("no blank line");
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (!lines[0].startsWith(OLD) || lines.length - 1 > MOST_HASHES) {
            throw new Malformed("an old size line, and at most 63 hashes");
        }
        List<byte[]> proof = new ArrayList<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            proof.add(Strict.hash(line));
        }
        return new Submission(
                Strict.size(lines[0].substring(OLD.length())),
                proof,
                Note.parse(text.substring(end + 2)));
    }
}
