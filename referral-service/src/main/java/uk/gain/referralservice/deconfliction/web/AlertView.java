package uk.gain.referralservice.deconfliction.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.deconfliction.model.Alert;

@Schema(
        name = "Alert",
        description =
                "Another referral asks about a subject of yours. Its reference and whom to ask,"
                        + " nothing else: which subject, and why, is theirs to tell.")
record AlertView(
        @Schema(description = "Also the id of its event in the history.") UUID id,
        @Schema(description = "Your referral.") UUID referralId,
        @Schema(description = "What yours is called.", example = "TN-2026-000123")
                String referralReference,
        @Schema(description = "What the other is called.", example = "NW-2026-000045")
                String reference,
        @Schema(description = "Whose it is.", example = "NW") String rocu,
        @Schema(
                        description = "A functional mailbox or number, not a person.",
                        example = "gain.nwrocu@example.org")
                String contact,
        Instant alertedAt,
        @Schema(description = "null until a co-ordinator of your region noted it.")
                @Nullable NotedView noted) {

    @Schema(name = "AlertNoted")
    record NotedView(Instant at, @Schema(description = "The co-ordinator, opaque.") String by) {}

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.eventId(),
                alert.referral().value(),
                alert.ownReference(),
                alert.reference(),
                alert.rocu(),
                alert.contact(),
                alert.at(),
                alert.noted() == null
                        ? null
                        : new NotedView(alert.noted().at(), alert.noted().by()));
    }
}
