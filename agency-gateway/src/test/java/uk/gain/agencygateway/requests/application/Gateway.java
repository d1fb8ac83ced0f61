package uk.gain.agencygateway.requests.application;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.agencygateway.FreshDatabase;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.AnswerContent;
import uk.gain.agencygateway.requests.model.Classification;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.Contents;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.Move;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Opening;
import uk.gain.agencygateway.requests.model.Outcome;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Reading;
import uk.gain.agencygateway.requests.model.Referral;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.SealedContent;
import uk.gain.agencygateway.requests.model.SealedMessage;
import uk.gain.agencygateway.requests.model.SealedReferral;
import uk.gain.agencygateway.requests.model.Sealing;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.Urgency;
import uk.gain.agencygateway.requests.store.Stores;
import uk.gain.platform.identity.Ids;

/** The gateway's use cases on a real PostgreSQL, each in its transaction; keys are not needed. */
final class Gateway {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    final FreshDatabase database = new FreshDatabase();
    final TransactionTemplate transactions = database.transactions();
    final Told told = new Told();
    final Stores stores = new Stores(database, told);
    final Map<AgencyCode, Boolean> listed = new ConcurrentHashMap<>();
    private final Map<ReferralId, Long> sequences = new HashMap<>();
    private final HearingCoordinators hearing;
    private final AnsweringRequests answering;
    private final GivingUpDelivery givingUp;

    Gateway(Clock clock) {
        hearing =
                new HearingCoordinators(
                        stores.inboxes(),
                        stores.consents(),
                        told,
                        this::listed,
                        new DirectorySettings(PATIENCE),
                        clock);
        answering =
                new AnsweringRequests(
                        stores.requests(),
                        new NoKeys(),
                        _ -> List.of(),
                        new SendingDocuments(
                                stores.documents(),
                                _ -> new KeyNotHere(),
                                (_, _, _, _, _) -> {
                                    throw new AssertionError("Nothing is sealed without a key");
                                }),
                        new NoRecord(),
                        clock);
        givingUp = new GivingUpDelivery(stores.inboxes(), this::listed, clock);
    }

    private Map<AgencyCode, Boolean> listed(Set<AgencyCode> agencies) {
        return listed.entrySet().stream()
                .filter(one -> agencies.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Party system(AgencyCode agency) {
        return new Party(Party.Kind.SYSTEM, "system", agency);
    }

    /** One request per agency; all agencies are listed unless they were named before. */
    Map<AgencyCode, RequestId> raises(ReferralId referral, List<AgencyCode> agencies) {
        agencies.forEach(agency -> listed.putIfAbsent(agency, true));
        return raisesUnlisted(referral, agencies);
    }

    Map<AgencyCode, RequestId> raisesUnlisted(ReferralId referral, List<AgencyCode> agencies) {
        Map<AgencyCode, RequestId> requests =
                agencies.stream()
                        .collect(
                                Collectors.toMap(agency -> agency, _ -> new RequestId(Ids.next())));
        Incoming.Heading heading = heading(referral, "ReferralRaised");
        hears(
                List.of(
                        new Incoming.Raised(
                                heading,
                                referral(heading),
                                agencies.stream()
                                        .map(
                                                agency ->
                                                        new Incoming.Recipient(
                                                                Objects.requireNonNull(
                                                                        requests.get(agency)),
                                                                agency,
                                                                Instant.now().plusSeconds(3600)))
                                        .toList())));
        return requests;
    }

    void hears(List<Incoming> incoming) {
        transactions.executeWithoutResult(_ -> hearing.take(incoming));
    }

    List<Outcome> carryOut(AgencyCode agency, List<Command> commands) {
        return Objects.requireNonNull(
                transactions.execute(_ -> answering.carryOut(system(agency), commands)));
    }

    int givesUp() {
        return Objects.requireNonNull(transactions.execute(_ -> givingUp.giveUp()));
    }

    void delivers(AgencyCode agency, Set<RequestId> requests) {
        transactions.executeWithoutResult(
                _ -> {
                    List<RequestEvent> delivered = new ArrayList<>();
                    for (Request request : stores.requests().lock(agency, requests)) {
                        delivered.add(
                                ((Request.Sent) request)
                                        .deliver(
                                                new Occasion(
                                                        Ids.next(),
                                                        Instant.now(),
                                                        system(agency))));
                    }
                    stores.requests().record(delivered);
                });
    }

    Request request(AgencyCode agency, RequestId id) {
        return stores.requests().find(agency, id).orElseThrow();
    }

    Incoming.Moved moved(ReferralId referral, Set<RequestId> concerned, Move move) {
        return new Incoming.Moved(
                heading(referral, move.getClass().getSimpleName()), concerned, move, null);
    }

    private synchronized Incoming.Heading heading(ReferralId referral, String type) {
        return new Incoming.Heading(
                Ids.next(),
                referral,
                sequences.merge(referral, 1L, Long::sum),
                Instant.now(),
                type,
                "TN",
                null);
    }

    private static Referral referral(Incoming.Heading heading) {
        return new Referral(
                heading.referral(),
                "TN-2026-000001",
                "TN",
                "SOUTH-WALES-POLICE",
                Classification.OFFICIAL,
                Urgency.ROUTINE,
                false,
                ThreatArea.FIREARMS,
                List.of(),
                new SealedReferral(
                        heading.eventId(),
                        heading.referral(),
                        heading.sequence(),
                        heading.occurredAt(),
                        new SealedContent(
                                new UUID(4, 4), "schema", ByteBuffer.wrap(new byte[] {1}))));
    }

    /** Words need a key; commands without words need none. */
    private static final class NoKeys implements Contents {
        @Override
        public Opening open(Request request) {
            return new KeyNotHere();
        }

        @Override
        public Contents readyToAnswer(Set<RequestId> requests) {
            return this;
        }

        @Override
        public Reading open(SealedMessage message) {
            return new KeyNotHere();
        }

        @Override
        public Sealing seal(Request request, String text, Occasion occasion) {
            return new KeyNotHere();
        }

        @Override
        public Sealing seal(Request request, AnswerContent content, Occasion occasion) {
            return new KeyNotHere();
        }
    }

    /** Nothing that is recorded about accesses is asked here. */
    private static final class NoRecord implements Accesses {
        @Override
        public void shown(Party reader, Request request) {}

        @Override
        public void tokensHanded(Party reader, List<Request> requests) {}

        @Override
        public void tokensRefused(
                Party reader, List<Request> notServed, List<RequestId> notFound) {}

        @Override
        public void matched(Party by, Request request) {}

        @Override
        public void blindConfigured(Party by, String object, String source) {}

        @Override
        public void keyHanded(Party to, int version) {}

        @Override
        public void messagesShown(Party reader, Request request) {}

        @Override
        public void refused(Party reader, Request request) {}

        @Override
        public void denied(Party party, RequestId request, Action action) {}

        @Override
        public void denied(Party party, List<Command> commands) {}

        @Override
        public void deniedReading(Party party, RequestId request) {}

        @Override
        public void deniedMessages(Party party, RequestId request) {}
    }
}
