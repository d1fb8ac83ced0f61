package uk.gain.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.witness.RunningWitness;

/** What auditors verify of witnesses, with cosignatures of the witness's own code. */
class WitnessKeysTest {

    private static final String ONE = "one.example";
    private static final String TWO = "two.example";

    @TempDir Path folder;
    private final String checkpoint = WrittenLog.of(5).checkpoint(5).note();

    @Test
    void aQuorumOfCosignaturesIsVerifiedWithItsTimes() throws NotVerified {
        WitnessKeys witnesses = WitnessKeys.parse(key(ONE) + "\n" + key(TWO), "1");

        assertThat(witnesses.verified(checkpoint + cosignature(TWO)))
                .containsExactly(
                        new WitnessKeys.Cosigned(TWO, Instant.ofEpochSecond(1_795_000_000)));
    }

    @Test
    void tooFewCosignaturesAreNotEnough() throws NotVerified {
        WitnessKeys witnesses = WitnessKeys.parse(key(ONE) + "\n" + key(TWO), "");

        assertThatThrownBy(() -> witnesses.verified(checkpoint + cosignature(TWO)))
                .hasMessageContaining("1 of the 2 witnesses, and 2 are asked for");
    }

    @Test
    void aCosignatureOfAnotherKeyUnderTheNameDoesNotCount() throws NotVerified {
        WitnessKeys witnesses = WitnessKeys.parse(key(ONE), "1");
        String forged = RunningWitness.cosignature(ONE, folder.resolve("forger"), checkpoint);

        assertThatThrownBy(() -> witnesses.verified(checkpoint + forged))
                .hasMessageContaining("0 of the 1 witnesses");
    }

    @Test
    void everyChangedByteOfACosignatureIsNoticed() throws NotVerified {
        WitnessKeys witnesses = WitnessKeys.parse(key(ONE), "1");
        String line = cosignature(ONE).strip();
        byte[] bytes = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            String forged =
                    "\u2014 " + ONE + " " + Base64.getEncoder().encodeToString(changed) + "\n";

            assertThatThrownBy(() -> witnesses.verified(checkpoint + forged))
                    .isInstanceOf(NotVerified.class);
        }
    }

    @Test
    void aCosignatureOfAnotherCheckpointIsNoticed() throws NotVerified {
        WitnessKeys witnesses = WitnessKeys.parse(key(ONE), "1");

        assertThatThrownBy(
                        () ->
                                witnesses.verified(
                                        WrittenLog.of(6).checkpoint(6).note() + cosignature(ONE)))
                .hasMessageContaining("forged");
    }

    @Test
    void aLogsKeyIsNoWitness() {
        assertThatThrownBy(() -> WitnessKeys.parse(WrittenLog.of(1).verifierKey(), "1"))
                .hasMessageContaining("no Ed25519 key of a witness");
    }

    private String key(String name) {
        return RunningWitness.verifierKey(name, folder.resolve(name));
    }

    private String cosignature(String name) {
        return RunningWitness.cosignature(name, folder.resolve(name), checkpoint);
    }
}
