package uk.gain.platform.avro;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries until it works: says once that it waits, and once that the wait is over. */
final class Patience {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private final Duration pause;

    Patience(Duration pause) {
        this.pause = pause;
    }

    /**
     * One try: an empty answer means done, anything else says what is waited for. An exception is
     * waited out, except {@link IllegalStateException}, which no waiting cures.
     */
    interface Attempt {
        String missing() throws Exception;
    }

    void until(String goal, Attempt attempt) {
        String waitingFor = "";
        while (true) {
            String missing = missing(attempt);
            if (missing.isEmpty()) {
                if (!waitingFor.isEmpty()) {
                    log.info("{}: done, after waiting for {}", goal, waitingFor);
                }
                return;
            }
            if (!missing.equals(waitingFor)) {
                log.info("{}: waiting for {}", goal, missing);
                waitingFor = missing;
            }
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException(goal + " was interrupted");
            }
        }
    }

    private static String missing(Attempt attempt) {
        try {
            return attempt.missing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "nothing any more";
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return "an end of " + cause.getClass().getSimpleName();
        }
    }
}
