package uk.gain.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part that did not come up, or would not go down. The message carries the end of the part's own
 * log.
 */
public final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 25;

    PartFailed(String what, Path log) {
        super(what + "\n--- the end of " + log + " ---\n" + endOf(log));
    }

    PartFailed(String what, Throwable cause) {
        super(what, cause);
    }

    private static String endOf(Path log) {
        try {
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
