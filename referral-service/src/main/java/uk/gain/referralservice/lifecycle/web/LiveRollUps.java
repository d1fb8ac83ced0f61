package uk.gain.referralservice.lifecycle.web;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import uk.gain.referralservice.lifecycle.application.WatchingRollUps;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RollUp;

/**
 * Sends roll-ups again whenever they change. One look-up at a time serves everybody who watches
 * anything on this instance; it also notices what no event tells: that a limit has passed.
 */
@Component
public class LiveRollUps {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRollUps.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(15);
    private static final boolean NEVER_INTERRUPTED = true;

    private final ConcurrentMap<ReferralId, Integer> watchers = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private final WatchingRollUps watching;
    private final ExecutorService virtualThreads = Executors.newVirtualThreadPerTaskExecutor();
    private final Flux<Map<ReferralId, RollUp>> looks;

    LiveRollUps(WatchingRollUps watching) {
        this.watching = watching;
        this.looks =
                Flux.interval(BETWEEN_LOOKS)
                        .onBackpressureDrop()
                        .concatMap(_ -> looked(), 1)
                        .share();
    }

    /** Starts with what the watcher was shown when let in. */
    public Flux<RollUp> changesOf(ReferralId id, RollUp first) {
        return looks.filter(look -> look.containsKey(id))
                .map(look -> Objects.requireNonNull(look.get(id)))
                .startWith(first)
                .distinctUntilChanged()
                .doOnSubscribe(_ -> watchers.merge(id, 1, Integer::sum))
                .doFinally(_ -> watchers.computeIfPresent(id, LiveRollUps::oneLess))
                .takeUntilOther(closing.asMono());
    }

    /** The same as events, with signs of life in between. */
    Flux<ServerSentEvent<RollUpView>> of(ReferralId id, RollUp first) {
        Flux<ServerSentEvent<RollUpView>> signsOfLife =
                Flux.interval(BETWEEN_SIGNS_OF_LIFE).map(_ -> signOfLife());
        return changesOf(id, first)
                .map(LiveRollUps::event)
                .mergeWith(signsOfLife)
                .takeUntilOther(closing.asMono());
    }

    /** Open streams would hold up the service's orderly stop. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.tryEmitEmpty();
    }

    /** Whoever goes away does not interrupt a look-up: that would cost a connection. */
    private Mono<Map<ReferralId, RollUp>> looked() {
        return Mono.fromFuture(
                () -> CompletableFuture.supplyAsync(this::look, virtualThreads), NEVER_INTERRUPTED);
    }

    private Map<ReferralId, RollUp> look() {
        try {
            return watching.now(Set.copyOf(watchers.keySet()));
        } catch (DataAccessException e) {
            LOG.warn("Roll-ups cannot be looked up at present: {}", e.getClass().getSimpleName());
            return Map.of();
        }
    }

    @SuppressWarnings("NullAway") // null is how computeIfPresent is told to forget
    private static Integer oneLess(ReferralId id, Integer count) {
        return count == 1 ? null : count - 1;
    }

    private static ServerSentEvent<RollUpView> event(RollUp rollUp) {
        return ServerSentEvent.builder(RollUpView.of(rollUp)).event("roll-up").build();
    }

    private static ServerSentEvent<RollUpView> signOfLife() {
        return ServerSentEvent.<RollUpView>builder().comment("still watching").build();
    }
}
