package uk.gain.contract.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import uk.gain.contract.RegistrySubject;

/** The released versions of every subject: {@code history/<subject>/v<n>.avsc}, never edited. */
public final class FrozenHistory {

    private static final Path FOLDER =
            Path.of(System.getProperty("gain.root", "../.."))
                    .resolve("schemas/contract/src/test/resources/history");

    private FrozenHistory() {}

    /** Oldest first. */
    public static List<Schema> of(RegistrySubject subject) {
        List<Schema> versions = new ArrayList<>();
        for (int version = 1; Files.exists(file(subject, version)); version++) {
            versions.add(read(file(subject, version)));
        }
        return List.copyOf(versions);
    }

    static void freeze(RegistrySubject subject) {
        Path file = file(subject, of(subject).size() + 1);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(subject.schema()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole schema, documentation included, because a reader in ten years needs it too. */
    static String text(Schema schema) {
        return schema.toString(true) + "\n";
    }

    private static Schema read(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(RegistrySubject subject, int version) {
        return FOLDER.resolve(subject.name()).resolve("v" + version + ".avsc");
    }
}
