package uk.gain.auditservice.log.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

    private static final int SIZES = 300;

    private static final List<byte[]> KNOWN =
            Stream.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .map(HexFormat.of()::parseHex)
                    .toList();

    private final Map<Node, Hash> nodes = new HashMap<>();

    @Test
    void theEmptyTreeHasTheHashOfNothing() {
        assertThat(Tree.of(0, this::node).root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theKnownTreesHaveTheirKnownRoots(int size, String root) {
        assertThat(grow(0, KNOWN.subList(0, size)).root()).hasToString(root);
    }

    @Test
    void aTreeGrownInAnyTwoStepsHasTheRootOfTheWhole() {
        List<byte[]> entries = ReferenceTree.entries(SIZES);
        for (int size = 1; size <= SIZES; size++) {
            nodes.clear();
            int first = size * 7 % (size + 1);
            grow(0, entries.subList(0, first));
            Tree tree = grow(first, entries.subList(first, size));

            assertThat(tree.root())
                    .as("root of %s", size)
                    .isEqualTo(Hash.of(ReferenceTree.root(entries.subList(0, size))));
        }
    }

    @Test
    void everyEntryOfEveryTreeHasTheProofOfTheStandard() {
        List<byte[]> entries = ReferenceTree.entries(SIZES);
        grow(0, entries);
        for (int size = 1; size <= SIZES; size++) {
            for (int index = 0; index < size; index += 1 + size / 16) {
                assertThat(Proof.ofInclusion(index, size).hashes(this::node))
                        .as("entry %s of %s", index, size)
                        .isEqualTo(hashes(ReferenceTree.path(index, entries.subList(0, size))));
            }
        }
    }

    @Test
    void everyTreeIsProvenConsistentWithEveryLaterTree() {
        List<byte[]> entries = ReferenceTree.entries(SIZES);
        grow(0, entries);
        for (int newer = 1; newer <= SIZES; newer++) {
            for (int older = 1; older <= newer; older += 1 + newer / 16) {
                assertThat(Proof.ofConsistency(older, newer).hashes(this::node))
                        .as("%s in %s", older, newer)
                        .isEqualTo(hashes(ReferenceTree.proof(older, entries.subList(0, newer))));
            }
        }
    }

    @Test
    void aProofReadsNoMoreThanALogarithmOfHashes() {
        assertThat(Proof.ofInclusion(123_456_789L, 1_000_000_007L).nodes()).hasSizeLessThan(60);
        assertThat(Tree.edge(1_000_000_007L)).hasSizeLessThan(31);
    }

    private Tree grow(long from, List<byte[]> entries) {
        List<Hash> leaves = entries.stream().map(Hash::ofLeaf).toList();
        IntStream.range(0, leaves.size())
                .forEach(i -> nodes.put(new Node(0, from + i), leaves.get(i)));
        Tree.Grown grown = Tree.of(from, this::node).append(leaves);
        grown.completed().forEach(each -> nodes.put(each.node(), each.hash()));
        return grown.tree();
    }

    private Hash node(Node node) {
        Hash hash = nodes.get(node);
        if (hash == null) {
            throw new AssertionError("not complete: " + node);
        }
        return hash;
    }

    private static List<Hash> hashes(List<byte[]> hashes) {
        return hashes.stream().map(Hash::of).toList();
    }
}
