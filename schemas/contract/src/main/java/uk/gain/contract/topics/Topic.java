package uk.gain.contract.topics;

import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic of the exchange: what it carries, what it is keyed by, and the only service that may
 * write it.
 *
 * @param name the topic's name in Kafka
 * @param value the Avro record it carries
 * @param key what the record key is; never personal data
 * @param writer the only service that writes it
 * @param partitions how many partitions it is created with; 1 or more, never changed afterwards,
 *     because a key must stay in its partition
 * @param retention how records leave the topic
 */
public record Topic<V extends SpecificRecord>(
        String name,
        Class<V> value,
        String key,
        Writer writer,
        int partitions,
        Retention retention) {

    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + " must have at least 1 partition");
        }
    }

    /** The services, by the name under which they sign what they write. */
    public enum Writer {
        REFERRAL_SERVICE("referral-service"),
        AGENCY_GATEWAY("agency-gateway"),
        AUDIT_SERVICE("audit-service");

        private final String serviceName;

        Writer(String serviceName) {
            this.serviceName = serviceName;
        }

        /** As in {@code spring.application.name}. */
        public String serviceName() {
            return serviceName;
        }
    }

    /** How records leave a topic. */
    public sealed interface Retention {

        /** Kept until their time is over; an empty limit keeps them for ever. */
        record Timed(Optional<Duration> limit) implements Retention {}

        /** Only the newest record of each key is kept; a record without a value erases its key. */
        record Compacted() implements Retention {}
    }

    /** The schema that this version of the exchange writes. */
    public Schema schema() {
        return SpecificData.get().getSchema(value);
    }

    /** The registry's subject for the value (Confluent's TopicNameStrategy). */
    public String subject() {
        return name + "-value";
    }

    @Override
    public String toString() {
        return name;
    }
}
