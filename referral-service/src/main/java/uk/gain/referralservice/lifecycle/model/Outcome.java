package uk.gain.referralservice.lifecycle.model;

import org.jspecify.annotations.Nullable;

/**
 * What an answer was worth.
 *
 * @param request the request whose answer led to it; absent when it cannot be said
 * @param valuePence seizures only: their value in pence, 0 or more
 * @param count arrests and safeguarding only: how many people, 1 or more
 */
public record Outcome(
        Kind kind,
        @Nullable RequestId request,
        @Nullable Long valuePence,
        @Nullable Integer count) {

    /** What was achieved. */
    public enum Kind {
        LEAD,
        ARREST,
        SEIZURE,
        DISRUPTION_MAJOR,
        DISRUPTION_MODERATE,
        DISRUPTION_MINOR,
        SAFEGUARDING,
        NONE
    }
}
