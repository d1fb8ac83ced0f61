package uk.gain.platform.example;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The one way tests wait: until it holds, or half a minute. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    public static void eventually(ThrowingCallable expectation) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                expectation.call();
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
