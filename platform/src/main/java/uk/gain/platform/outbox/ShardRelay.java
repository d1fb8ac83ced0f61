package uk.gain.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes one shard, while it leads. A row is deleted only after the broker has acknowledged it
 * and every row before it; after any failure it starts again at the oldest row, so that a record
 * may come twice but never too early.
 */
final class ShardRelay implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(ShardRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final int shard;
    private final OutboxSettings settings;
    private final Bids bids;
    private final Supplier<Publisher> publishers;
    private int failures;

    ShardRelay(int shard, OutboxSettings settings, Bids bids, Supplier<Publisher> publishers) {
        this.shard = shard;
        this.settings = settings;
        this.bids = bids;
        this.publishers = publishers;
    }

    /** Opens a connection of the relay's own, outside every pool. */
    interface Bids {
        Lead open(int shard) throws SQLException;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Lead lead = bids.open(shard)) {
                bid(lead);
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                pauseAfter(e);
            }
        }
    }

    private void bid(Lead lead) throws SQLException, ExecutionException, InterruptedException {
        while (!lead.won()) {
            failures = 0;
            Thread.sleep(settings.pollInterval());
        }
        log.info("Leading the outbox, shard {}", shard);
        lead.listen();
        try (Publisher publisher = publishers.get()) {
            while (!Thread.currentThread().isInterrupted()) {
                publishNext(lead, publisher);
            }
        }
    }

    private void publishNext(Lead lead, Publisher publisher)
            throws SQLException, ExecutionException, InterruptedException {
        List<OutboxRow> rows = lead.next(settings.batchSize());
        if (rows.isEmpty()) {
            recovered();
            lead.awaitNews(settings.pollInterval());
            return;
        }
        publisher.publish(rows, () -> stillLeading(lead));
        lead.delete(rows);
        recovered();
    }

    private void stillLeading(Lead lead) throws SQLException {
        lead.confirm();
        if (failures++ == 0) {
            log.warn("The broker does not acknowledge; shard {} of the outbox waits", shard);
        }
    }

    private void recovered() {
        if (failures > 0) {
            failures = 0;
            log.info("Shard {} of the outbox is published again", shard);
        }
    }

    private void pauseAfter(Exception failure) {
        if (failures++ == 0) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            log.warn(
                    "Shard {} of the outbox is not published: {}",
                    shard,
                    cause.getClass().getSimpleName());
        }
        try {
            long pause = settings.pollInterval().toMillis() << Math.min(failures, 10);
            Thread.sleep(Math.min(pause, LONGEST_PAUSE.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
