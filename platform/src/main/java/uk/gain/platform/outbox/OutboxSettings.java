package uk.gain.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is published.
 *
 * @param shards leaders that publish side by side, 1 or more; a key stays in its shard, so it may
 *     be changed only while the outbox is empty
 * @param batchSize rows published before the next acknowledgement is waited for, 1 or more
 * @param pollInterval longest time a row waits when its notification was lost, and pause between
 *     two bids for the lead
 * @param stalled time without an acknowledgement after which the leader looks whether it still
 *     leads
 * @param largestValue bytes a value may have, below the broker's limit
 */
@ConfigurationProperties("gain.outbox")
record OutboxSettings(
        @DefaultValue("1") int shards,
        @DefaultValue("500") int batchSize,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("5s") Duration stalled,
        @DefaultValue("900000") int largestValue) {

    OutboxSettings {
        if (shards < 1 || batchSize < 1 || largestValue < 1) {
            throw new IllegalArgumentException(
                    "gain.outbox.shards, batch-size and largest-value must be at least 1");
        }
        if (!pollInterval.isPositive() || !stalled.isPositive()) {
            throw new IllegalArgumentException(
                    "gain.outbox.poll-interval and stalled must be more than zero");
        }
    }

    /** The same key is always in the same shard, on every machine. */
    int shardOf(String key) {
        return Math.floorMod(key.hashCode(), shards);
    }
}
