package uk.gain.infrastructure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a part that is a Java program is started: on the very JDK that runs us, with a small heap.
 */
public record Jvm(int heapMegabytes, List<String> options) {
    private static final int OLDEST = 25;

    public Jvm {
        if (heapMegabytes < 16) {
            throw new IllegalArgumentException("heapMegabytes must be at least 16");
        }
        options = List.copyOf(options);
    }

    public static Jvm withHeap(int megabytes) {
        return new Jvm(megabytes, List.of());
    }

    public Jvm with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new Jvm(heapMegabytes, more);
    }

    /** Starts from the file when it is there. */
    public Jvm with(StartUpCache cache) {
        return cache.appliedTo(this);
    }

    /**
     * {@code java <options> <arguments>}; the arguments name the class path and class, or the jar.
     */
    public List<String> command(List<String> arguments) {
        if (Runtime.version().feature() < OLDEST) {
            throw new IllegalStateException(
                    "JDK 25 or later is needed; this is " + Runtime.version());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xss512k",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
