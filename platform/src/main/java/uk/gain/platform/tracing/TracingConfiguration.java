package uk.gain.platform.tracing;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Hooks;

@AutoConfiguration
class TracingConfiguration {

    static {
        Hooks.enableAutomaticContextPropagation();
        Traceparent.carryWithRequests();
    }

    @Bean
    TraceparentFilter traceparentFilter() {
        return new TraceparentFilter();
    }
}
