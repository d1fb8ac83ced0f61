package uk.gain.hammer;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long each step took, in microseconds, up to an hour, to three significant digits. In the open
 * model what is waited for counts from the instant it was due, so that a stall is not hidden by the
 * calls that it kept from being made.
 */
final class Latencies {

    private static final long MOST_MICROS = Duration.ofHours(1).toNanos() / 1_000;

    private final Map<Step, Histogram> of = new EnumMap<>(Step.class);

    Latencies() {
        for (Step step : Step.values()) {
            of.put(step, new ConcurrentHistogram(MOST_MICROS, 3));
        }
    }

    void took(Step step, long fromNanos, long toNanos) {
        long micros = Math.max(0, (toNanos - fromNanos) / 1_000);
        histogram(step).recordValue(Math.min(micros, MOST_MICROS));
    }

    private Histogram histogram(Step step) {
        Histogram histogram = of.get(step);
        if (histogram == null) {
            throw new IllegalStateException(step + " is not measured");
        }
        return histogram;
    }

    String table() {
        StringBuilder table =
                new StringBuilder(
                        "%-44s %10s %9s %9s %9s %9s%n"
                                .formatted("ms", "number", "p50", "p90", "p99", "most"));
        of.forEach(
                (step, times) -> {
                    if (times.getTotalCount() > 0) {
                        table.append(
                                String.format(
                                        Locale.ROOT,
                                        "%-44s %,10d %9.1f %9.1f %9.1f %9.1f%n",
                                        step.words(),
                                        times.getTotalCount(),
                                        times.getValueAtPercentile(50) / 1e3,
                                        times.getValueAtPercentile(90) / 1e3,
                                        times.getValueAtPercentile(99) / 1e3,
                                        times.getMaxValue() / 1e3));
                    }
                });
        return table.toString();
    }
}
