package uk.gain.platform.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a first answer can be had again.
 *
 * @param keepFor a command repeated later than this after its first answer is a new command
 * @param forgetEvery pause between two looks for what may be forgotten
 */
@ConfigurationProperties("gain.idempotency")
record IdempotencySettings(
        @DefaultValue("30d") Duration keepFor, @DefaultValue("1h") Duration forgetEvery) {

    IdempotencySettings {
        if (!keepFor.isPositive() || !forgetEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "gain.idempotency.keep-for and forget-every must be more than zero");
        }
    }
}
