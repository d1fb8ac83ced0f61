package uk.gain.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gain.auditservice.exporting.model.Format;
import uk.gain.auditservice.log.model.Hash;
import uk.gain.auditservice.log.model.Proof;

/** Programs that others wrote, on a log as the service writes it. On CI none may be missing. */
class ForeignVerifiersTest {

    private static final Path FOREIGN =
            Path.of(System.getProperty("gain.root"), "deploy", "verifier", "foreign");
    private static final int TOOL_MISSING = 3;
    private static final int SIZE = 300;

    @TempDir static Path folder;
    private static final WrittenLog LOG = WrittenLog.of(SIZE);
    private static Path key;
    private String said = "";

    @BeforeAll
    static void save() throws IOException {
        key = Files.writeString(folder.resolve("log-key.txt"), LOG.verifierKey() + "\n");
        for (Map.Entry<String, byte[]> each : LOG.files().entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, each.getValue());
        }
    }

    @Test
    void goAgreesOnTheLogAndOnEveryProofUpTo300() throws Exception {
        assertThat(runs("check-go", folder, key, proofs())).as(said).isZero();
        assertThat(said).contains("verified: 300 entries", "verified: 90300 proofs");
    }

    @Test
    void goRefusesALogWithAChangedEntry() throws Exception {
        Path bundle = folder.resolve("tile/entries/000");
        byte[] entries = Files.readAllBytes(bundle);
        byte[] changed = entries.clone();
        changed[20] ^= 1;
        Files.write(bundle, changed);
        try {
            assertThat(runs("check-go", folder, key)).isEqualTo(1);
            assertThat(said).contains("NOT VERIFIED: entry 0");
        } finally {
            Files.write(bundle, entries);
        }
    }

    @Test
    void sigstoreAgreesOnAnExportAndOnEveryInclusionProofUpTo300() throws Exception {
        Path export = Files.write(folder.resolve("export.ndjson"), export());

        assertThat(runs("check-sigstore", export, key, proofs())).as(said).isZero();
        assertThat(said).contains("verified: 300 entries", "verified: 45150 proofs");
    }

    @Test
    void sigstoreRefusesAnExportWithAChangedEntryOrCheckpoint() throws Exception {
        String export = new String(export(), StandardCharsets.UTF_8);
        String entry = new String(LOG.entries.get(17), StandardCharsets.UTF_8);
        Path changed = folder.resolve("changed.ndjson");

        Files.writeString(changed, export.replace(entry, entry.replace("}", " }")));
        assertThat(runs("check-sigstore", changed, key)).isEqualTo(1);
        assertThat(said).contains("NOT VERIFIED: entry 17");

        Files.writeString(changed, export.replace("\\n300\\n", "\\n301\\n"));
        assertThat(runs("check-sigstore", changed, key)).isEqualTo(1);
        assertThat(said).contains("NOT VERIFIED: invalid checkpoint signature");
    }

    @Test
    void opensslAgreesOnTheCheckpointsSignature() throws Exception {
        Path checkpoint = folder.resolve("checkpoint");
        assertThat(runs("check-openssl", checkpoint, key)).as(said).isZero();

        Path changed =
                Files.writeString(
                        folder.resolve("changed"),
                        Files.readString(checkpoint).replace("\n300\n", "\n301\n"));
        assertThat(runs("check-openssl", changed, key)).isEqualTo(1);
        assertThat(said).contains("NOT VERIFIED");
    }

    private static byte[] export() {
        return LOG.export(Format.NDJSON, List.of(), IntStream.range(0, SIZE).boxed().toList());
    }

    private static Path proofs() throws IOException {
        Path proofs = folder.resolve("proofs.txt");
        try (Writer out = Files.newBufferedWriter(proofs)) {
            for (int size = 1; size <= SIZE; size++) {
                for (int first = 0; first < size; first++) {
                    out.write(inclusion(first, size));
                    out.write(consistency(first + 1, size));
                }
            }
        }
        return proofs;
    }

    private static String inclusion(int index, int size) {
        return line(
                "inclusion " + index + " " + size,
                Stream.concat(
                        Stream.of(Hash.ofLeaf(LOG.entries.get(index)), LOG.roots.get(size)),
                        LOG.hashes(Proof.ofInclusion(index, size)).stream()));
    }

    private static String consistency(int older, int newer) {
        return line(
                "consistency " + older + " " + newer,
                Stream.concat(
                        Stream.of(LOG.roots.get(older), LOG.roots.get(newer)),
                        LOG.hashes(Proof.ofConsistency(older, newer)).stream()));
    }

    private static String line(String start, Stream<Hash> hashes) {
        return start + hashes.map(hash -> " " + hash.base64()).collect(Collectors.joining()) + "\n";
    }

    private int runs(String program, Path... arguments) throws Exception {
        List<String> command =
                Stream.concat(
                                Stream.of(FOREIGN.resolve(program).toString()),
                                Stream.of(arguments).map(Path::toString))
                        .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (System.getenv("CI") == null) {
            assumeTrue(exit != TOOL_MISSING, said);
        }
        return exit;
    }
}
