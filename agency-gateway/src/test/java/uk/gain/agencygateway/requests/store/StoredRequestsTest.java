package uk.gain.agencygateway.requests.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gain.agencygateway.requests.model.Examples.SYSTEM;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.agencygateway.FreshDatabase;
import uk.gain.agencygateway.requests.model.Accepted;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Classification;
import uk.gain.agencygateway.requests.model.Filter;
import uk.gain.agencygateway.requests.model.Hearing;
import uk.gain.agencygateway.requests.model.HistoryEntry;
import uk.gain.agencygateway.requests.model.Inboxes;
import uk.gain.agencygateway.requests.model.Inboxes.Placing;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.Move;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Particulars;
import uk.gain.agencygateway.requests.model.Progress;
import uk.gain.agencygateway.requests.model.Receipts;
import uk.gain.agencygateway.requests.model.Referral;
import uk.gain.agencygateway.requests.model.ReferralId;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.agencygateway.requests.model.Requests.Arrival;
import uk.gain.agencygateway.requests.model.Requests.Listing;
import uk.gain.agencygateway.requests.model.SealedAsked;
import uk.gain.agencygateway.requests.model.SealedContent;
import uk.gain.agencygateway.requests.model.SealedMessage;
import uk.gain.agencygateway.requests.model.SealedReferral;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.UndeliverableCode;
import uk.gain.agencygateway.requests.model.Urgency;
import uk.gain.platform.identity.Ids;

class StoredRequestsTest {

    private static final AgencyCode HMRC = new AgencyCode("HMRC");
    private static final AgencyCode DWP = new AgencyCode("DWP");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final Instant RESPOND_BY = NOW.plus(Duration.ofDays(3));

    private final FreshDatabase database = new FreshDatabase();
    private final TransactionTemplate transactions = database.transactions();
    private final Heard heard = new Heard();
    private final Stores stores = new Stores(database, heard);
    private final RequestHistory history = stores.history;
    private final Requests requests = stores.requests();
    private final Inboxes inboxes = stores.inboxes();

    private final ReferralId referral = new ReferralId(Ids.next());
    private final RequestId atHmrc = new RequestId(Ids.next());
    private final RequestId atDwp = new RequestId(Ids.next());

    @BeforeEach
    void aReferralToTwoAgencies() {
        inboxes.keep(List.of(referral(referral)));
        assertThat(place(1, to(atHmrc, HMRC), to(atDwp, DWP)))
                .containsExactly(
                        new Accepted(
                                new UUID(0, 0),
                                referral,
                                1,
                                NOW,
                                List.of(
                                        new Accepted.Placed(atHmrc, HMRC),
                                        new Accepted.Placed(atDwp, DWP))));
    }

    @Test
    void aRequestIsReadAsItCame() {
        assertThat(requests.find(HMRC, atHmrc))
                .contains(
                        new Request.Sent(
                                new Particulars(
                                        atHmrc,
                                        referral,
                                        HMRC,
                                        "TN-2026-000001",
                                        "TN",
                                        "SOUTH-WALES-POLICE",
                                        Classification.OFFICIAL_SENSITIVE,
                                        Urgency.PRIORITY,
                                        true,
                                        ThreatArea.FIREARMS,
                                        List.of(
                                                InformationCategory.TAX,
                                                InformationCategory.VEHICLES),
                                        RESPOND_BY),
                                Progress.accepted(Receipts.accepted(NOW))));
    }

    @Test
    void theContentIsKeptOnceAndReadAsItCame() {
        assertThat(inboxes.content(referral))
                .contains(new SealedAsked(referral(referral).content(), List.of()));
    }

    @Test
    void noAgencyReachesAnothersRequestByAnyWay() {
        assertThat(requests.find(DWP, atHmrc)).isEmpty();
        assertThat(requests.lock(DWP, Set.of(atHmrc))).isEmpty();
        assertThat(requests.history(DWP, atHmrc)).isEmpty();
        assertThat(requests.list(DWP, new Listing(Filter.none(), 0, 10), NOW))
                .extracting(arrival -> arrival.request().id())
                .containsExactly(atDwp);
    }

