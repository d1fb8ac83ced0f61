package uk.gain.exchange.story;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.gain.infrastructure.ProjectRoot;

/**
 * Downloads the proof of one entry and has it verified offline by a process of another program,
 * which shares no code with the exchange; then changes one byte of the entry and expects a refusal.
 */
final class CheckingProof {
    private static final Path PROGRAM =
            Path.of("deploy/local/proof-check/target/gain-proof-check.jar");

    private final Api auditor;
    private final Path folder;
    private final PrintStream out;

    CheckingProof(Api auditor, Path folder, PrintStream out) {
        this.auditor = auditor;
        this.folder = folder;
        this.out = out;
    }

    void of(long index, String purpose) {
        try {
            Files.createDirectories(folder);
            byte[] entry = auditor.bytes("/api/entries/" + index + "/bytes?" + purpose);
            Path key = Files.write(folder.resolve("log-key.txt"), auditor.bytes("/log-key"));
            Path proof =
                    Files.write(
                            folder.resolve("entry-" + index + ".tlog-proof"),
                            auditor.bytes("/api/entries/" + index + "/proof?" + purpose));
            Path file = Files.write(folder.resolve("entry-" + index + ".json"), entry);
            expect(0, List.of(key, proof, file));
            entry[entry.length / 2] ^= 1;
            Path changed = Files.write(folder.resolve("entry-" + index + "-changed.json"), entry);
            out.println("  · the same entry with one bit changed");
            expect(1, List.of(key, proof, changed));
        } catch (IOException e) {
            throw new StoryFailed("The proof could not be kept in " + folder, e);
        }
    }

    private void expect(int code, List<Path> files) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = ProjectRoot.find().resolve(PROGRAM);
        Process check =
                new ProcessBuilder(
                                java.toString(),
                                "-Xmx64m",
                                "-jar",
                                jar.toString(),
                                files.get(0).toString(),
                                files.get(1).toString(),
                                files.get(2).toString())
                        .redirectErrorStream(true)
                        .start();
        String said =
                new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        out.println("    proof-check: " + said);
        if (check.onExit().join().exitValue() != code) {
            throw new StoryFailed("proof-check was to end with " + code + ": " + said);
        }
    }
}
