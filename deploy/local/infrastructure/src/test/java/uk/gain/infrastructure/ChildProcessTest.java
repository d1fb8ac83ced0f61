package uk.gain.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir Path folder;

    @Test
    void aPartThatEndsWhileStartingSaysWhyItDid() {
        ChildProcess failing = ChildProcess.start(shell("echo the disk is on fire; exit 3"));

        assertThatThrownBy(() -> failing.awaitReady(() -> false, Duration.ofSeconds(10)))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("A part ended with code 3 while starting")
                .hasMessageContaining("the disk is on fire");
    }

    @Test
    void aPartThatIsNeverReadyIsEndedAndSaysWhatItWasDoing() {
        ChildProcess slow = ChildProcess.start(shell("echo still thinking; sleep 600"));

        assertThatThrownBy(() -> slow.awaitReady(() -> false, Duration.ofMillis(300)))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("was not ready within")
                .hasMessageContaining("still thinking");
        assertThat(slow.isAlive()).isFalse();
    }

    /** The strongest end there is: no shutdown hook runs in the JVM that is killed. */
    @Test
    void noChildOutlivesAJvmThatIsKilled() throws Exception {
        Path child = folder.resolve("child.pid");
        Process parent =
                new ProcessBuilder(
                                Jvm.withHeap(32)
                                        .command(
                                                List.of(
                                                        "-cp",
                                                        System.getProperty("java.class.path"),
                                                        ParentThatIsKilled.class.getName(),
                                                        child.toString())))
                        .inheritIO()
                        .start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(child) && Files.size(child) > 0);
        Optional<ProcessHandle> orphan =
                ProcessHandle.of(Long.parseLong(Files.readString(child).strip()));
        assertThat(orphan).hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(15))
                .until(() -> orphan.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void killingAPartKillsItsOwnChildrenToo() throws Exception {
        ChildProcess parent = ChildProcess.start(shell("sleep 600 & sleep 600"));
        await().until(() -> children(parent.pid()).size() == 2);
        List<ProcessHandle> children = children(parent.pid());

        parent.kill();

        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    private static List<ProcessHandle> children(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList();
    }

    private Program shell(String script) {
        return new Program(
                "A part",
                List.of("/bin/sh", "-c", script),
                Map.of(),
                folder,
                folder.resolve("log"),
                Program.Layer.STANDING_ON_IT);
    }
}
