package uk.gain.referralservice.reporting.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the track records fresh, on a thread of its own, while the service runs. */
@Component
class RecountingFromTimeToTime implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecountingFromTimeToTime.class);

    private final CountingTrackRecords counting;
    private final Duration interval;
    private volatile @Nullable Thread running;

    RecountingFromTimeToTime(CountingTrackRecords counting, ReportingSettings settings) {
        this.counting = counting;
        this.interval = settings.trackRecordInterval();
    }

    @Override
    public void start() {
        running = Thread.ofVirtual().name("track-records").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                recount();
                Thread.sleep(interval);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void recount() {
        try {
            counting.recount();
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn(
                    "The track records could not be counted ({}); the last count stays",
                    failed.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        Thread thread = running;
        running = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
