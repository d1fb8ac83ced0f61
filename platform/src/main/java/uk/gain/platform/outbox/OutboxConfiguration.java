package uk.gain.platform.outbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.notices.OwnConnections;

@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, AvroRecords avro, OutboxSettings settings) {
        return new Outbox(jdbc, avro, settings);
    }

    @Bean
    OutboxRelay outboxRelay(
            @Value("${spring.application.name}") String service,
            JdbcConnectionDetails database,
            ProducerFactory<?, ?> broker,
            OutboxSettings settings) {
        return new OutboxRelay(
                settings.shards(),
                shard ->
                        new ShardRelay(
                                shard,
                                settings,
                                bidder ->
                                        new Lead(
                                                OwnConnections.open(database, "outbox-relay"),
                                                bidder),
                                () ->
                                        new Publisher(
                                                broker.getConfigurationProperties(),
                                                "urn:gain:" + service,
                                                settings.stalled())));
    }
}
