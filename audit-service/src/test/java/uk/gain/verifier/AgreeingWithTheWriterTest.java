package uk.gain.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.Proof;

/** Writer and verifier share no line, and mean the same for every size from 1 to 300. */
class AgreeingWithTheWriterTest {

    private static final int SIZE = 300;

    private final WrittenLog log = WrittenLog.of(SIZE);
    private final Merkle merkle = new Merkle();

    @Test
    void everyInclusionProofOfEverySizeIsVerified() {
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = bytes(log.hashes(Proof.ofInclusion(index, size)));
                byte[] leaf = merkle.leaf(log.entries.get(index));
                byte[] root = log.roots.get(size).bytes();

                assertThat(merkle.includes(index, size, leaf, proof, root))
                        .as("entry %d of %d", index, size)
                        .isTrue();
                assertThat(merkle.includes((index + 1) % size, size, leaf, proof, root))
                        .as("entry %d of %d at the next place", index, size)
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void everyConsistencyProofOfEveryPairOfSizesIsVerified() {
        for (int newer = 0; newer <= SIZE; newer++) {
            for (int older = 0; older <= newer; older++) {
                List<byte[]> proof = bytes(log.hashes(Proof.ofConsistency(older, newer)));
                byte[] old = log.roots.get(older).bytes();
                byte[] fresh = log.roots.get(newer).bytes();

                assertThat(merkle.consistent(older, old, newer, fresh, proof))
                        .as("%d before %d", older, newer)
                        .isTrue();
                byte[] other = old.clone();
                other[0] ^= 1;
                assertThat(merkle.consistent(older, other, newer, fresh, proof)).isFalse();
            }
        }
    }

    @Test
    void everyOlderRootIsFoundAgainInTheTiles() throws Exception {
        for (int size : new int[] {1, 2, 255, 256, 257, 300}) {
            WrittenLog written = WrittenLog.of(size);
            LogCheck check =
                    new LogCheck(
                            WrittenLog.source(written.files()),
                            new Checkpoint(size, written.roots.get(size).bytes()));
            check.check();
            for (int older = 0; older <= size; older++) {
                assertThat(Arrays.equals(check.rootOf(older), written.roots.get(older).bytes()))
                        .as("%d of %d", older, size)
                        .isTrue();
            }
        }
    }

    @Test
    void aLogWithThreeLevelsOfTilesIsVerified() throws Exception {
        WrittenLog large = WrittenLog.of(70_000);
        LogCheck check =
                new LogCheck(
                        WrittenLog.source(large.files()),
                        new Checkpoint(70_000, large.roots.getLast().bytes()));
        check.check();

        assertThat(check.rootOf(65_537)).isEqualTo(large.roots.get(65_537).bytes());
    }

    private static List<byte[]> bytes(List<Hash> hashes) {
        return hashes.stream().map(Hash::bytes).toList();
    }
}
