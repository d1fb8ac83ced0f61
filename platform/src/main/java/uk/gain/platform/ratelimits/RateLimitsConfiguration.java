package uk.gain.platform.ratelimits;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** A service that sets no limits has none. */
@AutoConfiguration
@ConditionalOnProperty("gain.rate-limits.reads")
@EnableConfigurationProperties(RateLimitSettings.class)
class RateLimitsConfiguration {

    @Bean
    RateLimits rateLimits(RateLimitSettings settings, Clock clock) {
        return new RateLimits(settings, clock);
    }
}
