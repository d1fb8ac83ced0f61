package uk.gain.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.gain.platform.example.Samples.request;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.avro.AvroRecords;
import uk.gain.platform.avro.RealAvro;
import uk.gain.platform.example.OwnDatabase;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.PageRequest;

class InboxTest {

    private static final Caller OPERATOR =
            new Caller(ActorKind.PERSON, ActorRole.OPERATOR, "operator", "PLATFORM");

    private final AvroRecords avro = RealAvro.records();
    private final OwnDatabase database = new OwnDatabase();
    private final ParkedRows rows =
            new ParkedRows(database.jdbc(), new JsonMapper(), Clock.systemUTC());
    private final Receivers receivers = new Receivers();
    private final Receiving receiving = new Receiving(database.transaction(), rows);
    private final InOrder<ReferralRequest> requests =
            new InOrder<>(
                    Topics.REFERRAL_REQUESTS,
                    avro,
                    new InboxSequences(database.jdbc()),
                    request -> new Sequenced(request.getReferralId(), request.getSequence()),
                    this::effect);
    private final ParkedRecords parked =
            new ParkedRecords(
                    database.transaction(),
                    rows,
                    receivers,
                    new AccessEvents() {
                        @Override
                        public void record(Caller caller, Access access) {
                            accesses.add(access);
                        }

                        @Override
                        public void recordDenied(Caller caller, Access access) {
                            accesses.add(access);
                        }
                    });

    private final List<Access> accesses = new ArrayList<>();
    private final Set<Long> indigestible = new HashSet<>();
    private final List<Integer> batches = new ArrayList<>();
    private final AtomicLong offset = new AtomicLong();
    private final UUID referral = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPollTakesEffectInOneTransaction() {
        receive(heard(referral, 1), heard(referral, 2), heard(other, 1));

        assertThat(about(referral)).containsExactly(1L, 2L);
        assertThat(about(other)).containsExactly(1L);
        assertThat(batches).containsExactly(3);
    }

    @Test
    void aRepeatIsANoOp() {
        IncomingRecord first = heard(referral, 1);
        receive(first, heard(referral, 2), first);
        receive(first, heard(referral, 2), heard(referral, 3));

        assertThat(about(referral)).containsExactly(1L, 2L, 3L);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aGapParksTheKeyWithEverythingThatFollowsAndNothingElse() {
        receive(heard(referral, 1), heard(referral, 3), heard(referral, 4), heard(other, 1));
        receive(heard(referral, 5), heard(other, 2));

        assertThat(about(referral)).containsExactly(1L);
        assertThat(about(other)).containsExactly(1L, 2L);
        assertThat(reasons())
                .containsExactly(
                        "event 3 came after 1",
                        "follows a parked record of its key",
                        "follows a parked record of its key");
    }

    @Test
    void aRecordThatCannotBeReadIsParkedAndDoesNotStopThePartition() {
        receive(poison(referral), heard(referral, 1), heard(other, 1));

        assertThat(about(referral)).isEmpty();
        assertThat(about(other)).containsExactly(1L);
        assertThat(reasons())
                .containsExactly(
                        "cannot be read: not in the registry's wire format",
                        "follows a parked record of its key");
    }

    @Test
    void aPollThatCannotBeAppliedTogetherIsAppliedOneByOne() {
        indigestible.add(2L);
        receive(heard(referral, 1), heard(referral, 2), heard(referral, 3), heard(other, 1));

        assertThat(about(referral)).containsExactly(1L);
        assertThat(about(other)).containsExactly(1L);
        assertThat(reasons())
                .containsExactly(
                        "cannot be applied: IllegalStateException",
                        "follows a parked record of its key");
    }

    @Test
    void effectAndSeenAreUndoneTogether() {
        indigestible.add(1L);
        receive(heard(referral, 1));

        assertThat(about(referral)).isEmpty();
        assertThat(
                        database.jdbc()
                                .sql("select count(*) from inbox_sequence")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whenNoRecordIsToBlameThePollIsRepeatedAndNothingIsParked() {
        indigestible.add(-1L);

        assertThatExceptionOfType(CannotAcquireLockException.class)
                .isThrownBy(() -> receive(heard(referral, 1)));
        indigestible.clear();
        receive(heard(referral, 1));

        assertThat(about(referral)).containsExactly(1L);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void redrivingAppliesEverythingOfTheKeyInOrder() {
        receivers.add(requests);
        indigestible.add(2L);
        receive(heard(referral, 1), heard(referral, 2), heard(referral, 3));
        indigestible.clear();

        assertThat(parked.redrive(OPERATOR, firstParked())).isEqualTo(new Redrive.Done(2));
        assertThat(about(referral)).containsExactly(1L, 2L, 3L);
        assertThat(reasons()).isEmpty();
        assertThat(accesses).hasSize(1);

        receive(heard(referral, 4));
        assertThat(about(referral)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void redrivingStopsAtWhatStillCannotBeApplied() {
        receivers.add(requests);
        indigestible.add(1L);
        receive(heard(referral, 1), heard(referral, 2));

        assertThat(parked.redrive(OPERATOR, firstParked()))
                .isEqualTo(new Redrive.Stopped(0, "cannot be applied: IllegalStateException"));
        assertThat(reasons()).hasSize(2);
    }

    @Test
    void redrivingPutsRecordsThatCameOutOfOrderInOrder() {
        receivers.add(requests);
        receive(heard(referral, 2), heard(referral, 3), heard(referral, 1));

        assertThat(parked.redrive(OPERATOR, firstParked())).isEqualTo(new Redrive.Done(3));
        assertThat(about(referral)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void nothingIsParkedUnderAnUnknownId() {
        assertThat(parked.redrive(OPERATOR, 4711)).isEqualTo(new Redrive.Unknown());
    }

    private void effect(List<Received<ReferralRequest>> received) {
        if (indigestible.contains(-1L)) {
            throw new CannotAcquireLockException("the database is busy");
        }
        batches.add(received.size());
        for (Received<ReferralRequest> one : received) {
            database.jdbc()
                    .sql("insert into heard (key, what) values (:key, :what)")
                    .param("key", one.value().getReferralId().toString())
                    .param("what", String.valueOf(one.value().getSequence()))
                    .update();
            if (indigestible.contains(one.value().getSequence())) {
                throw new IllegalStateException("told to choke");
            }
        }
    }

    private void receive(IncomingRecord... records) {
        receiving.receive(requests, List.of(records));
    }

    private IncomingRecord heard(UUID referralId, long sequence) {
        return record(
                referralId, avro.encode(Topics.REFERRAL_REQUESTS, request(referralId, sequence)));
    }

    private IncomingRecord poison(UUID referralId) {
        return record(referralId, new byte[] {42, 42, 42, 42, 42, 42});
    }

    private IncomingRecord record(UUID key, byte[] value) {
        return new IncomingRecord(
                Topics.REFERRAL_REQUESTS.name(),
                0,
                offset.getAndIncrement(),
                key.toString(),
                Map.of("ce_id", "1"),
                value);
    }

    private List<Long> about(UUID referralId) {
        return database.jdbc()
                .sql("select what::bigint from heard where key = :key order by id")
                .param("key", referralId.toString())
                .query(Long.class)
                .list();
    }

    private List<String> reasons() {
        return parked.page(PageRequest.of(null, null)).items().stream()
                .map(ParkedRecord::reason)
                .toList();
    }

    private long firstParked() {
        return parked.page(PageRequest.of(null, 1)).items().getFirst().id();
    }
}
