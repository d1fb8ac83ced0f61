package uk.gain.platform.pushback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When disclosures stop because the record is behind.
 *
 * @param enabled false only for a service that writes the log itself
 * @param after age of the oldest event that is not in the log, beyond which nothing is shown
 * @param lookEvery pause between two looks at how far the log is
 */
@ConfigurationProperties("gain.push-back")
record PushBackSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("15m") Duration after,
        @DefaultValue("5s") Duration lookEvery) {

    PushBackSettings {
        if (!after.isPositive() || !lookEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "gain.push-back.after and look-every must be more than zero");
        }
    }
}
