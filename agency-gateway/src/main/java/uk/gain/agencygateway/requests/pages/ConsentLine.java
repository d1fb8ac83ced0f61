package uk.gain.agencygateway.requests.pages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.ConsentAsked;
import uk.gain.webui.Words;

/**
 * What the co-ordinator asks consent to, in words.
 *
 * @param colour of the tag; absent means the design system's default
 */
record ConsentLine(
        UUID item,
        String act,
        String name,
        String recipient,
        Instant askedAt,
        String standing,
        @Nullable String colour) {

    static ConsentLine of(ConsentAsked asked) {
        ConsentAsked.Decision decided = asked.decided();
        return new ConsentLine(
                asked.contentItem(),
                asked.act().name(),
                Words.of(asked.act()),
                asked.recipient() == null ? "" : asked.recipient(),
                asked.askedAt(),
                asked.isOpen() || decided == null
                        ? "To decide"
                        : decided.allowed() ? "Allowed" : "Not allowed",
                asked.isOpen() || decided == null
                        ? "orange"
                        : decided.allowed() ? "green" : "grey");
    }
}
