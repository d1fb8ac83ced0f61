package uk.gain.auditservice.sequencing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.gain.auditservice.AuditService;
import uk.gain.auditservice.AuditServiceApplication;
import uk.gain.infrastructure.ChildProcess;
import uk.gain.infrastructure.Database;
import uk.gain.infrastructure.Jvm;
import uk.gain.infrastructure.Program;

/** One instance of the service as a process of its own, which can be killed and paused. */
final class SequencerProcess {

    private static final int HEAP_MEGABYTES = 320;

    private final ChildProcess process;
    private boolean ready;

    private SequencerProcess(ChildProcess process) {
        this.process = process;
    }

    static SequencerProcess start(Database database, Path folder, int number) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        arguments.add(AuditServiceApplication.class.getName());
        AuditService.settings(AuditService.application(database), folder.resolve("log-key.pem"))
                .forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--spring.flyway.user=" + database.user());
        arguments.add("--spring.flyway.password=" + database.password());
        // Only what sequences is needed: a start is what the kills wait for.
        arguments.add("--spring.main.lazy-initialization=true");
        arguments.add("--spring.datasource.hikari.minimum-idle=1");
        return new SequencerProcess(
                ChildProcess.start(
                        new Program(
                                "sequencer " + number,
                                Jvm.withHeap(HEAP_MEGABYTES)
                                        .with("--enable-native-access=ALL-UNNAMED")
                                        .with("--sun-misc-unsafe-memory-access=allow")
                                        .command(arguments),
                                Map.of(),
                                folder,
                                folder.resolve("sequencer-" + number + ".log"),
                                Program.Layer.STANDING_ON_IT)));
    }

    /** Whether it leads or stands by. */
    boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException(process.name() + " ended: " + said());
        }
        ready = ready || said().contains("Started AuditServiceApplication");
        return ready;
    }

    String said() {
        try {
            return Files.readString(process.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** {@code kill -9}. */
    void kill() {
        process.kill();
    }

    /** {@code kill -STOP}: it lives, and does nothing. */
    void pause() {
        signal("-STOP");
    }

    /** {@code kill -CONT}. */
    void wake() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", signal, String.valueOf(pid())).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill " + signal + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
