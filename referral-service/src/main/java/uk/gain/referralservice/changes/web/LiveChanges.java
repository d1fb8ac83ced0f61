package uk.gain.referralservice.changes.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import uk.gain.referralservice.changes.application.FollowingChanges;
import uk.gain.referralservice.changes.application.FollowingChanges.Next;
import uk.gain.referralservice.changes.model.Change;
import uk.gain.referralservice.lifecycle.model.Coordinator;

/**
 * Follows the feed on behalf of everybody who watches on this instance: one look-up tells all of
 * them where it ends, and whoever is behind reads on from where they are.
 */
@Component
public class LiveChanges {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final long NOT_KNOWN = -1;
    private static final boolean NEVER_INTERRUPTED = true;

    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final FollowingChanges following;
    private final ExecutorService virtualThreads = Executors.newVirtualThreadPerTaskExecutor();
    private final Flux<Long> ends;

    LiveChanges(FollowingChanges following) {
        this.following = following;
        this.ends =
                Flux.interval(BETWEEN_LOOKS)
                        .onBackpressureDrop()
                        .concatMap(_ -> look(), 1)
                        .filter(end -> end != NOT_KNOWN)
                        .share();
    }

    /**
     * A region's changes after a position, each once and in order, until the co-ordinator may no
     * longer see them. Batches, because a right is looked up for each.
     */
    public Flux<List<Change>> after(Coordinator by, long position) {
        AtomicLong seen = new AtomicLong(position);
        return ends.onBackpressureLatest()
                .concatMap(end -> upTo(by, seen, end), 1)
                .takeWhile(Next.Changes.class::isInstance)
                .map(next -> ((Next.Changes) next).changes())
                .filter(changes -> !changes.isEmpty())
                .takeUntilOther(closing.asMono());
    }

    private Flux<Next> upTo(Coordinator by, AtomicLong seen, long end) {
        return readOn(by, seen, end).expand(_ -> readOn(by, seen, end));
    }

    /** Whoever goes away does not interrupt a look-up: that would cost a connection. */
    private Mono<Next> readOn(Coordinator by, AtomicLong seen, long end) {
        return Mono.fromFuture(
                () ->
                        CompletableFuture.supplyAsync(
                                () -> nextOrNull(by, seen, end), virtualThreads),
                NEVER_INTERRUPTED);
    }

    private @Nullable Next nextOrNull(Coordinator by, AtomicLong seen, long end) {
        if (seen.get() >= end) {
            return null;
        }
        try {
            Next next = following.between(by, seen.get(), end);
            if (next instanceof Next.Changes(_, long upTo)) {
                seen.set(upTo);
            }
            return next;
        } catch (DataAccessException e) {
            warn(e);
            return null;
        }
    }

    private Mono<Long> look() {
        return Mono.fromFuture(
                () -> CompletableFuture.supplyAsync(this::end, virtualThreads), NEVER_INTERRUPTED);
    }

    private long end() {
        try {
            return following.end();
        } catch (DataAccessException e) {
            warn(e);
            return NOT_KNOWN;
        }
    }

    private static void warn(DataAccessException e) {
        LOG.warn("Changes cannot be looked up at present: {}", e.getClass().getSimpleName());
    }

    /** Open streams would hold up the service's orderly stop. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.tryEmitEmpty();
    }
}
