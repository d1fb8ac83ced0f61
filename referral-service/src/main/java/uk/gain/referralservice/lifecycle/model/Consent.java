package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the originator's consent to one act with one item of content stands.
 *
 * @param sought the event that last asked for it; absent when it was given unasked
 * @param soughtAt as above
 * @param decided the originator's last decision; absent until there is one
 */
public record Consent(
        RequestId request,
        UUID contentItem,
        HandlingAct act,
        @Nullable UUID sought,
        @Nullable Instant soughtAt,
        @Nullable Decision decided) {

    /**
     * A decision of the originator.
     *
     * @param event that said it
     * @param earlierGiven whether it had been given at any time before
     */
    public record Decision(UUID event, Instant at, boolean allowed, boolean earlierGiven) {}

    /** How it stands. */
    public enum Standing {
        /** Asked for, and not decided. */
        SOUGHT,
        GIVEN,
        REFUSED,
        /** It was given, and is no longer. */
        WITHDRAWN
    }

    public Standing standing() {
        if (decided == null) {
            return Standing.SOUGHT;
        }
        if (decided.allowed()) {
            return Standing.GIVEN;
        }
        if (soughtAt != null && soughtAt.isAfter(decided.at())) {
            return Standing.SOUGHT;
        }
        return decided.earlierGiven() ? Standing.WITHDRAWN : Standing.REFUSED;
    }
}
