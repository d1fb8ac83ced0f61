package uk.gain.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts one child, writes its id to the file it is given, and waits to be killed. */
final class ParentThatIsKilled {
    private ParentThatIsKilled() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Path folder = file.resolveSibling("");
        ChildProcess child =
                ChildProcess.start(
                        new Program(
                                "A child",
                                List.of("sleep", "600"),
                                Map.of(),
                                folder,
                                folder.resolve("child.log"),
                                Program.Layer.STANDING_ON_IT));
        Files.writeString(file, child.pid() + "\n");
        Thread.currentThread().join();
    }
}
