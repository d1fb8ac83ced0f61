package uk.gain.platform.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.pushback.PushBack;

@AutoConfiguration
class AccessConfiguration {

    @Bean
    @ConditionalOnMissingBean(AccessEvents.class)
    DenialConnections denialConnections(JdbcConnectionDetails database) {
        return new DenialConnections(database);
    }

    @Bean
    @ConditionalOnMissingBean(AccessEvents.class)
    OutboxAccessEvents outboxAccessEvents(
            @Value("${spring.application.name}") String service,
            Outbox outbox,
            Clock clock,
            Optional<PushBack> pushBack,
            Optional<Gate> gate,
            DenialConnections denialConnections) {
        return new OutboxAccessEvents(
                outbox, accessTopicOf(service), clock, pushBack, gate, denialConnections);
    }

    private static Topic<?> accessTopicOf(String service) {
        return Topics.all().stream()
                .filter(topic -> topic.writer().serviceName().equals(service))
                .filter(topic -> topic.value() == AccessEvent.class)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        service
                                                + " has no topic for its accesses and supplies no"
                                                + " AccessEvents of its own"));
    }
}
