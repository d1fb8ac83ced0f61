package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accepted;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Consents;
import uk.gain.agencygateway.requests.model.Directory;
import uk.gain.agencygateway.requests.model.Exchange;
import uk.gain.agencygateway.requests.model.Hearing;
import uk.gain.agencygateway.requests.model.Inboxes;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Referral;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Responses;
import uk.gain.platform.identity.Ids;

/**
 * What co-ordinators do reaches the inboxes: one referral becomes one request in each recipient's,
 * and what comes later is done to the requests concerned.
 */
@Service
public class HearingCoordinators {

    private final Inboxes inboxes;
    private final Consents consents;
    private final Responses responses;
    private final Directory directory;
    private final DirectorySettings settings;
    private final Clock clock;

    HearingCoordinators(
            Inboxes inboxes,
            Consents consents,
            Responses responses,
            Directory directory,
            DirectorySettings settings,
            Clock clock) {
        this.inboxes = inboxes;
        this.consents = consents;
        this.responses = responses;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes what came, in order. Receipt 1, and what is decided about a withdrawal, go out in the
     * transaction that makes them true. Referrals are locked before requests, requests in the order
     * of their ids, as everywhere.
     */
    @Transactional
    public void take(List<Incoming> incoming) {
        Instant now = clock.instant();
        inboxes.keep(incoming.stream().flatMap(HearingCoordinators::referral).toList());
        List<Accepted> accepted =
                inboxes.place(
                        incoming.stream().flatMap(HearingCoordinators::placing).toList(),
                        now,
                        Ids::next);
        List<Incoming.Moved> moves = incoming.stream().flatMap(HearingCoordinators::moved).toList();
        List<Inboxes.Placed> concerned = inboxes.lock(moves);
        inboxes.note(incoming);
        consents.keep(
                incoming.stream()
                        .filter(Incoming.ConsentSought.class::isInstance)
                        .map(Incoming.ConsentSought.class::cast)
                        .toList());
        responses.publishAccepted(accepted);
        questionUnreachable(accepted, now);
        move(moves, concerned, now);
    }

    private void move(List<Incoming.Moved> moves, List<Inboxes.Placed> concerned, Instant now) {
        if (moves.isEmpty()) {
            return;
        }
        inboxes.keepMoves(moves);
        Map<RequestId, Request> changed = new LinkedHashMap<>();
        List<RequestEvent> said = new ArrayList<>();
        for (Inboxes.Placed placed : concerned) {
            Request request = placed.request();
            for (Incoming.Moved moved : moves) {
                if (moved.concerns(request, placed.since())) {
                    Hearing.Heard heard =
                            Hearing.of(
                                    request,
                                    moved.move(),
                                    moved.heading(),
                                    () -> new Occasion(Ids.next(), now, new Exchange()));
                    request = heard.after();
                    if (heard.said() != null) {
                        said.add(heard.said());
                    }
                }
            }
            if (!request.equals(placed.request())) {
                changed.put(request.id(), request);
            }
        }
        inboxes.store(changed.values(), said);
    }

    /** The directory travels on a topic of its own, and may be behind. */
    private void questionUnreachable(List<Accepted> accepted, Instant now) {
        List<Accepted.Placed> placed =
                accepted.stream().flatMap(one -> one.requests().stream()).toList();
        Map<AgencyCode, Boolean> enabled =
                placed.isEmpty()
                        ? Map.of()
                        : directory.enabled(
                                placed.stream()
                                        .map(Accepted.Placed::agency)
                                        .collect(Collectors.toSet()));
        inboxes.question(
                placed.stream()
                        .filter(one -> !enabled.getOrDefault(one.agency(), false))
                        .map(Accepted.Placed::request)
                        .toList(),
                now.plus(settings.patience()));
    }

    private static Stream<Referral> referral(Incoming incoming) {
        return incoming instanceof Incoming.Raised raised
                ? Stream.of(raised.referral())
                : Stream.empty();
    }

    private static Stream<Inboxes.Placing> placing(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Raised(var heading, _, var recipients) ->
                    Stream.of(new Inboxes.Placing(heading, recipients));
            case Incoming.Sent(var heading, var recipients) ->
                    Stream.of(new Inboxes.Placing(heading, recipients));
            case Incoming.Moved _, Incoming.ConsentSought _, Incoming.Noted _ -> Stream.empty();
        };
    }

    private static Stream<Incoming.Moved> moved(Incoming incoming) {
        return incoming instanceof Incoming.Moved moved ? Stream.of(moved) : Stream.empty();
    }
}
