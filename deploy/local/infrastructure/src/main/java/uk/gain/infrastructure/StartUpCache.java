package uk.gain.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file in which a JVM finds the classes of its program loaded and linked and its hot methods
 * profiled (JEP 483, 514 and 515), so that it starts in a fraction of the time. A JVM whose class
 * path is not the one the file was made with says so in its log and starts without it.
 *
 * <p>A file is written by a program that ends, so it takes a start of its own: see {@link
 * #writeAllDuring}.
 */
public record StartUpCache(Path file) {
    private static final AtomicBoolean WRITING = new AtomicBoolean();

    /**
     * Every program that this JVM starts in the course of {@code work} writes its file when it
     * ends, which MUST be in the course of it too.
     */
    public static void writeAllDuring(Runnable work) {
        if (!WRITING.compareAndSet(false, true)) {
            throw new IllegalStateException("Start-up caches are being written already");
        }
        try {
            work.run();
        } finally {
            WRITING.set(false);
        }
    }

    static boolean writing() {
        return WRITING.get();
    }

    public boolean exists() {
        return Files.exists(file);
    }

    Jvm appliedTo(Jvm jvm) {
        if (writing()) {
            return jvm.with("-XX:AOTCacheOutput=" + file);
        }
        // Without the quirks of single stubs; that a file does not fit is the launcher's to find
        // out.
        return exists() ? jvm.with("-XX:AOTCache=" + file).with("-Xlog:aot*=error") : jvm;
    }
}
