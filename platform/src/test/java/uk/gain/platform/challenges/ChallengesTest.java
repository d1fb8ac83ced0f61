package uk.gain.platform.challenges;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gain.contract.AccessOutcome;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.Challenge;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.contract.StatedReason;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.access.Gate.Withheld;
import uk.gain.platform.challenges.AnsweringChallenges.Outcome;
import uk.gain.platform.cipher.SealedSecrets;
import uk.gain.platform.example.OwnDatabase;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

/** Who is asked why, who is not, and what is kept and said of it. */
class ChallengesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456Z");
    private static final String SOURCE = "GET /api/things/{id}";
    private static final Justified WHY =
            new Justified(StatedReason.SAFEGUARDING, "A child may be at the address");
    private static final Caller ANN = person("ann");

    private final OwnDatabase database = new OwnDatabase();
    private final Deque<Boolean> lots = new ArrayDeque<>();
    private final Said said = new Said();
    private final SealedSecrets secrets = new SealedSecrets(key());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoIsPickedIsAskedUntilTheyAnswerHoweverOftenTheyAskAgain() {
        Access thing = reading("thing", "1");
        lots.add(true);
        UUID asked = asked(ANN, thing);

        assertThat(asked(ANN, thing)).isEqualTo(asked);
        assertThat(withheld(ANN, reading("thing", "2"), thing).denial().objectId()).isEqualTo("1");
        assertThat(answering(NOW).open(ANN, null, 10))
                .containsExactly(new OpenChallenge(asked, "thing", "1", NOW));

        assertThat(answering(NOW).answer(ANN, asked, WHY, "test"))
                .isEqualTo(new Outcome.Answered(asked, StatedReason.SAFEGUARDING, NOW));
        assertThat(before(NOW, ANN, thing)).isEmpty();
        assertThat(answering(NOW).open(ANN, null, 10)).isEmpty();
        assertThat(answering(NOW).answer(ANN, asked, WHY, "test"))
                .isEqualTo(new Outcome.AnsweredBefore(NOW));
    }

    @Test
    void anAnswerHoldsForOneConsultationAndThenTheLotIsDrawnAgain() {
        Access thing = reading("thing", "1");
        lots.add(true);
        answering(NOW).answer(ANN, asked(ANN, thing), WHY, "test");
        Duration lasting = Duration.ofMinutes(15);

        assertThat(before(NOW.plus(lasting).minusMillis(1), ANN, thing)).isEmpty();
        lots.add(true);
        assertThat(before(NOW.plus(lasting), ANN, thing)).isPresent();
        assertThat(lots).isEmpty();
    }

    @Test
    void onlyPersonsWhoAreShownContentAreAsked() {
        Caller system = new Caller(ActorKind.SYSTEM, ActorRole.AGENCY_SYSTEM, "sys", "VOA");

        assertThat(before(NOW, system, reading("thing", "1"))).isEmpty();
        assertThat(before(NOW, ANN, reading("list", "1"))).isEmpty();
        assertThat(before(NOW, ANN, Access.denied(Operation.CONSULTATION, "thing", SOURCE, "no")))
                .isEmpty();
        lots.add(false);
        assertThat(before(NOW, ANN, reading("thing", "1"))).isEmpty();
        assertThat(lots).isEmpty();
    }

    @Test
    void whatOnePersonIsAskedNobodyElseIsAskedOrMayAnswer() {
        Access thing = reading("thing", "1");
        lots.add(true);
        UUID asked = asked(ANN, thing);
        lots.add(false);

        assertThat(before(NOW, person("bob"), thing)).isEmpty();
        assertThat(answering(NOW).answer(person("bob"), asked, WHY, "test"))
                .isEqualTo(new Outcome.NotAsked());
        assertThat(said.accesses)
                .singleElement()
                .satisfies(
                        denied -> {
                            assertThat(denied.outcome()).isEqualTo(AccessOutcome.DENIED);
                            assertThat(denied.objectId()).isEqualTo(asked.toString());
                        });
    }

    @Test
    void theWordsAreKeptSealedAndOnRecordAreTheReasonAndADigestOnly() throws Exception {
        UUID referral = UUID.randomUUID();
        lots.add(true);
        Withheld withheld = withheld(ANN, reading("thing", "1").in(referral));
        UUID asked = Objects.requireNonNull(withheld.denial().challenge()).getChallengeId();
        answering(NOW).answer(ANN, asked, WHY, "test");

        byte[] kept =
                database.jdbc().sql("select words from challenge").query(byte[].class).single();
        assertThat(new String(secrets.open(kept, "challenge\n" + asked), StandardCharsets.UTF_8))
                .isEqualTo(WHY.words());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("child");
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(kept));
        assertThat(said.accesses)
                .containsExactly(
                        Access.allowed(
                                        Operation.COLLECTION,
                                        "challenge",
                                        Justification.CASEWORK,
                                        "test")
                                .of(asked.toString())
                                .in(referral)
                                .showing(List.of("reason", "words"))
                                .challengedBy(
                                        new Challenge(asked, StatedReason.SAFEGUARDING, digest)));
        assertThat(withheld.denial().reason()).isEqualTo("justification-required");
        assertThat(withheld.denial().referralId()).isEqualTo(referral);
        assertThat(((Problem) withheld.refusal()).getBody().getType())
                .isEqualTo(ProblemType.JUSTIFICATION_REQUIRED.uri());
    }

    @Test
    void theShareIsWhatIsAskedFor() {
        Random seeded = new Random(2026);
        Challenging challenging = challenging(NOW, 0.1, share -> seeded.nextDouble() < share);
        int asked = 0;
        for (int each = 0; each < 1_000; each++) {
            asked +=
                    challenging.before(ANN, List.of(reading("thing", "" + each))).isPresent()
                            ? 1
                            : 0;
        }

        assertThat(asked).isBetween(70, 130);
        assertThat(challenging(NOW, 0, _ -> true).before(ANN, List.of(reading("thing", "1"))))
                .isEmpty();
    }

    @Test
    void whatIsNoReasonOrNoWordsIsRefused() {
        assertThat(Justified.wrongWith("UNKNOWN", "x".repeat(Justified.LEAST - 1)))
                .extracting(wrong -> wrong.field())
                .containsExactly("reason", "words");
        assertThat(Justified.wrongWith("OTHER", " " + "x".repeat(Justified.MOST) + " ")).isEmpty();
        assertThat(Justified.wrongWith("OTHER", "x".repeat(Justified.MOST + 1))).hasSize(1);
    }

    private UUID asked(Caller caller, Access access) {
        return Objects.requireNonNull(withheld(caller, access).denial().challenge())
                .getChallengeId();
    }

    private Withheld withheld(Caller caller, Access... accesses) {
        return before(NOW, caller, accesses).orElseThrow();
    }

    private Optional<Withheld> before(Instant at, Caller caller, Access... accesses) {
        return challenging(at, 0.1, _ -> lots.remove())
                .before(caller, List.of(accesses))
                .map(withholding -> withholding.keep(database.jdbc()));
    }

    private Challenging challenging(Instant at, double share, Chance chance) {
        return new Challenging(
                new ChallengeTable(database.jdbc()),
                new ChallengeSettings(share, List.of("thing"), Duration.ofMinutes(15)),
                chance,
                Clock.fixed(at, ZoneOffset.UTC));
    }

    private AnsweringChallenges answering(Instant at) {
        return new AnsweringChallenges(
                new ChallengeTable(database.jdbc()),
                secrets,
                said,
                database.transaction(),
                Clock.fixed(at, ZoneOffset.UTC));
    }

    private static Access reading(String kind, String id) {
        return Access.allowed(Operation.CONSULTATION, kind, Justification.CASEWORK, SOURCE).of(id);
    }

    private static Caller person(String subject) {
        return new Caller(ActorKind.PERSON, ActorRole.AGENCY_OFFICER, subject, "VOA");
    }

    private static Aead key() {
        try {
            return new AesGcmJce(new byte[16]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Said implements AccessEvents {

        private final List<Access> accesses = new ArrayList<>();

        @Override
        public void record(Caller caller, Access access) {
            accesses.add(access);
        }

        @Override
        public void recordDenied(Caller caller, Access access) {
            accesses.add(access);
        }
    }
}
