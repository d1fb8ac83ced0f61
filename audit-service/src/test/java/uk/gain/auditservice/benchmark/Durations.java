package uk.gain.auditservice.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long something took, many times over; in nanoseconds, in ascending order. */
final class Durations {

    private final long[] sorted;

    private Durations(long[] sorted) {
        this.sorted = sorted;
    }

    static Durations of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Durations(sorted);
    }

    /** Each call is measured alone, one after the other. */
    static Durations of(int times, Callable<?> call) throws Exception {
        long[] nanos = new long[times];
        for (int each = 0; each < times; each++) {
            long from = System.nanoTime();
            call.call();
            nanos[each] = System.nanoTime() - from;
        }
        return of(nanos);
    }

    /** A copy, in nanoseconds, in ascending order. */
    long[] sorted() {
        return sorted.clone();
    }

    /** The smallest that so many per cent do not exceed, in milliseconds. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, max %.1f ms (%d times)",
                percentile(50),
                percentile(99),
                percentile(100),
                sorted.length);
    }
}
