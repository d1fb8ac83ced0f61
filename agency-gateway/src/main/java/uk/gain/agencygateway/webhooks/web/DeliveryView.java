package uk.gain.agencygateway.webhooks.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.webhooks.model.Delivery;

/** A message and how its delivery went. */
record DeliveryView(
        @Schema(description = "The webhook-id, stable over all attempts") UUID id,
        @Schema(example = "request.arrived") String type,
        @Schema(description = "Absent in a test") @Nullable UUID requestId,
        @Schema(description = "Absent in a test", example = "NW-2026-000123")
                @Nullable String reference,
        @Schema(description = "When it happened") Instant timestamp,
        @Schema(description = "WAITING, DELIVERED, GIVEN_UP, EXPIRED, ENDPOINT_DISABLED")
                String state,
        int attempts,
        @Schema(description = "Absent once it has ended") @Nullable Instant nextAttemptAt,
        @Schema(description = "Absent while it waits") @Nullable Instant endedAt) {

    /** One attempt; what was answered is not kept. */
    record AttemptView(
            int number,
            Instant startedAt,
            int durationMillis,
            @Schema(description = "Status of the answer; absent without one")
                    @Nullable Integer status,
            @Schema(
                            description =
                                    "ANSWERED, NAME_UNKNOWN, ADDRESS_REFUSED, CONNECTION_FAILED,"
                                            + " TLS_FAILED, TIMED_OUT, ANSWER_UNREADABLE")
                    String result) {}

    /** With every attempt, the first one first. */
    record WithAttempts(DeliveryView delivery, List<AttemptView> attempts) {

        static WithAttempts of(Delivery.Told told) {
            return new WithAttempts(
                    DeliveryView.of(told.delivery()),
                    told.attempts().stream()
                            .map(
                                    one ->
                                            new AttemptView(
                                                    one.number(),
                                                    one.startedAt(),
                                                    one.durationMillis(),
                                                    one.status(),
                                                    one.result()))
                            .toList());
        }
    }

    static DeliveryView of(Delivery delivery) {
        return switch (delivery.standing()) {
            case Delivery.Waiting(Instant next) -> of(delivery, "WAITING", next, null);
            case Delivery.Ended(Delivery.Outcome outcome, Instant at) ->
                    of(delivery, outcome.name(), null, at);
        };
    }

    private static DeliveryView of(
            Delivery delivery, String state, @Nullable Instant next, @Nullable Instant ended) {
        return new DeliveryView(
                delivery.id(),
                delivery.message().type().wireName(),
                delivery.message().request(),
                delivery.message().reference(),
                delivery.message().at(),
                state,
                delivery.attempts(),
                next,
                ended);
    }
}
