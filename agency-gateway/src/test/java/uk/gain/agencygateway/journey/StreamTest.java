package uk.gain.agencygateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;
import static uk.gain.agencygateway.journey.Eventually.eventually;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.Disposable;
import uk.gain.agencygateway.journey.AgencyClient.Answer;
import uk.gain.agencygateway.journey.CoordinatorsSide.Raised;
import uk.gain.agencygateway.journey.Follower.Told;
import uk.gain.contract.AgencyListed;
import uk.gain.contract.Member;
import uk.gain.infrastructure.IssuedCertificate;
import uk.gain.platform.changes.LiveFeed;

/** Agencies that follow what happens to their requests. */
class StreamTest extends RunningGateway {

    @Autowired LiveFeed feed;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;

    @Test
    void whatHappensIsToldInOrderToItsOwnAgencyOnlyAndHoldsNoPersonalData() throws Throwable {
        AgencyClient system = joins("TOLD");
        AgencyClient other = joins("UNTOLD");
        try (Follower events = Follower.ofEvents(system, null);
                Follower lines = Follower.ofLines(system, null);
                Follower others = Follower.ofEvents(other, null)) {
            eventually(() -> assertThat(events.lastId()).isNotEmpty());
            eventually(() -> assertThat(lines.lastId()).isNotEmpty());
            Raised raised = coordinators.raises("TOLD");
            arrived(system, raised, "TOLD");
            content(system, raised.path("TOLD"));
            system.post(raised.path("TOLD") + "/answer", "{\"answer\":\"NO_HIT\"}");

            eventually(() -> assertThat(events.changes()).hasSize(3));
            eventually(() -> assertThat(lines.changes()).hasSize(3));
            assertThat(events.changes())
                    .extracting(Told::happened)
                    .containsExactly("ReferralRaised", "RequestDelivered", "RequestNoHit");
            assertThat(lines.changes()).isEqualTo(events.changes());
            assertThat(events.requests()).containsOnly(raised.request("TOLD").toString());
            Told last = events.changes().getLast();
            assertThat(last.data().propertyNames())
                    .containsExactlyInAnyOrder(
                            "requestId",
                            "referralId",
                            "reference",
                            "happened",
                            "eventId",
                            "at",
                            "state",
                            "urgency",
                            "safeguarding",
                            "respondBy");
            assertThat(last.data().path("reference").asString()).isEqualTo("TN-2026-000001");
            assertThat(last.data().path("state").asString()).isEqualTo("NO_HIT");
            assertThat(others.changes()).isEmpty();
            assertThat(events.contentType()).startsWith("text/event-stream");
            assertThat(lines.contentType()).startsWith("application/x-ndjson");
            eventually(() -> assertThat(others.told()).extracting(Told::kind).contains("ALIVE"));
        }
    }

