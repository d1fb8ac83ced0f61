package uk.gain.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real parts for tests: each starts when first asked for, once in a JVM, on a free port with a data
 * folder that goes with the JVM. Tests keep apart by {@link PostgresServer#freshDatabase()} and by
 * the names of their topics and subjects.
 */
public final class RealParts {
    private RealParts() {}

    public static PostgresServer postgres() {
        return Postgres.SERVER;
    }

    public static KafkaBroker broker() {
        return Broker.BROKER;
    }

    public static SchemaRegistry registry() {
        return Registry.REGISTRY;
    }

    private static final class Postgres {
        static final PostgresServer SERVER =
                PostgresServer.start(
                        new PostgresServer.Settings(
                                Folder.PATH.resolve("postgres"),
                                FreePorts.one(),
                                Folder.PATH.resolve("postgres.log")));
    }

    private static final class Broker {
        static final KafkaBroker BROKER = start();

        private static KafkaBroker start() {
            List<Integer> ports = FreePorts.some(2);
            return KafkaBroker.start(
                    new KafkaBroker.Settings(
                            Folder.PATH.resolve("broker"),
                            ports.getFirst(),
                            ports.getLast(),
                            Folder.PATH.resolve("broker.log")));
        }
    }

    private static final class Registry {
        static final SchemaRegistry REGISTRY =
                SchemaRegistry.start(
                        new SchemaRegistry.Settings(
                                postgres().database("registry"),
                                FreePorts.one(),
                                Folder.PATH,
                                Folder.PATH.resolve("registry.log")));
    }

    private static final class Folder {
        static final Path PATH = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("gain-parts");
                Children.afterwards(() -> remove(folder));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException | UncheckedIOException leftBehind) {
                return;
            }
        }
    }
}
