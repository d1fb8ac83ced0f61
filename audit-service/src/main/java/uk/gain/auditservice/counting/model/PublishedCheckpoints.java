package uk.gain.auditservice.counting.model;

import java.util.List;
import java.util.OptionalLong;

/** The topic trail-checkpoints: what the log told everybody, out of reach of its database. */
public interface PublishedCheckpoints {

    /**
     * Those of this log, from an offset on.
     *
     * @param from empty to begin with the newest ones that are kept in memory
     */
    Read read(OptionalLong from);

    /**
     * What was read.
     *
     * @param end where to go on
     * @param unreadable offsets of records that are no checkpoints
     */
    record Read(List<Published> checkpoints, List<Long> unreadable, long end) {}
}
