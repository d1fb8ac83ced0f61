package uk.gain.auditservice.sequencing.model;

import java.util.Optional;

/** The right to be the one sequencer. It ends with the process that holds it. */
public interface Leadership {

    /** Empty while another sequencer leads. */
    Optional<Held> tryAcquire();

    /** Leadership, until it is closed or lost. */
    interface Held extends AutoCloseable {

        boolean stillHeld();

        @Override
        void close();
    }
}
