package uk.gain.platform.avro;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are created. On a single broker both numbers are 1; anywhere else 3 and 2.
 *
 * @param replicationFactor copies of every partition, 1 or more
 * @param minInsyncReplicas copies that must be written before a record counts as written
 * @param retry pause between two attempts, or two looks whether a topic exists
 */
@ConfigurationProperties("gain.topics")
record TopicSettings(
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("1") short minInsyncReplicas,
        @DefaultValue("1s") Duration retry) {

    TopicSettings {
        if (minInsyncReplicas < 1 || minInsyncReplicas > replicationFactor) {
            throw new IllegalArgumentException(
                    "gain.topics.min-insync-replicas must be 1 to gain.topics.replication-factor");
        }
    }
}
