package uk.gain.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One process of ours, with its log. It MUST end with this JVM: {@link Children}'s shutdown hook
 * stops it in an orderly way, and the {@link Guardian} ends it when there was no time for a hook.
 */
public final class ChildProcess {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration GRACE_TO_WRITE = Duration.ofMinutes(5);

    private final Program program;
    private final Process process;

    private ChildProcess(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    public static ChildProcess start(Program program) {
        try {
            Files.createDirectories(program.folder());
            Files.createDirectories(program.log().resolveSibling(""));
            ProcessBuilder builder =
                    new ProcessBuilder(program.command())
                            .directory(program.folder().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(program.log().toFile()));
            // glibc keeps a heap for each thread otherwise, and a JVM has many.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(program.environment());
            ChildProcess child = new ChildProcess(program, builder.start());
            Guardian.watch(child.pid());
            Children.add(child);
            Thread.ofVirtual().start(child::forgetWhenEnded);
            return child;
        } catch (IOException e) {
            throw new PartFailed(program.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /**
     * Polls until ready; a process that ended, or time that ran out, is a failure that shows the
     * end of the log.
     */
    public ChildProcess awaitReady(Probe ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.holds()) {
            if (!process.isAlive()) {
                throw new PartFailed(
                        name() + " ended with code " + process.exitValue() + " while starting",
                        log());
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new PartFailed(
                        name() + " was not ready within " + limit.toSeconds() + " s", log());
            }
            await(POLL);
        }
        return this;
    }

    /** For a program that does one thing and ends. */
    public void awaitSuccess(Duration limit) {
        if (!await(limit)) {
            kill();
            throw new PartFailed(name() + " did not end within " + limit.toSeconds() + " s", log());
        }
        if (process.exitValue() != 0) {
            throw new PartFailed(name() + " ended with code " + process.exitValue(), log());
        }
    }

    /** Asks it to end, waits, and insists when it does not. */
    public void stop() {
        process.destroy();
        if (!await(StartUpCache.writing() ? GRACE_TO_WRITE : GRACE)) {
            kill();
        }
    }

    /** {@code kill -9}, its own children included: nothing is flushed, nobody is told. */
    public void kill() {
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            List<ProcessHandle> children = descendants.toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
            children.forEach(child -> child.onExit().join());
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public String name() {
        return program.name();
    }

    public Path log() {
        return program.log();
    }

    Program.Layer layer() {
        return program.layer();
    }

    private void forgetWhenEnded() {
        process.onExit().join();
        Guardian.forget(pid());
        Children.remove(this);
    }

    /** Whether it has ended within the limit. */
    private boolean await(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + name(), e);
        }
    }
}
