package uk.gain.agencygateway.webhooks.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gain.agencygateway.webhooks.model.Pinning;
import uk.gain.agencygateway.webhooks.model.Resolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    Pinning pinning(Resolver resolver, WebhookSettings settings) {
        return new Pinning(resolver, settings.reach());
    }
}
