package uk.gain.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The logs this witness cosigns for: a file with a verifier key a line, read anew for every
 * request, so that a log is added without a restart. Lines that begin with # are comments.
 */
final class KnownLogs {

    private final Path file;

    KnownLogs(Path file) {
        this.file = file;
    }

    Optional<KnownLog> find(String origin) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(origin + "+")) {
                return Optional.of(parse(line.strip())).filter(log -> log.origin().equals(origin));
            }
        }
        return Optional.empty();
    }

    private KnownLog parse(String line) throws IOException {
        try {
            return KnownLog.parse(line);
        } catch (Malformed e) {
            throw new IOException(file + " has a line that is no verifier key", e);
        }
    }
}
