package uk.gain.referralservice.lifecycle.model;

import org.jspecify.annotations.Nullable;

/**
 * A reason for which a person or group may be referred at all.
 *
 * @param reference OCG URN, master list or tasking reference, opaque; absent when there is none
 * @param morileTier MoRiLE tier, 1 (highest) to 5; absent when not scored
 */
public record Criterion(Kind kind, @Nullable String reference, @Nullable Integer morileTier) {

    /** What the reason rests on. */
    public enum Kind {
        MAPPED_OCG,
        PRIORITY_INDIVIDUAL,
        VULNERABILITY,
        TASKED_OPERATION
    }

    boolean hasTierOutOfRange() {
        return morileTier != null && (morileTier < 1 || morileTier > 5);
    }
}