    @Test
    void everyStateIsReadAsItWasRecorded() {
        Request.Delivered delivered = sent().deliver(occasion()).after();
        RequestEvent.Opened opened = delivered.openedBy("officer-1", occasion()).orElseThrow();
        RequestEvent.Acknowledged acknowledged =
                ((Request.Opened) opened.after()).acknowledge("CASE-1", occasion());
        RequestEvent.Hit hit = acknowledged.after().hit(occasion());
        RequestEvent.ContentGiven partial = hit.after().provide(true, 1, sealed(), occasion());
        RequestEvent.ContentGiven provided =
                ((Request.ContentPartial) partial.after()).provide(false, 2, sealed(), occasion());
        for (RequestEvent event :
                List.of(
                        new RequestEvent.Delivered(occasion(), delivered),
                        opened,
                        acknowledged,
                        hit,
                        partial,
                        provided,
                        delivered.noHit(occasion()),
                        delivered.refuse(RefusalCode.NO_CAPACITY, null, occasion()),
                        hit.after().refuseContent(RefusalCode.RISK_TO_PERSON, null, occasion()))) {
            requests.record(List.of(event));
            assertThat(requests.find(HMRC, atHmrc)).contains(event.after());
            isFoundAsOverdueWhenItIs(event.after());
        }
    }

    @Test
    void everyStateThatIsHeardIsReadAsItWasStored() {
        Request.Delivered delivered = sent().deliver(occasion()).after();
        RequestEvent.ClarificationSought sought = delivered.seekClarification(sealed(), occasion());
        RequestEvent.ContentGiven given =
                delivered.hit(occasion()).after().provide(false, 1, sealed(), occasion());
        RequestEvent.Refused refused = delivered.refuse(RefusalCode.NO_CAPACITY, null, occasion());
        for (Request request :
                List.of(
                        sought.after(),
                        heard(sought.after(), new Move.ClockStopped(sought.occasion().eventId())),
                        heard(
                                sought.after(),
                                new Move.ClarificationGiven(sought.occasion().eventId())),
                        heard(delivered, new Move.ClarificationAsked()),
                        heard(delivered, new Move.RequestExtended(RESPOND_BY.plusSeconds(1), null)),
                        heard(delivered, new Move.RequestChased()),
                        delivered.seekExtension(RESPOND_BY, null, occasion()).after(),
                        heard(delivered, new Move.ReferralWithdrawn()),
                        heard(delivered, new Move.RequestLapsed()),
                        heard(delivered, new Move.ReferralRecalled()),
                        heard(given.after(), new Move.ReferralClosed()),
                        heard(refused.after(), new Move.ReferralClosed()),
                        heard(
                                heard(refused.after(), new Move.ReferralClosed()),
                                new Move.ReferralRecalled()),
                        sent().undeliverable(UndeliverableCode.AGENCY_UNKNOWN, occasion())
                                .after())) {
            inboxes.store(List.of(request), List.of());
            assertThat(requests.find(HMRC, atHmrc)).contains(request);
            isFoundAsOverdueWhenItIs(request);
        }
    }

    @Test
    void addedInformationIsShownWithTheContentUntilACorrectionReplacesItAll() {
        inboxes.keepMoves(
                List.of(
                        moved(2, new Move.InformationAdded(sealed())),
                        moved(3, new Move.InformationAdded(sealed()))));
        SealedAsked added = inboxes.content(referral).orElseThrow();
        assertThat(added.content()).isEqualTo(referral(referral).content());
        assertThat(added.corrected()).isFalse();
        assertThat(added.added()).extracting(SealedReferral::sequence).containsExactly(2L, 3L);
        assertThat(added.version()).isEqualTo(3);

        inboxes.keepMoves(
                List.of(
                        moved(4, new Move.InformationAdded(sealed())),
                        moved(5, new Move.ReferralCorrected(sealed())),
                        moved(6, new Move.InformationAdded(sealed()))));
        SealedAsked corrected = inboxes.content(referral).orElseThrow();
        assertThat(corrected.corrected()).isTrue();
        assertThat(corrected.content())
                .isEqualTo(new SealedReferral(new UUID(5, 5), referral, 5, NOW, sealed()));
        assertThat(corrected.added()).extracting(SealedReferral::sequence).containsExactly(6L);
    }

