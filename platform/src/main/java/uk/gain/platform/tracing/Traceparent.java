package uk.gain.platform.tracing;

import io.micrometer.context.ContextRegistry;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of the work at hand.
 *
 * @param value as in the header {@code traceparent}
 */
public record Traceparent(String value) {

    static final String HEADER = "traceparent";

    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ThreadLocal<Traceparent> CURRENT = new ThreadLocal<>();

    /** That of the request this thread works for, or a new one. */
    public static Traceparent current() {
        Traceparent current = CURRENT.get();
        return current == null ? begun() : current;
    }

    /** Taken over from a caller, if it is well formed; begun here if not. */
    static Traceparent of(@Nullable String header) {
        return header != null && VALID.matcher(header).matches()
                ? new Traceparent(header)
                : begun();
    }

    /** Makes reactor carry it to the thread that runs the controller. */
    static void carryWithRequests() {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(HEADER, CURRENT::get, CURRENT::set, CURRENT::remove);
    }

    private static Traceparent begun() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Traceparent(
                "00-%016x%016x-%016x-01"
                        .formatted(
                                random.nextLong() | 1, random.nextLong(), random.nextLong() | 1));
    }
}
