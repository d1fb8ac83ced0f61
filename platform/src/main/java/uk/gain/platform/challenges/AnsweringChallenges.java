package uk.gain.platform.challenges;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gain.contract.Challenge;
import uk.gain.contract.Justification;
import uk.gain.contract.Operation;
import uk.gain.contract.StatedReason;
import uk.gain.platform.access.Access;
import uk.gain.platform.access.AccessEvents;
import uk.gain.platform.cipher.SealedSecrets;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.ProblemType;

/**
 * A person says why they look. The words may hold personal data: they are kept sealed, and nothing
 * but the digest of what was sealed is said of them.
 */
public final class AnsweringChallenges {

    private static final String KIND = "challenge";

    private final ChallengeTable table;
    private final SealedSecrets secrets;
    private final AccessEvents accesses;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnsweringChallenges(
            ChallengeTable table,
            SealedSecrets secrets,
            AccessEvents accesses,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.accesses = accesses;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is kept: what was asked for is shown when it is asked for again. */
        record Answered(UUID id, StatedReason reason, Instant at) implements Outcome {}

        /** It had been answered before; nothing was changed. */
        record AnsweredBefore(Instant at) implements Outcome {}

        /** This person was not asked that. */
        record NotAsked() implements Outcome {}
    }

    /**
     * Joins the caller's transaction, or opens its own.
     *
     * @param source the API operation or page, as a pattern
     */
    public Outcome answer(Caller caller, UUID id, Justified why, String source) {
        return Objects.requireNonNull(transaction.execute(_ -> answered(caller, id, why, source)));
    }

    private Outcome answered(Caller caller, UUID id, Justified why, String source) {
        Optional<ChallengeTable.Row> found = table.hold(caller.subject(), id);
        if (found.isEmpty()) {
            accesses.recordDenied(
                    caller,
                    Access.denied(Operation.COLLECTION, KIND, source, ProblemType.NOT_FOUND.slug())
                            .of(id.toString()));
            return new Outcome.NotAsked();
        }
        Instant before = found.get().answeredAt();
        if (before != null) {
            return new Outcome.AnsweredBefore(before);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] sealed = seal(id, why.words());
        table.answer(id, why.reason().name(), sealed, now);
        accesses.record(caller, said(found.get(), why.reason(), sealed, source));
        return new Outcome.Answered(id, why.reason(), now);
    }

    /** What this person still has to answer, the oldest first, from after the given one. */
    public List<OpenChallenge> open(Caller caller, @Nullable UUID after, int most) {
        return table.open(caller.subject(), after, most);
    }

    private byte[] seal(UUID id, String words) {
        return secrets.seal(words.getBytes(StandardCharsets.UTF_8), KIND + "\n" + id);
    }

    private static Access said(
            ChallengeTable.Row row, StatedReason reason, byte[] sealed, String source) {
        Access access =
                Access.allowed(Operation.COLLECTION, KIND, Justification.CASEWORK, source)
                        .of(row.id().toString())
                        .showing(List.of("reason", "words"))
                        .challengedBy(new Challenge(row.id(), reason, sha256(sealed)));
        UUID referral = row.referralId();
        return referral == null ? access : access.in(referral);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
