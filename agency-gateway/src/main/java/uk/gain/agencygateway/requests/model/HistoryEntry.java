package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a request, on either side.
 *
 * @param type wire name of the event, e.g. RequestDelivered
 * @param organisation whose doing it was
 * @param subject who did it, opaque; absent unless it was somebody of the agency itself
 * @param code why, or what was done, or to whom it was passed on; absent where the type says it all
 */
public record HistoryEntry(
        UUID eventId,
        Instant occurredAt,
        String type,
        String organisation,
        @Nullable String subject,
        @Nullable String code) {}
