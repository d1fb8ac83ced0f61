package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.UUID;

/** Something that set, stopped or moved the limit of a request. */
public sealed interface ClockChange {

    /** When. */
    Instant at();

    /**
     * Its time began: it was raised, added, or released from the agency's queue.
     *
     * @param respondBy the limit from now on
     */
    record Started(Instant at, Urgency urgency, Instant respondBy) implements ClockChange {}

    /**
     * Its time stopped.
     *
     * @param question the event of the agency's question
     */
    record Stopped(Instant at, UUID question) implements ClockChange {}

    /**
     * Its question was answered and its time runs again.
     *
     * @param respondBy the limit from now on
     */
    record Restarted(Instant at, Instant respondBy, Changer by) implements ClockChange {}

    /**
     * Its time was extended.
     *
     * @param respondBy the limit from now on
     */
    record Extended(Instant at, Instant respondBy, Changer by) implements ClockChange {}

    /**
     * Its time counts under another class from now on.
     *
     * @param respondBy the limit from now on
     */
    record Reprioritised(Instant at, Urgency urgency, Instant respondBy, Changer by)
            implements ClockChange {}

    /** Who did it, opaque, and under which event id. */
    record Changer(UUID eventId, String subject, String organisation) {}
}
