package uk.gain.auditservice.log.application;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log's identity.
 *
 * @param origin the name under which the log signs, unique in the world and never changed
 * @param key file with the Ed25519 key; made at first start if it is missing
 * @param mlDsa44Key file with the ML-DSA-44 key; made at first start if it is missing
 * @param heartbeat time without a new entry after which the newest checkpoint is signed anew
 */
@ConfigurationProperties("gain.log")
record LogSettings(
        String origin, Path key, Path mlDsa44Key, @DefaultValue("10m") Duration heartbeat) {

    LogSettings {
        if (!heartbeat.isPositive()) {
            throw new IllegalArgumentException("gain.log.heartbeat must be positive");
        }
    }
}
