package uk.gain.hammer;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Between two looks. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        LockSupport.parkNanos(time.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new NotExact("Interrupted");
        }
    }
}
