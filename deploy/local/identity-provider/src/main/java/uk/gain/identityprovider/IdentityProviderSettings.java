package uk.gain.identityprovider;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the provider needs to know.
 *
 * @param issuer the address it is reached at, which every token names
 * @param people the JSON file of users and clients
 * @param signingKey the file of the signing key; made when it is missing
 * @param webClients where each service's pages are, by client id; sign-in returns there and nowhere
 *     else
 * @param systems where agencies' systems come, each with its certificate
 * @param accessTokenLife how long an access token is good for
 */
@ConfigurationProperties("gain.identity-provider")
record IdentityProviderSettings(
        URI issuer,
        Path people,
        Path signingKey,
        Map<String, URI> webClients,
        Systems systems,
        @DefaultValue("10m") Duration accessTokenLife) {
    IdentityProviderSettings {
        if (accessTokenLife.isNegative() || accessTokenLife.isZero()) {
            throw new IllegalArgumentException(
                    "gain.identity-provider.access-token-life must be longer than nothing");
        }
        webClients = Map.copyOf(webClients);
    }

    /**
     * A second connector, where TLS asks for a certificate.
     *
     * @param port to listen on, beside {@code server.port}
     * @param bundle the SSL bundle: our certificate, and whom we trust to vouch for systems
     */
    record Systems(@DefaultValue("9443") int port, @DefaultValue("systems") String bundle) {
        URI tokenEndpoint() {
            return URI.create("https://127.0.0.1:" + port + "/oauth2/token");
        }
    }
}
