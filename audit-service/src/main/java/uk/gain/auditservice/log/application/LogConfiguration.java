package uk.gain.auditservice.log.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gain.auditservice.log.model.LogKey;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {

    @Bean
    LogKey logKey(LogSettings settings) {
        return new LogKey(settings.origin(), new LogKeyFile(settings.key()).read());
    }
}
