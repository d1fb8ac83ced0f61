package uk.gain.exchange;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import uk.gain.infrastructure.KafkaBroker;
import uk.gain.infrastructure.Part;
import uk.gain.infrastructure.PostgresServer;

/** Services first, so that they can finish; then what they stand on. */
final class StoppingParts {
    private StoppingParts() {}

    static void stop(List<Part> parts) {
        together(parts.stream().filter(part -> !isFoundation(part)).toList());
        together(parts.stream().filter(StoppingParts::isFoundation).toList());
    }

    private static void together(List<Part> parts) {
        CompletableFuture.allOf(
                        parts.stream()
                                .map(
                                        part ->
                                                CompletableFuture.runAsync(
                                                        part::stop,
                                                        step -> Thread.ofPlatform().start(step)))
                                .toArray(CompletableFuture[]::new))
                .join();
    }

    private static boolean isFoundation(Part part) {
        return part instanceof PostgresServer || part instanceof KafkaBroker;
    }
}
