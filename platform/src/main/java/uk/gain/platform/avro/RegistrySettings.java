package uk.gain.platform.avro;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the schema registry is.
 *
 * @param url of its Confluent-compatible API
 * @param timeout to connect, and again to answer; more than zero
 */
@ConfigurationProperties("gain.registry")
record RegistrySettings(
        @DefaultValue("http://127.0.0.1:18080/apis/ccompat/v7") String url,
        @DefaultValue("5s") Duration timeout) {

    RegistrySettings {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("gain.registry.timeout must be more than zero");
        }
    }
}
