package uk.gain.platform.mutualtls;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param port to listen on, beside {@code server.port} and on its address; 1 to 65535. Without one
 *     nobody can come this way
 * @param bundle the SSL bundle ({@code spring.ssl.bundle}): our certificate and key, and whom we
 *     trust to vouch for systems
 */
@ConfigurationProperties("gain.mutual-tls")
record MutualTlsSettings(int port, @DefaultValue("systems") String bundle) {

    private static final int HIGHEST_PORT = 65_535;

    MutualTlsSettings {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("gain.mutual-tls.port must be from 1 to 65535");
        }
    }
}
