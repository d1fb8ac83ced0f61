package uk.gain.platform.access;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.contract.AccessEvent;
import uk.gain.contract.topics.Topic;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.outbox.Outbox;

@AutoConfiguration(afterName = "uk.gain.platform.outbox.OutboxConfiguration")
@ConditionalOnBean(Outbox.class)
class AccessConfiguration {

    @Bean
    @ConditionalOnMissingBean(AccessEvents.class)
    AccessEvents accessEvents(
            @Value("${spring.application.name}") String service,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new OutboxAccessEvents(topicOf(service), outbox, own, clock);
    }

    private static Topic<AccessEvent> topicOf(String service) {
        return Stream.of(Topics.REFERRAL_ACCESS, Topics.GATEWAY_ACCESS)
                .filter(topic -> topic.writer().serviceName().equals(service))
                .findAny()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No topic for the accesses at "
                                                + service
                                                + ": it must supply its own AccessEvents"));
    }
}
