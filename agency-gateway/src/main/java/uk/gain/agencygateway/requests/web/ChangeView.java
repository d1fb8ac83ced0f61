package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import uk.gain.agencygateway.changes.model.Change;

@Schema(
        name = "RequestChanged",
        description = "Something that happened to one of your requests. No personal data.")
record ChangeView(
        UUID requestId,
        UUID referralId,
        @Schema(example = "NW-2026-000123") String reference,
        @Schema(description = "The event's type, as in the history.", example = "ReferralRaised")
                String happened,
        @Schema(description = "The event's id, as in the history.") UUID eventId,
        Instant at,
        @Schema(
                        description =
                                "The request's state as of this event or later; so is what follows.",
                        example = "SENT")
                String state,
        @Schema(example = "PRIORITY") String urgency,
        boolean safeguarding,
        Instant respondBy) {

    static ChangeView of(Change change) {
        return new ChangeView(
                change.requestId(),
                change.referralId(),
                change.reference(),
                change.happened(),
                change.eventId(),
                change.at(),
                change.state(),
                change.urgency(),
                change.safeguarding(),
                change.respondBy());
    }
}
