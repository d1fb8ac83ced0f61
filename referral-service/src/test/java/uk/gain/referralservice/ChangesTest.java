package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gain.referralservice.Eventually.eventually;
import static uk.gain.referralservice.RaisingOverHttpTest.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;
import uk.gain.referralservice.lifecycle.Said;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;

class ChangesTest extends RunningService {

    @Autowired ReferralEvents events;
    @Autowired TransactionTemplate transaction;

    @Test
    void whatChangesIsToldByIdAndReferenceToItsOwnRegionOnly() {
        try (Following ours = following(tarian(), null);
                Following theirs = following(northWest(), null)) {
            JsonNode raised = raises(Bodies.inOrder());

            eventually(() -> assertThat(ours.referrals()).contains(id(raised)));
            ServerSentEvent<String> event = ours.of(id(raised));
            assertThat(event.event()).isEqualTo("referral-changed");
            assertThat(JSON.readTree(event.data()))
                    .isEqualTo(
                            JSON.createObjectNode()
                                    .put("referralId", id(raised))
                                    .put("reference", raised.path("reference").asString()));
            assertThat(theirs.referrals()).doesNotContain(id(raised));
        }
    }

    @Test
    void whoComesBackWithTheLastIdGetsWhatCameSinceOnceAndInOrder() {
        String start;
        try (Following first = following(tarian(), null)) {
            eventually(() -> assertThat(first.ids()).isNotEmpty());
            start = first.ids().getFirst();
        }
        List<String> raised = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            raised.add(id(raises(Bodies.inOrder())));
        }
        try (Following again = following(tarian(), start)) {
            eventually(() -> assertThat(again.referrals()).containsAll(raised));
            String second = Objects.requireNonNull(again.of(raised.get(1)).id());
            try (Following rest = following(tarian(), second)) {
                eventually(() -> assertThat(rest.referrals()).contains(raised.get(2)));
                assertThat(rest.referrals()).doesNotContain(raised.get(0));
            }
            List<Long> positions =
                    again.events().stream()
                            .map(event -> Long.valueOf(Objects.requireNonNull(event.id())))
                            .toList();
            assertThat(positions).isSorted().doesNotHaveDuplicates();
        }
    }

    /** Takes its numbers first and commits last: a reader by those numbers would never see it. */
    @Test
    void whatIsCommittedLateIsNotLost() throws Exception {
        String late = id(raises(Bodies.inOrder()));
        awaitNumbered(late);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (Following ours = following(tarian(), null);
                ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing =
                    slow.submit(
                            () ->
                                    transaction.executeWithoutResult(
                                            _ -> {
                                                chases(late);
                                                written.countDown();
                                                await(commit);
                                            }));
            written.await();
            String early = id(raises(Bodies.inOrder()));
            eventually(() -> assertThat(ours.referrals()).contains(early));
            String seen = Objects.requireNonNull(ours.of(early).id());
            assertThat(ours.referrals()).doesNotContain(late);
            commit.countDown();
            writing.get();
            eventually(() -> assertThat(ours.referrals()).contains(late));
            try (Following again = following(tarian(), seen)) {
                eventually(() -> assertThat(again.referrals()).contains(late));
            }
        }
    }

    @Test
    void underManyWritersNothingIsLostOrRepeated() throws Exception {
        List<String> raised = new ArrayList<>();
        try (Following ours = following(tarian(), null)) {
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<String>> all = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    all.add(writers.submit(() -> id(raises(Bodies.inOrder()))));
                }
                for (Future<String> one : all) {
                    raised.add(one.get());
                }
            }
            eventually(() -> assertThat(ours.referrals()).containsAll(raised));
            assertThat(
                            ours.events().stream()
                                    .map(event -> Long.valueOf(Objects.requireNonNull(event.id())))
                                    .toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theStreamEndsWhenTheCoordinatorNoLongerIsOne() {
        jdbc.sql(
                        """
                        insert into membership (subject, role, organisation)
                        values ('coordinator.leaving', 'COORDINATOR', 'TN')
                        """)
                .update();
        try (Following leaving = following(as("coordinator.leaving", "COORDINATOR"), null)) {
            String before = id(raises(Bodies.inOrder()));
            eventually(() -> assertThat(leaving.referrals()).contains(before));

            jdbc.sql("delete from membership where subject = 'coordinator.leaving'").update();
            String after = id(raises(Bodies.inOrder()));

            eventually(() -> assertThat(leaving.ended()).isTrue());
            assertThat(leaving.referrals()).doesNotContain(after);
        }
    }

    @Test
    void theStreamEndsWhenTheTokenExpires() {
        String token = IDENTITIES.token("coordinator.tarian", "COORDINATOR", 4);
        WebTestClient brief =
                http.mutate().defaultHeaders(headers -> headers.setBearerAuth(token)).build();
        try (Following ours = following(brief, null)) {
            eventually(() -> assertThat(ours.ended()).isTrue());
        }
    }

    @Test
    void anIdThatIsNoneOfTheFeedIsRefused() {
        for (String id : List.of("x", "-1", "999999999999", "1.5")) {
            problem(
                    tarian().get()
                            .uri("/api/referrals/changes")
                            .accept(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_PROBLEM_JSON)
                            .header("Last-Event-ID", id)
                            .exchange(),
                    400,
                    "invalid-request");
        }
    }

    /** Says something about the referral, in the transaction that is open. */
    private void chases(String referral) {
        ReferralId id = new ReferralId(UUID.fromString(referral));
        events.hold(List.of(id));
        events.record(
                List.of(new ReferralEvent.RequestChased(Said.occasion(id), Said.REQUEST, null)));
    }

    private void awaitNumbered(String referral) {
        eventually(
                () ->
                        assertThat(
                                        jdbc.sql(
                                                        """
                                                        select count(*)
                                                        from referral_change
                                                        where referral_id = :id
                                                        """)
                                                .param("id", UUID.fromString(referral))
                                                .query(Long.class)
                                                .single())
                                .isPositive());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Following following(WebTestClient caller, @Nullable String lastEventId) {
        return new Following(caller, lastEventId);
    }

    private static String id(JsonNode referral) {
        return referral.path("id").asString();
    }

    /** An open stream, with everything that came. */
    private static final class Following implements AutoCloseable {

        private final List<ServerSentEvent<String>> received =
                Collections.synchronizedList(new ArrayList<>());
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Disposable stream;

        Following(WebTestClient caller, @Nullable String lastEventId) {
            stream =
                    caller.get()
                            .uri("/api/referrals/changes")
                            .accept(MediaType.TEXT_EVENT_STREAM)
                            .headers(
                                    headers -> {
                                        if (lastEventId != null) {
                                            headers.set("Last-Event-ID", lastEventId);
                                        }
                                    })
                            .exchange()
                            .expectStatus()
                            .isOk()
                            .returnResult(
                                    new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                            .getResponseBody()
                            .doOnComplete(() -> ended.set(true))
                            .subscribe(received::add);
        }

        List<ServerSentEvent<String>> events() {
            return List.copyOf(received).stream()
                    .filter(event -> "referral-changed".equals(event.event()))
                    .toList();
        }

        List<String> ids() {
            return List.copyOf(received).stream()
                    .map(ServerSentEvent::id)
                    .filter(Objects::nonNull)
                    .toList();
        }

        List<String> referrals() {
            return events().stream().map(Following::referral).toList();
        }

        ServerSentEvent<String> of(String referral) {
            return events().stream()
                    .filter(event -> referral(event).equals(referral))
                    .findFirst()
                    .orElseThrow();
        }

        boolean ended() {
            return ended.get();
        }

        private static String referral(ServerSentEvent<String> event) {
            return JSON.readTree(event.data()).path("referralId").asString();
        }

        @Override
        public void close() {
            stream.dispose();
        }
    }
}
