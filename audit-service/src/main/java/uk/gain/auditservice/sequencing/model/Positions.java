package uk.gain.auditservice.sequencing.model;

import java.util.Map;

/** How far each partition is in the log: the offset of the next record to be sequenced. */
public interface Positions {

    /** Partitions of which nothing is in the log yet are absent. */
    Map<Place, Long> all();

    /** MUST be called in the transaction that appends the entries. */
    void advance(Map<Place, Long> next);
}
