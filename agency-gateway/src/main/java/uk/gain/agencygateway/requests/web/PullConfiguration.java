package uk.gain.agencygateway.requests.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PullSettings.class, StreamSettings.class})
class PullConfiguration {}
