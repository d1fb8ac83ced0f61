package uk.gain.agencygateway.nudging.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agency's settings, and how it goes.
 *
 * @param lastSentAt absent when none was sent yet
 * @param refused absent unless the mail server refused an e-mail for good; then none is sent until
 *     the settings are saved again or an operator has it tried again
 */
public record Nudge(
        String agency,
        Wish wish,
        boolean enabled,
        @Nullable Instant lastSentAt,
        int failures,
        @Nullable Refused refused) {

    /**
     * The mail server's last word.
     *
     * @param code 500 to 599
     */
    public record Refused(int code, Instant at) {}
}
