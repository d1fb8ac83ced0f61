package uk.gain.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gain.auditservice.log.model.Checkpoint;
import uk.gain.auditservice.log.model.MlDsaKey;

/** The log signs each checkpoint with Ed25519 and with ML-DSA-44. */
class SecondSignatureTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    private final WrittenLog log = WrittenLog.of(7);
    private MlDsaKey second;
    private String note;

    @BeforeEach
    void signTwice() throws GeneralSecurityException {
        second =
                new MlDsaKey(
                        WrittenLog.ORIGIN,
                        KeyPairGenerator.getInstance("ML-DSA-44").generateKeyPair());
        Checkpoint checkpoint = log.checkpoint(7);
        note = checkpoint.note() + second.line(checkpoint.head(), AT);
    }

    @Test
    void whoHasBothKeysVerifiesBoth() throws NotVerified {
        assertThat(verified(note, both()).size()).isEqualTo(7);
    }

    @Test
    void whoHasTheEd25519KeyOnlyVerifiesAsBefore() throws NotVerified {
        assertThat(verified(note, LogKey.parse(log.verifierKey())).size()).isEqualTo(7);
    }

    @Test
    void whoHasTheSecondKeyOnlyVerifiesThat() throws NotVerified {
        assertThat(verified(note, LogKey.parse(second.verifierKey())).size()).isEqualTo(7);
    }

    @Test
    void whoHasBothKeysRefusesACheckpointWithOneSignature() {
        assertThatExceptionOfType(NotVerified.class)
                .isThrownBy(() -> verified(log.checkpoint(7).note(), both()))
                .withMessageContaining("not signed by");
    }

    @Test
    void aSecondSignatureOverAnotherTreeIsRefused() {
        String other = log.checkpoint(7).note() + second.line(log.checkpoint(6).head(), AT);

        assertThatExceptionOfType(NotVerified.class)
                .isThrownBy(() -> verified(other, both()))
                .withMessageContaining("was changed, or signed with another key");
    }

    @Test
    void of5000ChangesToACheckpointWithTwoSignaturesNoneGoesUnnoticed() throws NotVerified {
        LogKey both = both();
        for (int seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            char[] changed = note.toCharArray();
            int place = random.nextInt(changed.length);
            changed[place] = (char) (changed[place] ^ 1 << random.nextInt(7));
            String forged = new String(changed);

            assertThatExceptionOfType(NotVerified.class)
                    .as("seed %d", seed)
                    .isThrownBy(() -> verified(forged, both));
        }
    }

    private LogKey both() throws NotVerified {
        return LogKey.parse(
                String.join("\n", Arrays.asList(log.verifierKey(), second.verifierKey())));
    }

    private static uk.gain.verifier.Checkpoint verified(String note, LogKey key)
            throws NotVerified {
        return uk.gain.verifier.Checkpoint.verified(note, key);
    }
}
