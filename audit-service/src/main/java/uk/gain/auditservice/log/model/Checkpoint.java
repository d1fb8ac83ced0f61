package uk.gain.auditservice.log.model;

import java.time.Instant;

/**
 * A tree head that the log has signed and can never take back.
 *
 * @param note the signed note (c2sp.org/tlog-checkpoint), exactly as handed out
 */
public record Checkpoint(TreeHead head, String note, Instant signedAt) {

    /** What is signed: origin, size and root, a line each. */
    public static String text(String origin, TreeHead head) {
        return origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
    }
}
