package uk.gain.endtoend.actors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.gain.infrastructure.ProjectRoot;

/** What a stranger needs to check one entry: the log's key, the proof, and the entry's bytes. */
public final class Evidence {

    private static final Path PROGRAM =
            ProjectRoot.find().resolve("deploy/local/proof-check/target/gain-proof-check.jar");

    private final byte[] key;
    private final byte[] proof;
    private final byte[] entry;

    Evidence(byte[] key, byte[] proof, byte[] entry) {
        this.key = key;
        this.proof = proof;
        this.entry = entry;
    }

    /** The same, but for one bit of the entry. */
    public Evidence withOneBitChanged() {
        byte[] changed = entry.clone();
        changed[changed.length / 2] ^= 1;
        return new Evidence(key, proof, changed);
    }

    /** What a program says that shares no code with the exchange. */
    public boolean convincesAStranger() {
        try {
            Path folder = Files.createTempDirectory("evidence");
            Process check =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx64m",
                                    "-jar",
                                    PROGRAM.toString(),
                                    Files.write(folder.resolve("key"), key).toString(),
                                    Files.write(folder.resolve("proof"), proof).toString(),
                                    Files.write(folder.resolve("entry"), entry).toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("said").toFile())
                            .start();
            return switch (check.onExit().join().exitValue()) {
                case 0 -> true;
                case 1 -> false;
                default -> throw new AssertionError(Files.readString(folder.resolve("said")));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
