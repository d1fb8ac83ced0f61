package uk.gain.auditservice.stamping.model;

import java.util.List;
import java.util.Optional;

/** Where time stamps are kept. */
public interface TimeStamps {

    void add(TimeStamp stamp);

    /** By their times, the newest first. */
    List<TimeStamp> newest(int most);

    /** The newest of the checkpoint's. */
    Optional<TimeStamp> of(long size);
}
