package uk.gain.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A witness in this JVM, with a key and a store of its own. */
public final class RunningWitness implements AutoCloseable {

    private final Path folder;
    private final WitnessProgram program;

    private RunningWitness(Path folder, WitnessProgram program) {
        this.folder = folder;
        this.program = program;
    }

    public static RunningWitness start(Path folder, String name) {
        try {
            return new RunningWitness(
                    folder,
                    WitnessProgram.start(
                            new Settings(
                                    name,
                                    folder.resolve("key"),
                                    folder.resolve("store"),
                                    folder.resolve("logs"),
                                    "127.0.0.1",
                                    0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void cosignsFor(String verifierKey) {
        try {
            Files.writeString(folder.resolve("logs"), verifierKey + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + program.port();
    }

    public String verifierKey() {
        return program.verifierKey();
    }

    /** The verifier key under this name; the key is made if it is missing. */
    public static String verifierKey(String name, Path key) {
        try {
            return CosigningKey.of(name, key).verifierKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cosignature line under this name, by the key, for whatever it is given. */
    public static String cosignature(String name, Path key, String checkpoint) {
        try {
            return CosigningKey.of(name, key)
                    .cosign(Note.parse(checkpoint), Instant.ofEpochSecond(1_795_000_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
