package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.UUID;

/**
 * When, by whom and under which event id something is said about a referral; ids and time come from
 * outside.
 *
 * @param eventId UUIDv7; whatever is sealed for the event is bound to it
 * @param at whole microseconds, as the contract carries it
 */
public record Occasion(UUID eventId, ReferralId referral, Instant at, Fact.Party by) {}
