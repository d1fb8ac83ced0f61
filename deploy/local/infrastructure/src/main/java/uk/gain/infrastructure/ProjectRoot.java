package uk.gain.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the project lies: from the system property {@code gain.root}, else the nearest folder above
 * that looks like it.
 */
public final class ProjectRoot {
    private ProjectRoot() {}

    public static Path find() {
        String set = System.getProperty("gain.root");
        if (set != null && !set.isBlank()) {
            return Path.of(set).toAbsolutePath().normalize();
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".editorconfig"))
                    && Files.isDirectory(folder.resolve("schemas"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "No project found above "
                        + here
                        + ": start inside it, or set -Dgain.root=<its folder>");
    }
}
