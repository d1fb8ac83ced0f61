package uk.gain.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uk.gain.infrastructure.ChildProcess;
import uk.gain.infrastructure.Jvm;
import uk.gain.infrastructure.Program;
import uk.gain.infrastructure.StartUpCache;

/**
 * One of our programs as Maven built it. A jar of jars cannot be started from a {@link
 * StartUpCache}, so it is laid out in a folder beside it first.
 *
 * @param built the jar that Maven made
 * @param laidOut the same program with its libraries in a folder
 */
record BuiltProgram(String name, Path built, Path laidOut) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    static BuiltProgram of(Path module, String name) {
        String jar = "gain-" + name + "-0.1.0-SNAPSHOT.jar";
        Path target = module.resolve("target");
        return new BuiltProgram(name, target.resolve(jar), target.resolve("start-up").resolve(jar));
    }

    /** The jar to start, and how it starts fastest. */
    List<String> command(Jvm jvm) {
        if (!Files.exists(built)) {
            throw new CannotStart(
                    name
                            + " is not built: "
                            + built
                            + " is missing. Run deploy/local/run, or mvn package");
        }
        return isLaidOut()
                ? jvm.with(cache()).command(List.of("-jar", laidOut.toString()))
                : jvm.command(List.of("-jar", built.toString()));
    }

    /** Takes the jar of jars apart, unless that was done since it was built. */
    void layOut() {
        if (isLaidOut()) {
            return;
        }
        Path log = laidOut.resolveSibling("layout.log");
        List<String> extract =
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        laidOut.resolveSibling("").toString());
        ChildProcess.start(
                        new Program(
                                "Laying out " + name,
                                Jvm.withHeap(64).command(extract),
                                Map.of(),
                                laidOut.resolveSibling(""),
                                log,
                                Program.Layer.STANDING_ON_IT))
                .awaitSuccess(LIMIT);
        markAsLaidOut();
    }

    /** Whether it is laid out and has its cache. */
    boolean startsFast() {
        return isLaidOut() && cache().exists();
    }

    private StartUpCache cache() {
        return new StartUpCache(laidOut.resolveSibling(name + ".aot"));
    }

    private boolean isLaidOut() {
        try {
            return Files.exists(laidOut) && Files.getLastModifiedTime(laidOut).equals(builtAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void markAsLaidOut() {
        try {
            Files.deleteIfExists(cache().file());
            Files.setLastModifiedTime(laidOut, builtAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * When the file was last written, in whole milliseconds; its time of modification is the same
     * in every build.
     */
    private FileTime builtAt() throws IOException {
        FileTime written = (FileTime) Files.getAttribute(built, "unix:ctime");
        return FileTime.fromMillis(written.toMillis());
    }
}