    @Test
    void whoFetchedBeforeMoreCameIsToldSoUntilTheyFetchAgain() {
        requests.record(List.of(sent().deliver(occasion())));
        requests.fetched(Map.of(atHmrc, 1L));
        assertThat(moreToFetch()).isFalse();
        inboxes.keepMoves(List.of(moved(2, new Move.InformationAdded(sealed()))));
        assertThat(moreToFetch()).isTrue();
        assertThat(requests.find(DWP, atDwp).orElseThrow().matters().moreToFetch())
                .as("who never fetched will see it all at once")
                .isFalse();
        requests.fetched(Map.of(atHmrc, inboxes.content(referral).orElseThrow().version()));
        assertThat(moreToFetch()).isFalse();
    }

    @Test
    void howSoonAnAnswerIsNeededIsTheReferralsAndTheLimitTheRequests() {
        Instant sooner = NOW.plus(Duration.ofHours(8));
        Move move = new Move.ReferralReprioritised(Urgency.URGENT, false, Map.of(atHmrc, sooner));
        inboxes.keepMoves(List.of(moved(2, move)));
        inboxes.store(List.of(heard(sent(), move)), List.of());
        Particulars particulars = requests.find(HMRC, atHmrc).orElseThrow().particulars();
        assertThat(particulars.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(particulars.safeguarding()).isFalse();
        assertThat(particulars.respondBy()).isEqualTo(sooner);
        assertThat(requests.find(DWP, atDwp).orElseThrow().particulars().respondBy())
                .isEqualTo(RESPOND_BY);
    }

    @Test
    void wordsOfBothSidesAreReadInTheirOrderByTheAgencyTheyConcernOnly() {
        RequestEvent.Delivered delivered = sent().deliver(occasion());
        RequestEvent.ClarificationSought sought =
                delivered.after().seekClarification(sealed(), occasion());
        requests.record(List.of(delivered, sought));
        UUID question = sought.occasion().eventId();
        Incoming.Moved given =
                new Incoming.Moved(
                        heading(2, "ClarificationGiven"),
                        Set.of(atHmrc),
                        new Move.ClarificationGiven(question),
                        sealed());
        Incoming.Moved withdrawn =
                new Incoming.Moved(
                        heading(3, "ReferralWithdrawn"),
                        Set.of(),
                        new Move.ReferralWithdrawn(),
                        sealed());
        inboxes.note(List.of(given, withdrawn));
        inboxes.keepMoves(List.of(given, withdrawn));
        assertThat(requests.messages(HMRC, atHmrc))
                .extracting(SealedMessage::type, SealedMessage::answers, SealedMessage::subject)
                .containsExactly(
                        tuple("ClarificationSought", null, SYSTEM.subject()),
                        tuple("ClarificationGiven", question, null),
                        tuple("ReferralWithdrawn", null, null));
        assertThat(requests.messages(DWP, atDwp))
                .extracting(SealedMessage::type)
                .containsExactly("ReferralWithdrawn");
        assertThat(requests.messages(DWP, atHmrc)).isEmpty();
    }

    @Test
    void onlyTheRequestsConcernedAreLocked() {
        Incoming.Moved named =
                new Incoming.Moved(
                        heading(2, "RequestChased"),
                        Set.of(atHmrc),
                        new Move.RequestChased(),
                        null);
        assertThat(locked(named)).containsExactly(atHmrc);
        assertThat(locked(moved(3, new Move.ReferralClosed())))
                .containsExactlyInAnyOrder(atHmrc, atDwp);
    }

    private List<RequestId> locked(Incoming.Moved moved) {
        return Objects.requireNonNull(transactions.execute(_ -> inboxes.lock(List.of(moved))))
                .stream()
                .map(placed -> placed.request().id())
                .toList();
    }

    private boolean moreToFetch() {
        return requests.find(HMRC, atHmrc).orElseThrow().matters().moreToFetch();
    }

    private Incoming.Moved moved(long sequence, Move move) {
        return new Incoming.Moved(
                heading(sequence, move.getClass().getSimpleName()), Set.of(), move, null);
    }

    private Request heard(Request request, Move move) {
        return Hearing.of(request, move, heading(9, "any"), StoredRequestsTest::occasion).after();
    }

    @Test
    void twoEventsOfOneRequestLeaveTheLaterStateAndBothInTheHistory() {
        RequestEvent.Delivered delivered = sent().deliver(occasion());
        RequestEvent.Opened opened =
                delivered.after().openedBy("officer-1", occasion()).orElseThrow();
        requests.record(List.of(delivered, opened));
        assertThat(requests.find(HMRC, atHmrc)).contains(opened.after());
        assertThat(requests.history(HMRC, atHmrc))
                .extracting(HistoryEntry::type)
                .containsExactly("RequestDelivered", "RequestOpened");
        assertThat(heard.events).containsExactly(delivered, opened);
    }

    @Test
    void aRequestPlacedAgainStaysAsItIsAndIsNotSpokenOfAgain() {
        RequestEvent.Delivered delivered = sent().deliver(occasion());
        requests.record(List.of(delivered));
        inboxes.keep(List.of(referral(referral)));
        assertThat(place(1, to(atHmrc, HMRC), to(atDwp, DWP))).isEmpty();
        assertThat(requests.find(HMRC, atHmrc)).contains(delivered.after());
    }

    @Test
    void receiptsOfOneReferralAreNumberedWithoutGaps() {
        assertThat(place(2, to(new RequestId(Ids.next()), new AgencyCode("EA"))))
                .extracting(Accepted::sequence)
                .containsExactly(2L);
        assertThat(place(3, to(new RequestId(Ids.next()), new AgencyCode("BF"))))
                .extracting(Accepted::sequence)
                .containsExactly(3L);
    }

    @Test
    void theInboxIsPagedInTheOrderOfArrivalAndByState() {
        RequestId later = new RequestId(Ids.next());
        place(2, to(later, HMRC));
        requests.record(List.of(sent().deliver(occasion())));
        List<Arrival> first = requests.list(HMRC, new Listing(Filter.none(), 0, 1), NOW);
        assertThat(first).extracting(arrival -> arrival.request().id()).containsExactly(atHmrc);
        assertThat(
                        requests.list(
                                HMRC,
                                new Listing(Filter.none(), first.getFirst().position(), 5),
                                NOW))
                .extracting(arrival -> arrival.request().id())
                .containsExactly(later);
        assertThat(requests.list(HMRC, new Listing(Filter.in(RequestState.SENT), 0, 5), NOW))
                .extracting(arrival -> arrival.request().id())
                .containsExactly(later);
    }

    @Test
    void aLeaseIsInTheDatabaseAndEndsAtItsTime() {
        Requests afterARestart = new Stores(database, heard).requests();
        Instant until = NOW.plusSeconds(60);
        assertThat(requests.lease(HMRC, NOW, until)).contains(sent());
        assertThat(afterARestart.lease(HMRC, until.minusNanos(1_000), until)).isEmpty();
        assertThat(afterARestart.lease(DWP, NOW, until).map(Request::id)).contains(atDwp);
        assertThat(afterARestart.lease(HMRC, until, until.plusSeconds(60))).contains(sent());
    }

    @Test
    void whatCoordinatorsDoGoesToTheRequestsConcernedOnly() {
        history.note(
                List.of(
                        new Incoming.Noted(heading(2, "RequestChased"), Set.of(atHmrc)),
                        new Incoming.Noted(heading(3, "InformationAdded"), Set.of())));
        assertThat(requests.history(HMRC, atHmrc))
                .extracting(HistoryEntry::type)
                .containsExactly("RequestChased", "InformationAdded");
        assertThat(requests.history(DWP, atDwp))
                .extracting(HistoryEntry::type)
                .containsExactly("InformationAdded");
    }

    @Test
    void whatHappenedBeforeARequestArrivedIsNotInItsHistory() {
        RequestId added = new RequestId(Ids.next());
        place(3, to(added, new AgencyCode("EA")));
        history.note(
                List.of(
                        new Incoming.Noted(heading(2, "InformationAdded"), Set.of()),
                        new Incoming.Noted(heading(4, "ReferralClosed"), Set.of())));
        assertThat(requests.history(new AgencyCode("EA"), added))
                .extracting(HistoryEntry::type)
                .containsExactly("ReferralClosed");
    }

    @Test
    void anEventNotedTwiceIsInTheHistoryOnce() {
        var chased = new Incoming.Noted(heading(2, "RequestChased"), Set.of(atHmrc));
        history.note(List.of(chased));
        history.note(List.of(chased, chased));
        assertThat(requests.history(HMRC, atHmrc)).hasSize(1);
    }

    @Test
    void whoeverLocksSecondSeesWhatTheFirstMadeOfTheRequest() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(
                        () ->
                                transactions.executeWithoutResult(
                                        _ -> {
                                            Request request = lockOwn();
                                            locked.countDown();
                                            requests.record(
                                                    List.of(
                                                            ((Request.Sent) request)
                                                                    .deliver(occasion())));
                                        }));
        assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
        Request seen = Objects.requireNonNull(transactions.execute(_ -> lockOwn()));
        first.get(10, TimeUnit.SECONDS);
        assertThat(seen.state()).isEqualTo(RequestState.DELIVERED);
    }

