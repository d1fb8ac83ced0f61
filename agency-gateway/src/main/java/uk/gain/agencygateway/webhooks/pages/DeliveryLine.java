package uk.gain.agencygateway.webhooks.pages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.webhooks.model.Delivery;

/**
 * A delivery in a list.
 *
 * @param request absent in a test
 * @param colour of the state's tag; absent for the ordinary one
 */
record DeliveryLine(
        UUID id,
        String what,
        @Nullable UUID request,
        String reference,
        Instant at,
        String state,
        @Nullable String colour,
        int attempts,
        @Nullable Instant nextAttemptAt) {

    static DeliveryLine of(Delivery delivery) {
        return switch (delivery.standing()) {
            case Delivery.Waiting(Instant next) -> of(delivery, "Waiting", "yellow", next);
            case Delivery.Ended(Delivery.Outcome outcome, _) ->
                    switch (outcome) {
                        case DELIVERED -> of(delivery, "Delivered", "green", null);
                        case GIVEN_UP -> of(delivery, "Given up", "red", null);
                        case EXPIRED -> of(delivery, "Expired", "red", null);
                        case ENDPOINT_DISABLED -> of(delivery, "Webhook disabled", "grey", null);
                    };
        };
    }

    private static DeliveryLine of(
            Delivery delivery, String state, String colour, @Nullable Instant next) {
        String what =
                switch (delivery.message().type()) {
                    case REQUEST_ARRIVED -> "Request arrived";
                    case REQUEST_CHANGED -> "Request changed";
                    case TEST -> "Test";
                };
        String reference = delivery.message().reference();
        return new DeliveryLine(
                delivery.id(),
                what,
                delivery.message().request(),
                reference == null ? "–" : reference,
                delivery.message().at(),
                state,
                colour,
                delivery.attempts(),
                next);
    }

    /** Whether an officer may have it sent again. */
    public boolean over() {
        return nextAttemptAt == null;
    }
}
