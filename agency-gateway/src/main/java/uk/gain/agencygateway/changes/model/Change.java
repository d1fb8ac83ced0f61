package uk.gain.agencygateway.changes.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a request, on either side.
 *
 * @param position in the feed of all agencies, 1 or more; later changes have greater ones
 * @param happened the event's type, as in the request's history
 * @param at when it happened
 * @param state name of the request's state when it was numbered: as of the event, or later; so are
 *     what follows
 */
public record Change(
        long position,
        UUID eventId,
        String happened,
        Instant at,
        UUID requestId,
        UUID referralId,
        String reference,
        String state,
        String urgency,
        boolean safeguarding,
        Instant respondBy) {}