    @Test
    void theKeyOfAnAnswerIsKnownBeforeOrAfterItsRequest() {
        StoredAnswerKeys keys = new StoredAnswerKeys(database.jdbc());
        RequestId notYetHere = new RequestId(Ids.next());
        assertThat(keys.of(notYetHere)).isEmpty();
        keys.keep(Map.of(notYetHere, new UUID(3, 3)));
        keys.keep(Map.of(notYetHere, new UUID(3, 3)));
        assertThat(keys.of(notYetHere)).contains(new UUID(3, 3));
    }

    /** The filter and the model say the same, on both sides of the limit. */
    private void isFoundAsOverdueWhenItIs(Request request) {
        Filter overdue = new Filter(Set.of(), null, null, true, null, null, null, null, null);
        Instant limit = request.particulars().respondBy();
        for (Instant now : List.of(limit, limit.plusNanos(1_000))) {
            assertThat(requests.list(HMRC, new Listing(overdue, 0, 10), now))
                    .as("%s at %s", request.state(), now)
                    .hasSize(request.overdueAt(now) ? 1 : 0);
        }
    }

    private Request lockOwn() {
        return requests.lock(HMRC, Set.of(atHmrc)).getFirst();
    }

    private Request.Sent sent() {
        return (Request.Sent) requests.find(HMRC, atHmrc).orElseThrow();
    }

