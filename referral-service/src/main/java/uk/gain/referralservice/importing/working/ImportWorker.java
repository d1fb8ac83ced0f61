package uk.gain.referralservice.importing.working;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.importing.application.WorkingThroughImports;

/**
 * The thread of this instance that works through imports. It starts with the service, so that what
 * a crash left unfinished goes on by itself, and ends after the batch at hand.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TIDYINGS = Duration.ofHours(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(15);

    private final WorkingThroughImports working;
    private final Clock clock;
    private final UUID worker = UUID.randomUUID();
    private volatile boolean running;
    private @Nullable Thread thread;
    private Instant tidied = Instant.EPOCH;
    private boolean failing;

    ImportWorker(WorkingThroughImports working, Clock clock) {
        this.working = working;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("imports").start(this::work);
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread ending = thread;
        thread = null;
        if (ending == null) {
            return;
        }
        try {
            ending.join(LONGEST_GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            if (!workedThroughOne()) {
                pause();
            }
        }
    }

    private boolean workedThroughOne() {
        try {
            tidySometimes();
            boolean worked = working.workThroughOne(worker, () -> running);
            failing = false;
            return worked;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Imports wait: {}", e.getClass().getSimpleName());
            }
            failing = true;
            return false;
        }
    }

    private void tidySometimes() {
        Instant now = clock.instant();
        if (tidied.plus(BETWEEN_TIDYINGS).isBefore(now)) {
            working.tidy();
            tidied = now;
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
