package uk.gain.platform.mutualtls;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.reactive.HttpHandler;

@AutoConfiguration
@ConditionalOnProperty("gain.mutual-tls.port")
@EnableConfigurationProperties(MutualTlsSettings.class)
class MutualTlsConfiguration {

    @Bean
    SystemsConnector systemsConnector(
            MutualTlsSettings settings,
            @Value("${server.address:127.0.0.1}") String address,
            SslBundles bundles,
            HttpHandler handler) {
        return new SystemsConnector(address, settings, bundles, handler);
    }
}