    private List<Accepted> place(long sequence, Incoming.Recipient... recipients) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ ->
                                inboxes.place(
                                        List.of(
                                                new Placing(
                                                        heading(sequence, "ReferralRaised"),
                                                        List.of(recipients))),
                                        NOW,
                                        () -> new UUID(0, 0))));
    }

    private static Incoming.Recipient to(RequestId request, AgencyCode agency) {
        return new Incoming.Recipient(request, agency, RESPOND_BY);
    }

    private Incoming.Heading heading(long sequence, String type) {
        return new Incoming.Heading(
                new UUID(5, sequence), referral, sequence, NOW, type, "TN", null);
    }

    private static Occasion occasion() {
        return new Occasion(Ids.next(), NOW, SYSTEM);
    }

    private static SealedContent sealed() {
        return new SealedContent(new UUID(4, 4), "schema", ByteBuffer.wrap(new byte[] {4, 0, -1}));
    }

    private static Referral referral(ReferralId id) {
        return new Referral(
                id,
                "TN-2026-000001",
                "TN",
                "SOUTH-WALES-POLICE",
                Classification.OFFICIAL_SENSITIVE,
                Urgency.PRIORITY,
                true,
                ThreatArea.FIREARMS,
                List.of(InformationCategory.TAX, InformationCategory.VEHICLES),
                new SealedReferral(new UUID(6, 6), id, 1, NOW, sealed()));
    }
}
