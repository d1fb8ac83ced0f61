package uk.gain.auditservice.sequencing.listening;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SequencerSettings.class)
class SequencerConfiguration {}
