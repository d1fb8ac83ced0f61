package uk.gain.platform.changes;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import uk.gain.platform.notices.Notices;
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

    /** Notified by the transaction that numbers changes. */
    public static final String NUMBERED = "changes_numbered";

    /** A notice may be missed, and so may a look while the database is away. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Feed feed;
    private final AtomicLong looked = new AtomicLong(-1);
    private final Sinks.Many<Ring> rung = Sinks.many().multicast().directBestEffort();
    private final Flux<Growth> growths;
    private volatile Sinks.@Nullable Empty<Void> stopping;

    public LiveFeed(Feed feed, Notices notices) {
        this.feed = feed;
        notices.tell(NUMBERED, () -> rung.tryEmitNext(Ring.NOTICE));
        this.growths =
                Flux.merge(
                                rung.asFlux(),
                                Flux.interval(BETWEEN_LOOKS)
                                        .onBackpressureDrop()
                                        .map(_ -> Ring.CLOCK))
                        .onBackpressureLatest()
                        .concatMap(ring -> OffTheLoop.call(() -> grownOrNull(ring)), 1)
                        .share();
    }

    /** What can be looked up of a feed whose every change is somebody's. */
    public interface Feed {

        /** Where it ends; 0 when there is nothing in it. */
        long end();

        /** Whose the changes after a position, up to and including another, are. */
        Set<String> ownersBetween(long after, long upTo);
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

    /** Why it is looked. */
    private enum Ring {
        NOTICE,
        CLOCK
    }

    /**
     * The feed has grown from one position to another.
     *
     * @param owners whose changes were added; empty: anybody's, maybe
     */
    private record Growth(long after, long upTo, Set<String> owners) {

        boolean concerns(String owner) {
            return owners.isEmpty() || owners.contains(owner);
        }
    }

    /**
     * Rings when something was added for the owner. A ring may be for nothing; whoever listens
     * before looking misses none that matters. Complete when this stops.
     */
    public Flux<?> bell(String owner) {
        return growths.filter(growth -> growth.after < growth.upTo && growth.concerns(owner))
                .onBackpressureLatest()
                .takeUntilOther(Mono.defer(this::stopped));
    }

    /**
     * The owner's changes after a position, each once and in order, never empty. A batch is read
     * when it is asked for, one ahead at most. Complete when the reading says so, or when this
     * stops; while the database is away there are none.
     */
    public <T> Flux<Batch<T>> after(String owner, long position, Reading<T> reading) {
        AtomicLong seen = new AtomicLong(position);
        return Flux.merge(
                        growths.filter(growth -> growth.concerns(owner)).map(Growth::upTo),
                        OffTheLoop.call(this::endOrNull))
                .onBackpressureLatest()
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

    /** By the clock everybody looks again, so that a look that failed is made good. */
    private @Nullable Growth grownOrNull(Ring ring) {
        try {
            long from = looked.get();
            long upTo = feed.end();
            if (from == upTo && ring == Ring.NOTICE) {
                return null;
            }
            boolean anybody = ring == Ring.CLOCK || from < 0;
            Growth growth =
                    new Growth(from, upTo, anybody ? Set.of() : feed.ownersBetween(from, upTo));
            looked.set(upTo);
            return growth;
        } catch (DataAccessException | TransactionException e) {
            warn(e);
            return null;
        }
    }

    private @Nullable Long endOrNull() {
        try {
            return feed.end();
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
