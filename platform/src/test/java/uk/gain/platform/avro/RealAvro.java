package uk.gain.platform.avro;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.time.Duration;
import java.util.Map;
import uk.gain.contract.topics.Topics;
import uk.gain.infrastructure.RealParts;

/** The real registry and broker with the whole catalogue in them, for tests without Spring. */
public final class RealAvro {

    private static final AvroRecords RECORDS = provisioned();

    private RealAvro() {}

    public static AvroRecords records() {
        return RECORDS;
    }

    private static AvroRecords provisioned() {
        String url = RealParts.registry().url();
        CachedSchemaRegistryClient registry = new CachedSchemaRegistryClient(url, 100);
        new ContractProvisioning(
                        Topics.all(),
                        new TopicProvisioning(
                                Map.of("bootstrap.servers", RealParts.broker().bootstrapServers()),
                                new TopicSettings((short) 1, (short) 1, Duration.ofSeconds(1))),
                        registry,
                        new Patience(Duration.ofSeconds(1)))
                .provision(Topics.all());
        return new AvroRecords(registry, url);
    }
}
