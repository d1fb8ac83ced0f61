package uk.gain.agencygateway.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something happened to requests. Published inside the transaction that makes it true, to the other
 * features of this service: what a listener writes commits or fails with it. Holds no personal
 * data.
 */
public record RequestsChanged(List<Change> changes) {

    public RequestsChanged {
        changes = List.copyOf(changes);
    }

    /**
     * One line of a request's history.
     *
     * @param agency whose request it is
     * @param reference the referral's, e.g. {@code NW-2026-000123}
     * @param urgency the referral's, e.g. {@code URGENT}
     * @param event names the line: the same change is never published under two
     * @param type wire name of the event, e.g. {@code ReferralRaised}
     */
    public record Change(
            UUID request,
            String agency,
            String reference,
            String urgency,
            Kind kind,
            Author by,
            UUID event,
            String type,
            Instant at) {}

    /** Whether the request is new in its inbox. */
    public enum Kind {
        ARRIVED,
        CHANGED
    }

    /** On whose behalf it happened. */
    public enum Author {
        COORDINATOR,
        AGENCY_OFFICER,
        AGENCY_SYSTEM,
        EXCHANGE
    }
}
