package uk.gain.auditservice.log.application;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The log's identity.
 *
 * @param origin the name under which the log signs, unique in the world and never changed
 * @param key file with the signing key; made at first start if it is missing
 */
@ConfigurationProperties("gain.log")
record LogSettings(String origin, Path key) {}
