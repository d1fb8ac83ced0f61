package uk.gain.auditservice.log.application;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log's identity.
 *
 * @param origin the name under which the log signs, unique in the world and never changed
 * @param key file with the signing key; made at first start if it is missing
 */
@ConfigurationProperties("gain.log")
record LogSettings(
        @DefaultValue("local.gain.example/trail") String origin,
        @DefaultValue("gain-log-key.pem") Path key) {}
