package uk.gain.agencygateway.webhooks.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.webhooks.model.Agencies;
import uk.gain.agencygateway.webhooks.model.Circuit;
import uk.gain.agencygateway.webhooks.model.Deliveries;
import uk.gain.agencygateway.webhooks.model.Deliveries.Due;
import uk.gain.agencygateway.webhooks.model.Delivery;
import uk.gain.agencygateway.webhooks.model.Endpoint;
import uk.gain.agencygateway.webhooks.model.Endpoints;
import uk.gain.agencygateway.webhooks.model.Reply;
import uk.gain.agencygateway.webhooks.model.Schedule;
import uk.gain.agencygateway.webhooks.model.Verdict;
import uk.gain.platform.identity.Ids;

/**
 * The transactions around sending, which itself happens outside of any. Of several instances one
 * sends to an endpoint at a time, so that messages go in order; if it dies, its lease runs out.
 */
@Service
class TakingTurns {

    /** Messages in one turn; then another endpoint may have its own. */
    private static final int MOST = 20;

    /**
     * The schedule is over after some 84 hours at the latest; what a closed circuit held, later.
     */
    private static final Duration WORTH_TELLING = Duration.ofDays(4);

    private static final Duration UNTIL_THE_DIRECTORY_IS_ASKED_AGAIN = Duration.ofMinutes(1);

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Agencies agencies;
    private final Configurations record;
    private final WebhookSettings settings;
    private final Clock clock;

    TakingTurns(
            Endpoints endpoints,
            Deliveries deliveries,
            Agencies agencies,
            Configurations record,
            WebhookSettings settings,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.agencies = agencies;
        this.record = record;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when nothing is due anywhere that somebody else is not at. */
    @Transactional
    Optional<Turn> take() {
        Instant now = clock.instant();
        UUID lease = Ids.next();
        return endpoints
                .lease(lease, now, leaseEnd(now))
                .map(endpoint -> turn(lease, endpoint, now));
    }

    private Turn turn(UUID lease, Endpoint endpoint, Instant now) {
        String agency = endpoint.agency();
        if (!agencies.isEnabled(agency)) {
            Circuit circuit = endpoint.circuit();
            endpoints.keep(
                    lease,
                    new Circuit(
                            circuit.failures(),
                            circuit.pauses(),
                            now.plus(UNTIL_THE_DIRECTORY_IS_ASKED_AGAIN)),
                    now);
            return new Turn(lease, endpoint, List.of(), List.of());
        }
        deliveries.expire(agency, now.minus(WORTH_TELLING), now);
        return new Turn(
                lease,
                endpoint,
                endpoints.signingKeys(agency, now),
                deliveries.due(agency, now, endpoint.circuit().probing() ? 1 : MOST));
    }

    /**
     * Keeps what came of an attempt.
     *
     * @return how the endpoint is now; empty when this turn is over
     */
    @Transactional
    Optional<Circuit> attempted(
            Turn turn, Circuit circuit, Due due, Instant startedAt, Reply reply) {
        Instant now = clock.instant();
        String agency = turn.endpoint().agency();
        Verdict verdict =
                Schedule.verdict(reply, due.tries(), now, ThreadLocalRandom.current().nextDouble());
        Delivery.Attempt attempt =
                new Delivery.Attempt(
                        due.attempts() + 1,
                        startedAt,
                        Math.toIntExact(Duration.between(startedAt, now).toMillis()),
                        reply instanceof Reply.Answered(int status, _) ? status : null,
                        reply.name());
        deliveries.attempted(due.message().id(), attempt, standing(verdict, now));
        Circuit after =
                switch (verdict) {
                    case Verdict.Taken _ -> Circuit.closed();
                    case Verdict.Again(_, Instant nothingBefore) ->
                            circuit.failed(now, nothingBefore);
                    case Verdict.GivenUp _ -> circuit.failed(now, now);
                    case Verdict.Gone _ -> circuit;
                };
        if (!endpoints.keep(turn.lease(), after, leaseEnd(now))) {
            return Optional.empty();
        }
        if (verdict instanceof Verdict.Gone) {
            gone(agency, now);
            return Optional.empty();
        }
        return after.holdsAt(now) || after.probing() ? Optional.empty() : Optional.of(after);
    }

    private void gone(String agency, Instant now) {
        endpoints.disable(agency, Endpoint.Because.GONE, now);
        deliveries.end(agency, Delivery.Outcome.ENDPOINT_DISABLED, now);
        record.disabledByGateway(agency);
    }

    private static Delivery.Standing standing(Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Taken _ -> new Delivery.Ended(Delivery.Outcome.DELIVERED, now);
            case Verdict.Again(Instant at, _) -> new Delivery.Waiting(at);
            case Verdict.GivenUp _ -> new Delivery.Ended(Delivery.Outcome.GIVEN_UP, now);
            case Verdict.Gone _ -> new Delivery.Ended(Delivery.Outcome.ENDPOINT_DISABLED, now);
        };
    }

    @Transactional
    void end(Turn turn) {
        endpoints.release(turn.lease());
    }

    /** Longer than one attempt takes. */
    private Instant leaseEnd(Instant now) {
        return now.plus(settings.longestAttempt()).plusSeconds(30);
    }
}
