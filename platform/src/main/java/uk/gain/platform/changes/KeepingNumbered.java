package uk.gain.platform.changes;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import uk.gain.platform.notices.Notices;

/**
 * Numbers what changed, as soon as it is committed and together with what else was. What is not
 * numbered is in the database, so it does not matter when the service was away, or how many of its
 * instances number. A service with a feed supplies the bean.
 */
public final class KeepingNumbered implements SmartLifecycle {

    /** Notified by the transaction that notes a change. */
    public static final String NOTED = "changes_noted";

    private static final Logger LOG = LoggerFactory.getLogger(KeepingNumbered.class);

    /** A notice may be missed. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** Each numbering is a commit: under load, many changes share one. */
    private static final Duration BETWEEN_NUMBERINGS = Duration.ofMillis(10);

    private static final long LONGEST_GOODBYE_MILLIS = 5_000;

    private final BooleanSupplier next;
    private final Semaphore news = new Semaphore(0);
    private @Nullable Thread numberer;
    private boolean failing;

    /**
     * Numbers from its start on.
     *
     * @param next numbers the oldest changes in a transaction of its own, one of which commits at a
     *     time; whether there may be more
     */
    public KeepingNumbered(BooleanSupplier next, Notices notices) {
        this.next = next;
        notices.tell(NOTED, news::release);
    }

    private void keep() {
        try {
            while (isRunning()) {
                news.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                number();
                Thread.sleep(BETWEEN_NUMBERINGS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void number() {
        try {
            boolean more = true;
            while (more) {
                more = next.getAsBoolean();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && isRunning()) {
                LOG.warn("Changes cannot be numbered at present: {}", e.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    @Override
    public synchronized void start() {
        numberer = Thread.ofPlatform().daemon().name("numbering").unstarted(this::keep);
        numberer.start();
    }

    @Override
    public void stop() {
        Thread stopped;
        synchronized (this) {
            stopped = numberer;
            numberer = null;
        }
        if (stopped == null) {
            return;
        }
        stopped.interrupt();
        try {
            stopped.join(LONGEST_GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return numberer != null;
    }
}
