package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words that travelled about a request, either way, as they came.
 *
 * @param type wire name of the event that carried them, e.g. ClarificationGiven
 * @param organisation whose words they are
 * @param subject who said them, opaque; absent unless it was somebody of the agency itself
 * @param answers the event that they answer; absent when they answer none
 */
public record SealedMessage(
        UUID eventId,
        ReferralId referral,
        Instant at,
        String type,
        String organisation,
        @Nullable String subject,
        @Nullable UUID answers,
        SealedContent sealed) {}
