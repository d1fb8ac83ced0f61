package uk.gain.auditservice.sequencing.model;

import java.time.Instant;
import java.util.List;

/** The auditors' own look-ups, which are sequenced directly and never travel over a topic. */
public interface OwnLookUps {

    /** The name of this source in entries; no topic has it. */
    String SOURCE = "audit-access";

    /** MUST be called in the transaction that authorises the look-up. */
    void add(byte[] accessEvent, Instant at);

    /**
     * Takes the oldest, at most so many. MUST be called in the transaction that appends them: each
     * is in the log exactly once, whatever happens.
     */
    List<Arrival> take(int most);
}
