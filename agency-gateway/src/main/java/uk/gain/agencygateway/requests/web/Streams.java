package uk.gain.agencygateway.requests.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import uk.gain.agencygateway.changes.web.LiveChanges;
import uk.gain.agencygateway.requests.application.Standing;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.platform.security.Credential;
import uk.gain.platform.web.OffTheLoop;

/**
 * What is told to whoever follows an agency's changes: each once and in order, signs of life
 * between them, and at last why it ends. Before each of them, it is looked up that they still may.
 *
 * <p>A reader is told as much as they take, and is never queued for: the next changes are read when
 * they took those before. Who takes nothing between two signs of life is given up.
 */
@Component
class Streams {

    private final LiveChanges live;
    private final Standing standing;
    private final StreamSettings settings;
    private final Clock clock;

    Streams(LiveChanges live, Standing standing, StreamSettings settings, Clock clock) {
        this.live = live;
        this.standing = standing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param with what they came with
     * @param expiresAt when their token does
     * @param givenUp told when they took nothing between two signs of life
     */
    Flux<Told> of(Party by, Credential with, long position, Instant expiresAt, Runnable givenUp) {
        Flux<Told> changed =
                live.after(by.agency().value(), position)
                        .<Told>map(Told.Changed::new)
                        .concatWithValues(new Told.Ended(Told.Reason.SERVICE_STOPPING));
        Flux<Told> alive =
                Flux.interval(settings.heartbeat())
                        .onBackpressureDrop(_ -> givenUp.run())
                        .map(_ -> new Told.Alive());
        Flux<Told> expired =
                Mono.delay(untilAfter(expiresAt))
                        .<Told>map(_ -> new Told.Ended(Told.Reason.TOKEN_EXPIRED))
                        .flux();
        return Flux.merge(1, expired, changed, alive)
                .concatMap(told -> allowed(by, with, expiresAt, told), 1)
                .startWith(new Told.Following(position))
                .takeUntil(Told.Ended.class::isInstance);
    }

    private Duration untilAfter(Instant expiresAt) {
        Duration left = Duration.between(clock.instant(), expiresAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Mono<Told> allowed(Party by, Credential with, Instant expiresAt, Told told) {
        return switch (told) {
            case Told.Ended ended -> Mono.just(ended);
            case Told.Following _, Told.Changed _, Told.Alive _ ->
                    OffTheLoop.call(() -> asOfNow(by, with, expiresAt, told));
        };
    }

    private Told asOfNow(Party by, Credential with, Instant expiresAt, Told told) {
        if (!clock.instant().isBefore(expiresAt)) {
            return new Told.Ended(Told.Reason.TOKEN_EXPIRED);
        }
        if (with.isRevoked()) {
            return new Told.Ended(Told.Reason.CERTIFICATE_REVOKED);
        }
        try {
            return standing.holds(by, with) ? told : new Told.Ended(Told.Reason.NO_MEMBERSHIP);
        } catch (DataAccessException | TransactionException away) {
            return new Told.Ended(Told.Reason.UNAVAILABLE);
        }
    }
}
