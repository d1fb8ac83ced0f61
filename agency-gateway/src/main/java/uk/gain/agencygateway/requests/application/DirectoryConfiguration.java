package uk.gain.agencygateway.requests.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({
    BlindSettings.class,
    DirectorySettings.class,
    DocumentSettings.class
})
class DirectoryConfiguration {}
