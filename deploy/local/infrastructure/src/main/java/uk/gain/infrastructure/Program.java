package uk.gain.infrastructure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is started as a process: the environment is added to ours, the log is appended to. */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        Layer layer) {
    /** Foundations are stopped after everything that stands on them. */
    public enum Layer {
        FOUNDATION,
        STANDING_ON_IT
    }

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
