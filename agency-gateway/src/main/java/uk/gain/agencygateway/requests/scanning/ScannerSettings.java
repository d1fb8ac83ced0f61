package uk.gain.agencygateway.requests.scanning;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the scanner is.
 *
 * @param host absent when there is none
 * @param port of clamd, 1 to 65535
 * @param timeout for connecting, and for its verdict; more than zero
 */
@ConfigurationProperties("gain.documents.scanner")
record ScannerSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("30s") Duration timeout) {

    ScannerSettings {
        if (port < 1 || port > 65_535 || !timeout.isPositive()) {
            throw new IllegalArgumentException(
                    "gain.documents.scanner.port must be 1 to 65535, and timeout more than zero");
        }
    }
}
