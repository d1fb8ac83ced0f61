package uk.gain.auditservice.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as a record of a topic tells it.
 *
 * @param type the event's type
 * @param eventId absent where the record tells none
 * @param at the event's own time; absent where the record tells none
 * @param by absent where the record tells nobody
 */
public record Happening(
        String type,
        @Nullable UUID eventId,
        @Nullable Instant at,
        @Nullable Who by,
        Act act,
        Matter matter) {

    public Happening with(Act newAct, Matter newMatter) {
        return new Happening(type, eventId, at, by, newAct, newMatter);
    }
}
