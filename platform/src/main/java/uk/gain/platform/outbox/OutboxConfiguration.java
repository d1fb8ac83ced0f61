package uk.gain.platform.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
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
                                bidder -> new Lead(connect(database), bidder),
                                () ->
                                        new Publisher(
                                                broker.getConfigurationProperties(),
                                                "urn:gain:" + service,
                                                settings.stalled())));
    }

    private static Connection connect(JdbcConnectionDetails database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }
}
