package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words from one side to the other, sealed.
 *
 * @param id the event that carried them
 * @param request whose thread they belong to; absent when they are about the whole referral
 * @param kind the event's name in the history, e.g. CLARIFICATION_SOUGHT
 * @param answers the question that they answer; absent when they answer none
 */
public record Message(
        UUID id,
        ReferralId referral,
        @Nullable RequestId request,
        String kind,
        @Nullable UUID answers,
        Instant at,
        Fact.Party by,
        Sealed words) {}