    @Test
    void whoComesBackAfterARestartGetsWhatCameSinceOnceAndInOrder() throws Throwable {
        AgencyClient system = joins("RETURNS");
        String seen;
        List<String> before;
        try (Follower first = Follower.ofEvents(system, null)) {
            eventually(() -> assertThat(first.lastId()).isNotEmpty());
            Raised raised = coordinators.raises("RETURNS");
            eventually(() -> assertThat(first.requests()).contains(request(raised, "RETURNS")));
            feed.stop();
            eventually(() -> assertThat(first.reason()).isEqualTo("service-stopping"));
            eventually(() -> assertThat(first.ended()).isTrue());
            seen = first.lastId();
            before = first.requests();
        }
        List<String> meanwhile = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            meanwhile.add(request(coordinators.raises("RETURNS"), "RETURNS"));
        }
        feed.start();
        try (Follower again = Follower.ofLines(system, seen);
                Follower all = Follower.ofEvents(system, "0")) {
            eventually(() -> assertThat(again.requests()).hasSize(150));
            eventually(() -> assertThat(all.requests()).hasSize(151));
            assertThat(again.requests()).containsExactlyInAnyOrderElementsOf(meanwhile);
            assertThat(all.requests()).startsWith(before.getFirst());
            assertThat(all.changes().subList(1, 151)).isEqualTo(again.changes());
            assertThat(again.changes().stream().map(told -> Long.valueOf(told.id())).toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** Takes its numbers first and commits last: a reader by those numbers would never see it. */
    @Test
    void whatIsCommittedLateIsNotLost() throws Throwable {
        AgencyClient system = joins("LATE");
        Raised slow = coordinators.raises("LATE");
        arrived(system, slow, "LATE");
        try (Follower follower = Follower.ofEvents(system, "0")) {
            eventually(() -> assertThat(follower.changes()).hasSize(1));
            String seen =
                    transaction.execute(
                            _ -> {
                                note(slow.request("LATE"), "Late");
                                Raised quick = coordinators.raises("LATE");
                                try {
                                    eventually(
                                            () ->
                                                    assertThat(follower.requests())
                                                            .contains(request(quick, "LATE")));
                                } catch (Throwable failed) {
                                    throw new IllegalStateException(failed);
                                }
                                return follower.lastId();
                            });
            eventually(
                    () ->
                            assertThat(follower.changes())
                                    .extracting(Told::happened)
                                    .containsExactly("ReferralRaised", "ReferralRaised", "Late"));
            try (Follower again = Follower.ofEvents(system, seen)) {
                eventually(
                        () ->
                                assertThat(again.changes())
                                        .extracting(Told::happened)
                                        .containsExactly("Late"));
            }
        }
    }

    @Test
    void theStreamEndsWhenTheTokenExpiresAndSaysSo() throws Throwable {
        joins("BRIEF");
        AgencyClient brief = system("BRIEF", 3);
        try (Follower events = Follower.ofEvents(brief, null);
                Follower lines = Follower.ofLines(brief, null)) {
            for (Follower follower : List.of(events, lines)) {
                eventually(() -> assertThat(follower.ended()).isTrue());
                assertThat(follower.reason()).isEqualTo("token-expired");
            }
        }
    }

    @Test
    void theStreamEndsBeforeTheNextEventWhenTheAgencyIsDisabled() throws Throwable {
        AgencyClient system = joins("DISABLED");
        try (Follower follower = Follower.ofEvents(system, null);
                Follower idle = Follower.ofLines(system, null)) {
            Raised before = coordinators.raises("DISABLED");
            eventually(() -> assertThat(follower.requests()).contains(request(before, "DISABLED")));

            coordinators.lists("DISABLED", 2, false);

            eventually(() -> assertThat(follower.ended()).isTrue());
            eventually(() -> assertThat(idle.ended()).isTrue());
            assertThat(follower.reason()).isEqualTo("no-membership");
            assertThat(idle.reason()).isEqualTo("no-membership");
        }
    }

    @Test
    void theStreamEndsBeforeTheNextEventWhenTheDirectoryListsOtherCertificates() throws Throwable {
        AgencyClient system = joins("RENEWED");
        try (Follower follower = Follower.ofEvents(system, null);
                Follower idle = Follower.ofLines(system, null)) {
            Raised before = coordinators.raises("RENEWED");
            eventually(() -> assertThat(follower.requests()).contains(request(before, "RENEWED")));

            coordinators.lists("RENEWED", 2, StreamTest::withAnotherCertificate);

            eventually(() -> assertThat(follower.ended()).isTrue());
            eventually(() -> assertThat(idle.ended()).isTrue());
            assertThat(follower.reason()).isEqualTo("no-membership");
            assertThat(idle.reason()).isEqualTo("no-membership");
        }
    }

    @Test
    void whoWaitsForWorkIsHandedNoneOnceTheDirectoryListsOtherCertificates() throws Throwable {
        AgencyClient system = joins("WAITS");
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> next = waiting.submit(() -> system.next(30, ""));
            coordinators.lists("WAITS", 2, StreamTest::withAnotherCertificate);
            assertThat(next.get().status()).isEqualTo(403);
        }
    }

    /** The connection is the one part that is not real: it says which certificate it has. */
    @Test
    void theStreamEndsWhenTheCertificateOfTheConnectionIsRevoked() throws Throwable {
        joins("STOLEN");
        IssuedCertificate stolen = AUTHORITY.system("stolen-system");
        List<String> told = new CopyOnWriteArrayList<>();
        FluxExchangeResult<String> stream =
                WebTestClient.bindToApplicationContext(context)
                        .apply(springSecurity())
                        .webFilter(
                                (exchange, chain) ->
                                        chain.filter(
                                                exchange.mutate()
                                                        .request(to -> to.sslInfo(over(stolen)))
                                                        .build()))
                        .configureClient()
                        .responseTimeout(Duration.ofSeconds(30))
                        .build()
                        .mutateWith(
                                mockJwt()
                                        .jwt(
                                                token ->
                                                        token.subject("stolen-system")
                                                                .claim(
                                                                        "roles",
                                                                        List.of("AGENCY_SYSTEM"))
                                                                .claim("cnf", binding(stolen))
                                                                .expiresAt(
                                                                        Instant.now()
                                                                                .plusSeconds(60))))
                        .get()
                        .uri("/api/requests/stream")
                        .accept(MediaType.APPLICATION_NDJSON)
                        .exchange()
                        .returnResult(String.class);
        Disposable following = stream.getResponseBody().subscribe(told::add);
        eventually(() -> assertThat(String.join("", told)).contains("FOLLOWING", "ALIVE"));

        AUTHORITY.revoke(stolen);

        eventually(() -> assertThat(following.isDisposed()).as("ended").isTrue());
        assertThat(String.join("", told)).contains("\"ENDED\"", "\"certificate-revoked\"");
    }

    private static Map<String, Object> binding(IssuedCertificate certificate) {
        return Map.of("x5t#S256", certificate.thumbprint());
    }

    private static SslInfo over(IssuedCertificate certificate) {
        return SslInfo.from("session", certificate.certificate());
    }

    private static AgencyListed.Builder withAnotherCertificate(AgencyListed.Builder listed) {
        return listed.setMembers(
                listed.getMembers().stream()
                        .map(
                                member ->
                                        Member.newBuilder(member)
                                                .setCertificateThumbprints(List.of("another"))
                                                .build())
                        .toList());
    }

    /** The right ends in the same transaction in which something happens. */
    @Test
    void nothingIsToldThatHappenedAfterTheRightEnded() throws Throwable {
        AgencyClient system = joins("REMOVED");
        Raised raised = coordinators.raises("REMOVED");
        arrived(system, raised, "REMOVED");
        try (Follower follower = Follower.ofEvents(system, "0")) {
            eventually(() -> assertThat(follower.changes()).hasSize(1));
            transaction.executeWithoutResult(
                    _ -> {
                        jdbc.sql("delete from agency_member where agency = 'REMOVED'").update();
                        for (int i = 0; i < 10; i++) {
                            note(raised.request("REMOVED"), "Secret");
                        }
                    });
            eventually(() -> assertThat(follower.ended()).isTrue());
            assertThat(follower.reason()).isEqualTo("no-membership");
            assertThat(follower.changes()).hasSize(1);
        }
    }

    @Test
    void anIdThatIsNoneOfTheFeedIsRefused() throws Throwable {
        AgencyClient system = joins("MISTAKEN");
        for (String id : List.of("x", "-1", "999999999999", "1.5", "99999999999999999999")) {
            Answer answer = system.get("/api/requests/stream?lastEventId=" + id);
            assertThat(answer.status()).as(id).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-request");
            assertThat(system.get("/api/requests/stream", "Last-Event-ID", id).status())
                    .isEqualTo(400);
        }
        assertThat(system.get("/api/requests/stream", "Accept", "text/csv").status())
                .isEqualTo(406);
    }

    /**
     * There is far more to tell than connections and their buffers hold: a reader who takes nothing
     * is cut off, and what was got ready for them is a part of it that does not grow with it.
     */
    @Test
    void aReaderWhoTakesNothingIsCutOffAndNeverQueuedFor() throws Throwable {
        AgencyClient system = joins("SLOW");
        Raised raised = coordinators.raises("SLOW");
        arrived(system, raised, "SLOW");
        UUID request = raised.request("SLOW");
        eventually(
                () ->
                        assertThat(
                                        jdbc.sql(
                                                        """
                                                        select count(*)
                                                        from request_change
                                                        where request_id = :request
                                                        """)
                                                .param("request", request)
                                                .query(Integer.class)
                                                .single())
                                .isEqualTo(1));
        int changes = 100_000;
        jdbc.sql(
                        """
                        insert into request_change (request_id, event_id, agency, state, urgency, safeguarding,
                                                    respond_by)
                        select request_id, event_id, agency, state, urgency, safeguarding, respond_by
                        from request_change
                        cross join generate_series(1, :changes)
                        where request_id = :request
                        """)
                .param("request", request)
                .param("changes", changes)
                .update();
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            slow.getOutputStream()
                    .write(
                            """
                            GET /api/requests/stream?lastEventId=0 HTTP/1.1
                            Host: 127.0.0.1
                            Authorization: Bearer %s
                            Accept: application/x-ndjson

                            """
                                    .formatted(system.token())
                                    .replace("\n", "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            try (ExecutorService watching = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Boolean> others =
                        watching.submit(
                                () -> {
                                    try (Follower quick = Follower.ofLines(system, null)) {
                                        eventually(
                                                () ->
                                                        assertThat(quick.told())
                                                                .extracting(Told::kind)
                                                                .containsSubsequence(
                                                                        "ALIVE", "ALIVE", "ALIVE",
                                                                        "ALIVE"));
                                        return true;
                                    } catch (Throwable failed) {
                                        throw new IllegalStateException(failed);
                                    }
                                });
                assertThat(others.get()).isTrue();
            }
            long read = drained(slow.getInputStream());
            System.out.printf(
                    "A reader who took nothing was cut off with %d bytes got ready of some %d%n",
                    read, changes * 400L);
            assertThat(read).isLessThan(changes * 400L / 2);
        }
    }

    private static long drained(InputStream from) throws IOException {
        byte[] some = new byte[65_536];
        long read = 0;
        try {
            for (int bytes = from.read(some); bytes >= 0; bytes = from.read(some)) {
                read += bytes;
            }
        } catch (SocketException reset) {
            // Cut off: what the kernel had not sent is gone.
        }
        return read;
    }

    /** Writes a line of history by hand, in the transaction that is open. */
    private void note(UUID request, String type) {
        jdbc.sql(
                        """
                        insert into request_history (request_id, event_id, occurred_at, type, organisation)
                        values (:request, gen_random_uuid(), now(), :type, 'TN')
                        """)
                .param("request", request)
                .param("type", type)
                .update();
    }

    private static String request(Raised raised, String agency) {
        return raised.request(agency).toString();
    }
}
