package uk.gain.agencygateway.nudging.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gain.agencygateway.FreshDatabase;
import uk.gain.agencygateway.MovableClock;
import uk.gain.agencygateway.nudging.model.Notice;
import uk.gain.agencygateway.nudging.model.Nudge;
import uk.gain.agencygateway.nudging.model.Nudges;
import uk.gain.agencygateway.nudging.model.Pace;
import uk.gain.agencygateway.nudging.model.Postbox;
import uk.gain.agencygateway.nudging.model.Wish;
import uk.gain.agencygateway.nudging.store.NudgeStores;
import uk.gain.agencygateway.requests.WaitingRequests;

/** Nudges on a real PostgreSQL, with a clock and a mail server of the test's own. */
class SendingNudgesTest {

    private static final String ADDRESS = "desk@agency.gov.uk";
    private static final Wish HOURLY = new Wish(Pace.HOURLY, LocalTime.of(8, 0), null, false);

    private final FreshDatabase database = new FreshDatabase();
    private final Nudges nudges = NudgeStores.on(database);
    private final MovableClock clock = new MovableClock();
    private final Deque<Postbox.Handover> script = new ArrayDeque<>();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private int waiting = 3;
    private final WaitingRequests requests =
            _ ->
                    waiting == 0
                            ? Optional.empty()
                            : Optional.of(
                                    new WaitingRequests.Waiting(
                                            waiting,
                                            "URGENT",
                                            Instant.parse("2026-11-24T17:00:00Z")));
    private final Postbox postbox =
            new Postbox() {
                @Override
                public boolean isOn() {
                    return true;
                }

                @Override
                public Handover hand(String address, Notice notice) {
                    sent.add(address + " " + notice.waiting());
                    @Nullable Handover next = script.poll();
                    return next == null ? new Handover.Taken() : next;
                }
            };

    /** As a service instance that shares nothing but the database. */
    private SendingNudges instance() {
        return new SendingNudges(
                new TakingNudges(nudges, requests, clock) {
                    @Override
                    Optional<Taken> take() {
                        return Objects.requireNonNull(
                                database.transactions().execute(_ -> super.take()));
                    }
                },
                postbox);
    }

    private void wants(Wish wish) {
        nudges.save("HMRC", ADDRESS, wish, true, clock.instant());
    }

    private void news() {
        nudges.note(List.of(new Nudges.Noted("HMRC", clock.instant(), false)));
    }

    private void send() {
        while (instance().send()) {
            // As many as are due.
        }
    }

    @Test
    void manyNewsAreOneEmailAtItsTime() {
        wants(HOURLY);
        clock.passes(Duration.ofMinutes(1));
        news();
        news();
        send();
        assertThat(sent).isEmpty();
        clock.passes(Duration.ofMinutes(59));
        send();
        send();
        assertThat(sent).containsExactly("desk@agency.gov.uk 3");
        clock.passes(Duration.ofHours(2));
        send();
        assertThat(sent).hasSize(1);
    }

    @Test
    void nothingIsSentWhenNothingWaitsOrNobodyWantsIt() {
        news();
        wants(HOURLY);
        news();
        waiting = 0;
        clock.passes(Duration.ofHours(1));
        send();
        waiting = 3;
        send();
        nudges.save("HMRC", ADDRESS, HOURLY, false, clock.instant());
        news();
        clock.passes(Duration.ofHours(1));
        send();
        assertThat(sent).isEmpty();
    }

    @Test
    void ofManyInstancesOneSends() throws InterruptedException, ExecutionException {
        wants(HOURLY);
        news();
        clock.passes(Duration.ofHours(1));
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(instances.submit(this::send));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    void notNowIsTriedAgainAndCountsAsNoEmail() {
        wants(HOURLY);
        news();
        script.add(new Postbox.Handover.NotNow());
        send();
        assertThat(nudges.troubled())
                .singleElement()
                .satisfies(nudge -> assertThat(nudge.failures()).isEqualTo(1));
        clock.passes(Duration.ofSeconds(59));
        send();
        assertThat(sent).hasSize(1);
        clock.passes(Duration.ofSeconds(1));
        send();
        assertThat(sent).hasSize(2);
        assertThat(nudges.troubled()).isEmpty();
    }

    @Test
    void aRefusalIsShownAndNothingIsSentUntilSomebodyActs() {
        wants(HOURLY);
        news();
        script.add(new Postbox.Handover.Refused(550));
        send();
        clock.passes(Duration.ofHours(5));
        send();
        assertThat(sent).hasSize(1);
        assertThat(nudges.troubled())
                .extracting(Nudge::refused)
                .containsExactly(new Nudge.Refused(550, Instant.parse("2026-11-24T09:00:00Z")));
        assertThat(nudges.tryAgain("HMRC")).isTrue();
        assertThat(nudges.tryAgain("HMRC")).isFalse();
        send();
        assertThat(sent).hasSize(2);
    }

    @Test
    void whoeverDiesWhileSendingSendsNoSecondOneInTheInterval() {
        wants(HOURLY);
        news();
        TakingNudges dying = new TakingNudges(nudges, requests, clock);
        Optional<TakingNudges.Taken> taken =
                Objects.requireNonNull(database.transactions().execute(_ -> dying.take()));
        assertThat(taken).isPresent();
        clock.passes(Duration.ofMinutes(59));
        send();
        assertThat(sent).isEmpty();
        clock.passes(Duration.ofMinutes(1));
        send();
        assertThat(sent).hasSize(1);
    }

    @Test
    void theAddressIsNotInTheTableInTheClear() {
        wants(HOURLY);
        byte[] kept = database.jdbc().sql("select address from nudge").query(byte[].class).single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("desk");
        assertThat(nudges.address("HMRC")).contains(ADDRESS);
    }
}
