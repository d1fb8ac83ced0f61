package uk.gain.referralservice.deconfliction.matching;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.gain.referralservice.deconfliction.application.ComparingSubjects;
import uk.gain.referralservice.deconfliction.application.RenewingIndex;

/**
 * Compares what arrived, again and again, from the start of the service to its end. What waits is
 * in the database, so that nothing is forgotten when the service stops.
 */
@Component
class KeepingCompared implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingCompared.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int MOST_PAUSES = 30;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final ComparingSubjects comparing;
    private final RenewingIndex renewing;
    private volatile @Nullable Worker worker;

    KeepingCompared(ComparingSubjects comparing, RenewingIndex renewing) {
        this.comparing = comparing;
        this.renewing = renewing;
    }

    @Override
    public void start() {
        Worker fresh = new Worker();
        worker = fresh;
        Thread.ofVirtual().name("deconfliction").start(fresh);
    }

    /** Ends between two transactions: an interrupt would cost a connection. */
    private final class Worker implements Runnable {

        private final CountDownLatch stopping = new CountDownLatch(1);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private boolean renewed;
        private int failures;

        @Override
        public void run() {
            try {
                boolean going = true;
                while (going) {
                    long pause = pauseAfterOneTurn().toMillis();
                    going = !stopping.await(pause, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                stopped.countDown();
            }
        }

        private Duration pauseAfterOneTurn() {
            try {
                boolean more = comparing.next() > 0;
                if (!more && !renewed) {
                    renewed = renewing.next() == 0;
                    more = !renewed;
                }
                failures = 0;
                return more ? Duration.ZERO : PAUSE;
            } catch (RuntimeException e) {
                if (failures++ == 0) {
                    LOG.warn("Subjects are not compared: {}", e.getClass().getSimpleName());
                }
                return PAUSE.multipliedBy(Math.min(failures, MOST_PAUSES));
            }
        }
    }

    @Override
    public void stop() {
        Worker running = worker;
        if (running != null) {
            running.stopping.countDown();
            try {
                if (!running.stopped.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("Comparing subjects goes on while the service stops");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
