package uk.gain.endtoend.exchange;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** For everything that happens a little later: asked again until it holds. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Eventually() {}

    /** Fails with the last failure of the assertion. */
    public static void eventually(ThrowingCallable assertion) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.call();
                return;
            } catch (Throwable notYet) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("Still not after " + PATIENCE, notYet);
                }
                pause();
            }
        }
    }

    /** The first value that is good enough. */
    public static <T> T eventually(Supplier<T> look, Predicate<T> enough) {
        @SuppressWarnings("unchecked")
        T[] found = (T[]) new Object[1];
        eventually(
                () -> {
                    T seen = look.get();
                    if (!enough.test(seen)) {
                        throw new AssertionError("Not yet: " + seen);
                    }
                    found[0] = seen;
                });
        return found[0];
    }

    static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
