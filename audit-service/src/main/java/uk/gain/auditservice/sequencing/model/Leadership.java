package uk.gain.auditservice.sequencing.model;

import java.util.Optional;

/**
 * The right to be the one sequencer. It ends with the process that holds it, and a holder that is
 * silent for longer than its lease loses it to whoever stands by.
 */
public interface Leadership {

    /** Empty while another sequencer leads. */
    Optional<Held> tryAcquire();

    /** Leadership of one term, until it is closed or lost. */
    interface Held extends AutoCloseable {

        /**
         * Renews the lease. MUST be called first in every transaction that appends: the transaction
         * then commits only as long as nobody took over, and is undone by the database if its
         * process pauses within it for longer than the lease.
         *
         * @throws LeadershipLost if another sequencer leads now
         */
        void confirm();

        @Override
        void close();
    }
}
