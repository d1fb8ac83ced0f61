package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a request's way, each known only when it was recorded: none is inferred from
 * another, and absent means that it has not happened.
 *
 * @param acceptedAt since when the request is durably in the agency's inbox
 * @param openedBy opaque subject of the first person who saw the content
 * @param agencyReference the agency's own reference, opaque
 * @param contentAt when content was last given or refused
 */
public record Receipts(
        Instant acceptedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String agencyReference,
        @Nullable Instant answeredAt,
        @Nullable Instant contentAt) {

    public static Receipts accepted(Instant at) {
        return new Receipts(at, null, null, null, null, null, null, null);
    }

    Receipts delivered(Instant at) {
        return new Receipts(
                acceptedAt,
                at,
                openedAt,
                openedBy,
                acknowledgedAt,
                agencyReference,
                answeredAt,
                contentAt);
    }

    Receipts opened(Instant at, String officer) {
        return new Receipts(
                acceptedAt,
                deliveredAt,
                at,
                officer,
                acknowledgedAt,
                agencyReference,
                answeredAt,
                contentAt);
    }

    Receipts acknowledged(Instant at, @Nullable String reference) {
        return new Receipts(
                acceptedAt, deliveredAt, openedAt, openedBy, at, reference, answeredAt, contentAt);
    }

    Receipts answered(Instant at) {
        return new Receipts(
                acceptedAt,
                deliveredAt,
                openedAt,
                openedBy,
                acknowledgedAt,
                agencyReference,
                at,
                contentAt);
    }

    Receipts content(Instant at) {
        return new Receipts(
                acceptedAt,
                deliveredAt,
                openedAt,
                openedBy,
                acknowledgedAt,
                agencyReference,
                answeredAt,
                at);
    }

    /** The agency took its answer back: it is not answered; the history keeps that it was. */
    Receipts unanswered() {
        return new Receipts(
                acceptedAt,
                deliveredAt,
                openedAt,
                openedBy,
                acknowledgedAt,
                agencyReference,
                null,
                null);
    }
}
