package uk.gain.agencygateway.requests.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the directory is waited for.
 *
 * @param patience from a request's arrival until an agency that the directory does not list, or
 *     lists as disabled, makes it undeliverable; the directory travels on its own topic and may be
 *     behind, most of all when the gateway has just started
 */
@ConfigurationProperties("gain.directory")
record DirectorySettings(@DefaultValue("2m") Duration patience) {

    DirectorySettings {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("gain.directory.patience must not be negative");
        }
    }
}
