package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The co-ordinator asks for consent to an act with an item of the agency's answer. Asked again, it
 * is the same question with a newer event.
 *
 * @param contentItem as the agency's answer named it
 * @param recipient code of the organisation the content would go to; absent where the act has none
 * @param event that asked last
 * @param decided the agency's last decision; absent until there is one
 */
public record ConsentAsked(
        RequestId request,
        UUID contentItem,
        HandlingAct act,
        @Nullable String recipient,
        UUID event,
        Instant askedAt,
        @Nullable Decision decided) {

    /** Whether it is allowed, since when. */
    public record Decision(boolean allowed, Instant at) {}

    /** Whether the co-ordinator waits for a decision: never decided, or asked again after a no. */
    public boolean isOpen() {
        return decided == null || (!decided.allowed() && askedAt.isAfter(decided.at()));
    }
}
