package uk.gain.platform.inbox;

import java.time.Clock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.ContractProvisioning;

@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
class InboxConfiguration {

    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final double GROWTH = 2;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final Receivers receivers = new Receivers();

    @Bean
    Inbox inbox(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            JsonMapper json,
            AvroRecords avro,
            Clock clock) {
        return new Inbox(
                new Receiving(
                        new TransactionTemplate(transactions), new ParkedRows(jdbc, json, clock)),
                receivers,
                avro,
                new InboxSequences(jdbc));
    }

    @Bean
    ParkedRecords parkedRecords(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            JsonMapper json,
            AccessEvents accesses,
            Clock clock) {
        return new ParkedRecords(
                new TransactionTemplate(transactions),
                new ParkedRows(jdbc, json, clock),
                receivers,
                accesses);
    }

    /** A poll that cannot be applied is repeated until it can, and never skipped. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> neverSkip() {
        return (container, _, _) -> {
            ExponentialBackOff patience = new ExponentialBackOff(FIRST_PAUSE_MILLIS, GROWTH);
            patience.setMaxInterval(LONGEST_PAUSE_MILLIS);
            container.setCommonErrorHandler(new DefaultErrorHandler(patience));
        };
    }

    /**
     * The binder would fail on a topic that does not exist yet: it has to wait until it is told.
     */
    @Bean
    static BeanPostProcessor bindingsThatWait(ListableBeanFactory beans) {
        return new BindingsThatWait(beans);
    }

    @Bean
    StartOfListening startOfListening(
            InputBindingLifecycle bindings,
            BindingServiceProperties properties,
            ContractProvisioning contract) {
        return new StartOfListening(bindings, properties, contract);
    }
}
