package uk.gain.infrastructure;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A running part of the exchange: it can be ended in two ways, and started again on what it left
 * behind.
 */
public class Part implements AutoCloseable {
    private final String name;
    private final int port;
    private final Path log;
    private final Supplier<ChildProcess> launch;
    private ChildProcess process;

    /** Starts it: {@code launch} returns once the part is ready. */
    public Part(String name, int port, Path log, Supplier<ChildProcess> launch) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.launch = launch;
        this.process = launch.get();
    }

    /** Ends it in an orderly way when it still runs, and returns once it is ready again. */
    public synchronized void restart() {
        process.stop();
        process = launch.get();
    }

    public synchronized void stop() {
        process.stop();
    }

    /** {@code kill -9}. */
    public synchronized void kill() {
        process.kill();
    }

    public synchronized boolean isAlive() {
        return process.isAlive();
    }

    public synchronized long pid() {
        return process.pid();
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    @Override
    public void close() {
        stop();
    }
}
