package uk.gain.agencygateway.webhooks.pages;

import uk.gain.agencygateway.webhooks.model.Delivery;
import uk.gain.webui.Words;

import java.time.Instant;

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
