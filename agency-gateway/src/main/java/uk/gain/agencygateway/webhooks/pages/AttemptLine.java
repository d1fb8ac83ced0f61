package uk.gain.agencygateway.webhooks.pages;

import java.time.Instant;
import uk.gain.agencygateway.webhooks.model.Delivery;
import uk.gain.webui.Words;

/** One attempt of a delivery. */
record AttemptLine(int number, Instant at, String duration, String result) {

    static AttemptLine of(Delivery.Attempt attempt) {
        return new AttemptLine(
                attempt.number(),
                attempt.startedAt(),
                "%,d ms".formatted(attempt.durationMillis()),
                attempt.status() == null
                        ? Words.of(attempt.result())
                        : "Answered " + attempt.status());
    }
}
