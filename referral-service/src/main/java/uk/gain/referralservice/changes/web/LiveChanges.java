package uk.gain.referralservice.changes.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
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

    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final FollowingChanges following;
    private final Scheduler virtualThreads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
    private final Flux<Long> ends;

    LiveChanges(FollowingChanges following) {
        this.following = following;
        this.ends =
                Flux.interval(BETWEEN_LOOKS)
                        .onBackpressureDrop()
                        .publishOn(virtualThreads, 1)
                        .map(_ -> end())
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
                .publishOn(virtualThreads, 1)
                .concatMap(end -> upTo(by, seen, end), 1)
                .takeWhile(next -> next instanceof Next.Changes)
                .map(next -> ((Next.Changes) next).changes())
                .filter(changes -> !changes.isEmpty())
                .takeUntilOther(closing.asMono());
    }

    private Flux<Next> upTo(Coordinator by, AtomicLong seen, long end) {
        return Flux.generate(sink -> readOn(by, seen, end, sink));
    }

    private void readOn(Coordinator by, AtomicLong seen, long end, SynchronousSink<Next> sink) {
        if (seen.get() >= end) {
            sink.complete();
            return;
        }
        try {
            Next next = following.between(by, seen.get(), end);
            if (next instanceof Next.Changes(_, long upTo)) {
                seen.set(upTo);
            }
            sink.next(next);
        } catch (DataAccessException e) {
            warn(e);
            sink.complete();
        }
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
