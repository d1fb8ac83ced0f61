package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Four receipts are four facts, each absent until the agency's side has stated it. None is inferred
 * from another, and the first statement of each counts.
 *
 * @param acceptedAt durably in the agency's inbox
 * @param deliveredAt fetched by the agency's system
 * @param openedAt seen by a person
 * @param openedBy that person, opaque
 * @param answeredAt hit, no hit or refused; absent again once the agency took its answer back
 */
public record Receipts(
        @Nullable Instant acceptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant answeredAt) {

    public static final Receipts NONE = new Receipts(null, null, null, null, null);

    Receipts accepted(Instant at) {
        return acceptedAt != null
                ? this
                : new Receipts(at, deliveredAt, openedAt, openedBy, answeredAt);
    }

    Receipts delivered(Instant at) {
        return deliveredAt != null
                ? this
                : new Receipts(acceptedAt, at, openedAt, openedBy, answeredAt);
    }

    Receipts opened(Instant at, String by) {
        return openedAt != null ? this : new Receipts(acceptedAt, deliveredAt, at, by, answeredAt);
    }

    Receipts answered(Instant at) {
        return new Receipts(acceptedAt, deliveredAt, openedAt, openedBy, at);
    }

    Receipts unanswered() {
        return new Receipts(acceptedAt, deliveredAt, openedAt, openedBy, null);
    }
}
