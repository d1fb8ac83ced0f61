package uk.gain.agencygateway.requests.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much an agency that compares blind first can compare.
 *
 * @param requestsPerHour of how many requests it is given tokens in any hour at most, 500 or more,
 *     so that one call always fits; one that is given again counts again
 */
@ConfigurationProperties("gain.blind")
record BlindSettings(@DefaultValue("5000") int requestsPerHour) {

    BlindSettings {
        if (requestsPerHour < 500) {
            throw new IllegalArgumentException("gain.blind.requests-per-hour must be at least 500");
        }
    }
}
