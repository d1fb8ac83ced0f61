package uk.gain.platform.changes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import uk.gain.platform.web.OffTheLoop;

/**
 * Follows a feed on behalf of everybody who watches on this instance: one look-up tells all of them
 * where it ends, and whoever is behind reads on from where they are, as fast as they take it.
 *
 * <p>While it does not run, streams are complete: open ones would hold up the service's orderly
 * stop.
 */
public final class LiveFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final LongSupplier end;
    private final Flux<Long> ends;
    private volatile Sinks.@Nullable Empty<Void> stopping;

    /**
     * @param end looks up where the feed ends; 0 when there is nothing in it
     */
    public LiveFeed(LongSupplier end) {
        this.end = end;
        this.ends =
                Flux.interval(BETWEEN_LOOKS)
                        .onBackpressureDrop()
                        .concatMap(_ -> OffTheLoop.call(this::endOrNull), 1)
                        .share();
    }

    /** Reads a part of the feed, on a thread that may wait. */
    public interface Reading<T> {

        /**
         * The next changes after a position, up to and including another; null when the reader gets
         * nothing ever again.
         */
        @Nullable Batch<T> between(long after, long upTo);
    }

    /**
     * Some changes, in their order.
     *
     * @param upTo there is none of the reader's between the last of them and this position
     */
    public record Batch<T>(List<T> changes, long upTo) {

        public Batch {
            changes = List.copyOf(changes);
        }
    }

    /** Where the feed ends, each time that was looked up; complete when this stops. */
    public Flux<Long> ends() {
        return ends.onBackpressureLatest().takeUntilOther(Mono.defer(this::stopped));
    }

    /**
     * The reader's changes after a position, each once and in order, never empty. A batch is read
     * when it is asked for, one ahead at most. Complete when the reading says so, or when this
     * stops; while the database is away there are none.
     */
    public <T> Flux<Batch<T>> after(long position, Reading<T> reading) {
        AtomicLong seen = new AtomicLong(position);
        return ends.onBackpressureLatest()
                .concatMap(upTo -> read(seen, upTo, reading), 1)
                .takeWhile(step -> step.batch() != null)
                .concatMapIterable(Step::toTell, 1)
                .takeUntilOther(Mono.defer(this::stopped));
    }

    private static <T> Flux<Step<T>> read(AtomicLong seen, long upTo, Reading<T> reading) {
        return step(seen, upTo, reading).expand(_ -> step(seen, upTo, reading));
    }

    private static <T> Mono<Step<T>> step(AtomicLong seen, long upTo, Reading<T> reading) {
        return OffTheLoop.call(() -> stepOrNull(seen, upTo, reading));
    }

    private static <T> @Nullable Step<T> stepOrNull(
            AtomicLong seen, long upTo, Reading<T> reading) {
        if (seen.get() >= upTo) {
            return null;
        }
        try {
            Batch<T> batch = reading.between(seen.get(), upTo);
            if (batch != null) {
                seen.set(batch.upTo());
            }
            return new Step<>(batch);
        } catch (DataAccessException | TransactionException e) {
            warn(e);
            return null;
        }
    }

    /** What one reading brought; without a batch nothing comes ever again. */
    private record Step<T>(@Nullable Batch<T> batch) {

        List<Batch<T>> toTell() {
            return batch == null || batch.changes().isEmpty() ? List.of() : List.of(batch);
        }
    }

    private @Nullable Long endOrNull() {
        try {
            return end.getAsLong();
        } catch (DataAccessException | TransactionException e) {
            warn(e);
            return null;
        }
    }

    private static void warn(RuntimeException e) {
        LOG.warn("Changes cannot be looked up at present: {}", e.getClass().getSimpleName());
    }

    private Mono<Void> stopped() {
        Sinks.Empty<Void> running = stopping;
        return running == null ? Mono.empty() : running.asMono();
    }

    @Override
    public void start() {
        stopping = Sinks.empty();
    }

    @Override
    public void stop() {
        Sinks.Empty<Void> running = stopping;
        stopping = null;
        if (running != null) {
            running.tryEmitEmpty();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }
}
