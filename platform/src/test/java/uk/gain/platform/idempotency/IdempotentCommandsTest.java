package uk.gain.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.platform.example.OwnDatabase;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;

class IdempotentCommandsTest {

    private static final int REPEATS = 100;

    private final OwnDatabase database = new OwnDatabase();
    private final AtomicInteger effects = new AtomicInteger();
    private final Caller caller = caller("coordinator");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRepeatIsAnsweredWithTheFirstAnswerByteForByteEvenAfterARestart() {
        ResponseEntity<byte[]> first =
                newlyStarted().once(caller, "key-1", List.of("raise", 7), this::command);
        ResponseEntity<byte[]> second =
                newlyStarted().once(caller, "key-1", List.of("raise", 7), this::command);

        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(second.getHeaders()).isEqualTo(first.getHeaders());
        assertThat(second.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(effects).hasValue(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        newlyStarted().once(caller, "key-1", List.of("raise", 7), this::command);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () ->
                                newlyStarted()
                                        .once(caller, "key-1", List.of("raise", 8), this::command))
                .satisfies(problem -> assertThat(problem.getStatusCode().value()).isEqualTo(422));
        assertThat(effects).hasValue(1);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        newlyStarted().once(caller, "key-1", List.of("raise", 7), this::command);
        newlyStarted().once(caller("other"), "key-1", List.of("raise", 8), this::command);

        assertThat(effects).hasValue(2);
    }

    @Test
    void aCommandThatThrowsLeavesNoTraceAndMayBeRepeated() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                newlyStarted()
                                        .once(
                                                caller,
                                                "key-1",
                                                List.of("raise", 7),
                                                () -> {
                                                    command();
                                                    throw new IllegalStateException("refused");
                                                }));
        assertThat(rows()).isZero();

        newlyStarted().once(caller, "key-1", List.of("raise", 7), this::command);
        assertThat(rows()).isOne();
    }

    @Test
    void aHundredSimultaneousRepeatsTakeEffectOnce() throws InterruptedException {
        IdempotentCommands commands = newlyStarted();
        CountDownLatch start = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Integer> refusals = new ConcurrentLinkedQueue<>();
        List<Thread> callers = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            callers.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            start.await();
                                            answers.add(
                                                    text(
                                                            commands.once(
                                                                    caller,
                                                                    "key-1",
                                                                    List.of("raise", 7),
                                                                    this::command)));
                                        } catch (Problem busy) {
                                            refusals.add(busy.getStatusCode().value());
                                        } catch (InterruptedException e) {
                                            Thread.currentThread().interrupt();
                                        }
                                    }));
        }
        start.countDown();
        for (Thread each : callers) {
            each.join();
        }

        assertThat(rows()).isOne();
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(refusals.stream().allMatch(status -> status == 409)).isTrue();
        assertThat(answers.size() + refusals.size()).isEqualTo(REPEATS);
    }

    @Test
    void aFirstAnswerIsForgottenOnceItIsOlderThanTheSettingAndTheCommandIsNewAgain() {
        Instant answered = Instant.parse("2026-11-01T12:00:00Z");
        startedAt(answered).once(caller, "key-1", List.of("raise", 7), this::command);
        Duration kept = Duration.ofDays(30);

        forgettingAt(answered.plus(kept), kept).forget();
        startedAt(answered).once(caller, "key-1", List.of("raise", 7), this::command);
        assertThat(effects).hasValue(1);

        forgettingAt(answered.plus(kept).plusMillis(1), kept).forget();
        startedAt(answered).once(caller, "key-1", List.of("raise", 7), this::command);
        assertThat(effects).hasValue(2);
    }

    @Test
    void bytesAreAnsweredAsTheyAre() {
        byte[] csv = "a,b\r\n".getBytes(StandardCharsets.UTF_8);
        ResponseEntity<byte[]> first =
                newlyStarted()
                        .once(
                                caller,
                                "key-1",
                                List.of("list"),
                                () -> ResponseEntity.ok().body(csv));
        assertThat(first.getBody()).isEqualTo(csv);
    }

    private ForgettingFirstAnswers forgettingAt(Instant now, Duration kept) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new ForgettingFirstAnswers(
                new FirstAnswers(database.jdbc(), new JsonMapper(), clock),
                new IdempotencySettings(kept, Duration.ofHours(1)),
                clock);
    }

    private IdempotentCommands startedAt(Instant now) {
        JsonMapper json = new JsonMapper();
        return new IdempotentCommands(
                database.transaction(),
                new FirstAnswers(database.jdbc(), json, Clock.fixed(now, ZoneOffset.UTC)),
                json);
    }

    /** Another instance on the same database, as after a restart. */
    private IdempotentCommands newlyStarted() {
        JsonMapper json = new JsonMapper();
        return new IdempotentCommands(
                database.transaction(),
                new FirstAnswers(database.jdbc(), json, Clock.systemUTC()),
                json);
    }

    private ResponseEntity<?> command() {
        effects.incrementAndGet();
        UUID id = UUID.randomUUID();
        database.jdbc()
                .sql("insert into heard (key, what) values (:key, 'done')")
                .param("key", id.toString())
                .update();
        return ResponseEntity.created(URI.create("/api/referrals/" + id)).body(Map.of("id", id));
    }

    private long rows() {
        return database.jdbc().sql("select count(*) from heard").query(Long.class).single();
    }

    private static String text(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        return answer.getHeaders().getLocation()
                + (body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    private static Caller caller(String subject) {
        return new Caller(ActorKind.PERSON, ActorRole.COORDINATOR, subject, "TN");
    }
}
