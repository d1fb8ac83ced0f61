package uk.gain.platform.ratelimits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.ratelimits.RateLimitSettings.Kind;

/**
 * Counts what each organisation asks for. Organisations come from our own directory only, so that
 * nobody makes this grow.
 */
public final class RateLimits {

    private static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType(
                    "too-many-requests",
                    "The organisation's limit is reached",
                    HttpStatus.TOO_MANY_REQUESTS);

    private final RateLimitSettings settings;
    private final TimeMeter time;
    private final Map<Counted, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimits(RateLimitSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockTime(clock);
    }

    /**
     * Counts one call, and tells in the answer's headers what is left. Throws the problem to answer
     * with when nothing was left: 429, with the time after which one more call is free. Headers
     * that are sent already stay as they are: another argument was refused meanwhile, and the call
     * counts all the same.
     */
    public void count(String organisation, HttpMethod method, HttpHeaders answer) {
        Kind kind =
                method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)
                        ? Kind.READS
                        : Kind.WRITES;
        int quota = settings.quota(kind, organisation);
        ConsumptionProbe probe =
                buckets.computeIfAbsent(new Counted(organisation, kind), _ -> bucket(quota))
                        .tryConsumeAndReturnRemaining(1);
        tell(answer, kind, quota, probe);
        if (!probe.isConsumed()) {
            throw Problem.of(
                            TOO_MANY_REQUESTS,
                            "All %d %s in %d seconds are used up"
                                    .formatted(quota, kind.policy(), settings.window().toSeconds()))
                    .retryAfter(Duration.ofSeconds(wholeSeconds(probe.getNanosToWaitForRefill())));
        }
    }

    private void tell(HttpHeaders answer, Kind kind, int quota, ConsumptionProbe probe) {
        try {
            answer.set(
                    "RateLimit-Policy",
                    "\"%s\";q=%d;w=%d"
                            .formatted(kind.policy(), quota, settings.window().toSeconds()));
            answer.set(
                    "RateLimit",
                    "\"%s\";r=%d;t=%d"
                            .formatted(
                                    kind.policy(),
                                    probe.getRemainingTokens(),
                                    wholeSeconds(probe.getNanosToWaitForReset())));
        } catch (UnsupportedOperationException sent) {
            // Headers become read-only with the first byte, at any moment: asking before is too
            // early.
        }
    }

    private Bucket bucket(int quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, settings.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** Never less than it is: who waits that long finds what was promised. */
    private static long wholeSeconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }

    /** What has a count of its own. */
    private record Counted(String organisation, Kind kind) {}

    /** The service's clock as the library reads it. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(
                    Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
