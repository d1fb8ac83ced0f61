package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something happened to a referral, by whom and when; the history is made of these.
 *
 * @param kind the event's name, e.g. REQUEST_DELIVERED
 * @param channel how the agency reached the exchange; absent where none is told
 * @param code the code of a refusal or a reason; absent where there is none
 * @param agencyReference the agency's own reference, opaque; absent where none is told
 */
public record Fact(
        UUID eventId,
        ReferralId referral,
        String kind,
        Instant at,
        Party by,
        @Nullable String channel,
        @Nullable String code,
        @Nullable String agencyReference) {

    /**
     * Who did it, opaque.
     *
     * @param kind PERSON, SYSTEM or EXCHANGE
     * @param role a role of the glossary, e.g. COORDINATOR; EXCHANGE for the exchange itself
     * @param onBehalfOf for whom; absent when for its own organisation
     */
    public record Party(
            String kind,
            String role,
            String subject,
            String organisation,
            @Nullable String onBehalfOf) {

        /** The exchange itself: a clock that ran out, a queue that moved. */
        public static final Party EXCHANGE =
                new Party("EXCHANGE", "EXCHANGE", "referral-service", "EXCHANGE", null);

        public static Party of(Coordinator by) {
            return new Party("PERSON", "COORDINATOR", by.subject(), by.rocu(), null);
        }
    }
}
