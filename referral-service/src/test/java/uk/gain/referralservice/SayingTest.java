package uk.gain.referralservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gain.referralservice.Eventually.eventually;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.gain.contract.OperationAssigned;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.referralservice.directory.model.AgencyCode;
import uk.gain.referralservice.lifecycle.Said;
import uk.gain.referralservice.lifecycle.model.HeldReferral;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RequestId;

class SayingTest extends RunningService {

    private static final int SPEAKERS = 32;

    @Autowired ReferralEvents events;
    @Autowired TransactionTemplate transaction;
    @Autowired AvroRecords avro;

    @Test
    void whatManySayAtOnceAboutTwoReferralsHasNoGapAndNoDoubleInEither()
            throws InterruptedException, ExecutionException {
        ReferralId one = id(raises(Bodies.inOrder()));
        ReferralId other = id(raises(Bodies.inOrder()));
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService speakers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, SPEAKERS)
                    .forEach(
                            speaker ->
                                    all.add(
                                            speakers.submit(
                                                    () -> {
                                                        together.await();
                                                        return says(one, other, speaker % 4 == 3);
                                                    })));
            together.countDown();
            for (Future<?> speaker : all) {
                speaker.get();
            }
        }
        int each = 2 * (SPEAKERS - SPEAKERS / 4);
        eventually(
                () -> {
                    for (ReferralId referral : List.of(one, other)) {
                        List<ReferralRequest> said = published(referral);
                        assertThat(
                                        said.stream()
                                                .filter(
                                                        event ->
                                                                event.getBody()
                                                                        instanceof
                                                                        OperationAssigned))
                                .hasSize(each);
                        assertThat(said.stream().map(ReferralRequest::getSequence))
                                .containsExactlyElementsOf(
                                        LongStream.rangeClosed(1, said.size()).boxed().toList());
                    }
                });
    }

    @Test
    void eachRequestAnEventConcernsHasItsLineInTheHistory() {
        JsonNode raised = raises(Bodies.inOrder());
        ReferralId referral = id(raised);
        List<RequestId> requests =
                raised.path("requests")
                        .valueStream()
                        .map(
                                request ->
                                        new RequestId(
                                                UUID.fromString(request.path("id").asString())))
                        .toList();
        transaction.executeWithoutResult(
                _ -> {
                    HeldReferral held =
                            Objects.requireNonNull(events.hold(List.of(referral)).get(referral));
                    assertThat(held.rocu()).isEqualTo("TN");
                    assertThat(held.closed()).isFalse();
                    events.record(
                            List.of(
                                    new ReferralEvent.OperationAssigned(
                                            Said.occasion(referral), "LAVA"),
                                    new ReferralEvent.RequestsReleased(
                                            Said.occasion(referral), recipients(raised))));
                });
        JsonNode history = gets("/api/referrals/{id}/history", referral.value()).path("items");
        assertThat(history.valueStream().map(line -> line.path("kind").asString()))
                .contains(
                        "REFERRAL_RAISED",
                        "OPERATION_ASSIGNED",
                        "REQUESTS_RELEASED",
                        "REQUESTS_RELEASED");
        assertThat(
                        history.valueStream()
                                .filter(line -> line.path("requestId").isString())
                                .map(line -> line.path("requestId").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        requests.stream().map(RequestId::toString).toList());
    }

    @Test
    void nothingIsSaidAboutAReferralThatDoesNotExist() {
        ReferralId nowhere = new ReferralId(UUID.randomUUID());
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> events.record(Said.everything(nowhere))))
                .isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(_ -> assertThat(events.hold(List.of(nowhere))).isEmpty());
    }

    /** Two events about each; one who changes their mind leaves no trace. */
    private boolean says(ReferralId one, ReferralId other, boolean abandoned) {
        transaction.executeWithoutResult(
                status -> {
                    events.hold(List.of(other, one));
                    events.record(
                            List.of(
                                    assigned(one, "LAVA"),
                                    assigned(other, "LAVA"),
                                    assigned(one, null),
                                    assigned(other, null)));
                    if (abandoned) {
                        status.setRollbackOnly();
                    }
                });
        return true;
    }

    private static ReferralEvent assigned(ReferralId referral, @Nullable String operation) {
        return new ReferralEvent.OperationAssigned(Said.occasion(referral), operation);
    }

    private static List<Recipient> recipients(JsonNode raised) {
        return raised.path("requests")
                .valueStream()
                .map(
                        request ->
                                new Recipient(
                                        new RequestId(
                                                UUID.fromString(request.path("id").asString())),
                                        new AgencyCode(request.path("agency").asString()),
                                        request.path("agencyName").asString(),
                                        Instant.parse(request.path("respondBy").asString())))
                .toList();
    }

    private List<ReferralRequest> published(ReferralId referral) {
        return Published.on(Topics.REFERRAL_REQUESTS, avro).stream()
                .filter(event -> event.getReferralId().equals(referral.value()))
                .toList();
    }

    private static ReferralId id(JsonNode raised) {
        return new ReferralId(UUID.fromString(raised.path("id").asString()));
    }
}
