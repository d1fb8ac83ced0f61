package uk.gain.auditservice.counting.model;

/**
 * A checkpoint as it was published.
 *
 * @param offset where in trail-checkpoints, which has one partition
 * @param root in Base64
 */
public record Published(long offset, String eventId, long size, String root) {

    /** As alarms name it. */
    public String at() {
        return at(offset);
    }

    static String at(long offset) {
        return new Partition("trail-checkpoints", 0).at(offset);
    }
}
