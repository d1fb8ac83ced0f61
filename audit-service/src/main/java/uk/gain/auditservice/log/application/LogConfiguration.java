package uk.gain.auditservice.log.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gain.auditservice.log.model.LogKey;
import uk.gain.auditservice.log.model.MlDsaKey;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {

    @Bean
    LogKey logKey(LogSettings settings) {
        return new LogKey(settings.origin(), new LogKeyFile(settings.key(), "Ed25519").read());
    }

    @Bean
    MlDsaKey mlDsaKey(LogSettings settings) {
        return new MlDsaKey(
                settings.origin(), new LogKeyFile(settings.mlDsa44Key(), "ML-DSA-44").read());
    }
}
