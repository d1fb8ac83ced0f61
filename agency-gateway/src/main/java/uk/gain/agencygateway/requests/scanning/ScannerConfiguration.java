package uk.gain.agencygateway.requests.scanning;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gain.agencygateway.requests.model.Scanning;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScannerSettings.class)
class ScannerConfiguration {

    @Bean
    Scanning scanning(ScannerSettings settings) {
        String host = settings.host();
        return host == null || host.isBlank()
                ? new NoScanning()
                : new ScanningByClamd(host, settings.port(), settings.timeout());
    }
}
